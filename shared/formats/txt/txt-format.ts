import { fail, ok, said, type Failure } from '../../base/result';
import type { Format, UnitFacts } from '../format';
import { restoreLineEnds, splitLineEnds } from '../line-ends';

/** Plain text: a line is a paragraph, and line ends are the file's own. */
export const txtFormat: Format = {
  id: 'txt',
  title: 'Plain text',
  called: ['text file', 'text files'],
  extensions: ['txt'],
  carries: { source: false, inlineCodes: false, revisions: false, anyEncoding: true },
  read({ bytes, codec, encoding: chosen }) {
    const decoded = codec.decode(bytes, chosen ?? null);
    if (!decoded.ok) return decoded;
    const split = splitLineEnds(decoded.value.text);
    const { text } = split;
    const { encoding, bom, doubt } = decoded.value;
    return ok({
      format: 'txt',
      encoding,
      bom,
      text,
      units: linesOf(text),
      protectedRanges: [],
      source: null,
      notes: doubt === null ? [] : [doubt],
      write(after) {
        if (after === text) return ok({ bytes, notes: [] });
        const whole = restoreLineEnds(after, split, text);
        const encoded = codec.encode(whole, decoded.value, () => null);
        if (encoded.ok) return ok({ bytes: encoded.value, notes: [] });
        const unicode = codec.encode(whole, { ...decoded.value, encoding: 'utf-8', bom: false }, () => null);
        return unicode.ok ? ok({ bytes: unicode.value, notes: [inUnicode(encoding)] }) : unicode;
      },
    });
  },
};

function inUnicode(encoding: string): Failure {
  return fail(
    'not-encodable',
    said`Written in UTF-8, because ${encoding} has no way to write some of its characters. Replace them if the file must stay in ${encoding}.`,
  ).error;
}

function linesOf(text: string): UnitFacts[] {
  let start = 0;
  return text.split('\n').map((line, index) => {
    const unit: UnitFacts = {
      id: String(index + 1),
      kind: 'paragraph',
      text: line,
      start,
      source: null,
      state: null,
      notes: [],
    };
    start += line.length + 1;
    return unit;
  });
}
