import { textCodec } from '../../main/host/text-codec';
import { readDocument } from '../../shared/formats/formats';
import { usualAttributes, type HtmlReading } from '../../shared/formats/html/html-reading';

/** No file, however damaged, may take longer, in milliseconds of processor time: what else the machine does is no fault. */
export const longest = 2_000;

/** Reads a file, writes it back and edits it; says what is wrong with how that went, null if nothing is. A refusal is no fault. */
export function faultOf(name: string, bytes: Uint8Array): string | null {
  const before = Buffer.from(bytes);
  const from = process.cpuUsage();
  let fault = tryAll(name, bytes);
  if (/\.x?html?$/.test(name)) fault ??= tryAll(name, bytes, everything) ?? tryAll(name, bytes, article);
  const { user, system } = process.cpuUsage(from);
  const ms = (user + system) / 1_000;
  if (fault !== null) return fault;
  if (ms > longest) return `took ${Math.round(ms)} ms`;
  return before.equals(bytes) ? null : 'the original was changed';
}

const everything: HtmlReading = { attributes: usualAttributes, articleOnly: false };
const article: HtmlReading = { attributes: usualAttributes, articleOnly: true };

function tryAll(name: string, bytes: Uint8Array, html?: HtmlReading): string | null {
  try {
    const read = readDocument({ name, bytes, codec: textCodec }, { html });
    if (!read.ok) return read.error.message === '' ? 'refused without a word' : null;
    const { text } = read.value;
    const same = read.value.write(text);
    if (!same.ok || !Buffer.from(same.value.bytes).equals(bytes))
      return 'unedited, it does not come back alike';
    const edited = text.replace(/\p{L}+/u, 'edited');
    read.value.write(edited);
    return null;
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}
