import { unzipSync, zipSync } from 'fflate';

/** Numbers from 0 to 1. */
export type Random = () => number;

const tokens = [
  '<',
  '>',
  '&',
  '&#0;',
  '"',
  ']]>',
  '<![CDATA[',
  '<!--',
  '\0',
  '\r',
  '\ufeff',
  '\ud800',
  '{',
  '}',
  '[',
  '\\u12',
  '|',
  '---\n',
  '</w:p>',
  'PK\u0003\u0004',
];

/** A file damaged as {@link mutate} does; of a Word document every second time the inside of one of its XML parts, for hardly any damage to the container itself gets past it. */
export function mutateFile(name: string, bytes: Uint8Array, random: Random): Uint8Array {
  if (!name.endsWith('.docx') || random() < 0.5) return mutate(bytes, random);
  const parts = partsOf(bytes);
  const names = Object.keys(parts).filter((part) => /\.(?:xml|rels)$/.test(part));
  // Half of all damage goes to the text itself.
  const main = names.find((part) => part.endsWith('/document.xml'));
  const part = random() < 0.5 ? main : names[Math.floor(random() * names.length)];
  if (part === undefined) return mutate(bytes, random);
  return zipSync({ ...parts, [part]: mutate(parts[part] as Uint8Array, random) }, { level: 1 });
}

function partsOf(bytes: Uint8Array): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes);
  } catch {
    return {};
  }
}

/** A file damaged in one to four places: bytes changed, cut, doubled, moved, or something odd put in. */
export function mutate(bytes: Uint8Array, random: Random): Uint8Array {
  let out: Uint8Array = Uint8Array.from(bytes);
  const times = 1 + Math.floor(random() * 4);
  for (let time = 0; time < times; time++) out = once(out, random);
  return out;
}

function once(bytes: Uint8Array, random: Random): Uint8Array {
  const at = Math.floor(random() * (bytes.length + 1));
  const to = Math.min(bytes.length, at + Math.floor(random() * 40));
  const head = bytes.slice(0, at);
  const tail = bytes.slice(at);
  switch (Math.floor(random() * 6)) {
    case 0:
      if (at < bytes.length) bytes[at] = Math.floor(random() * 256);
      return bytes;
    case 1:
      return joined(head, bytes.slice(to));
    case 2:
      return joined(head, bytes.slice(at, to), tail);
    case 3:
      return random() < 0.2 ? head : bytes;
    case 4:
      return joined(
        head,
        Buffer.from(
          (tokens[Math.floor(random() * tokens.length)] as string).repeat(1 + Math.floor(random() * 3)),
        ),
        tail,
      );
    default:
      return joined(bytes.slice(to), bytes.slice(0, to));
  }
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}
