import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { textCodec } from '../../../main/host/text-codec';

function decoded(bytes: Buffer, declared: string | null) {
  const read = textCodec.decode(bytes, declared);
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
}

function encoded(text: string, bytes: Buffer, declared: string | null): Buffer {
  const written = textCodec.encode(
    text,
    decoded(bytes, declared),
    (character) => `&#${character.codePointAt(0)};`,
  );
  if (!written.ok) throw new Error(written.error.message);
  return Buffer.from(written.value);
}

describe('the text codec', () => {
  it('reads every character as itself, the replacement character too', () => {
    const text = 'A 😀, 𠮷 and \ufffd.\nMore.';
    expect(decoded(Buffer.from(text), 'utf-8').text).toBe(text);
  });

  it('keeps bytes that are no characters, and writes around them', () => {
    const bytes = Buffer.concat([
      Buffer.from('One 😀 \ufffd '),
      Buffer.from([0xff, 0xc3]),
      Buffer.from(' two.\nThree.'),
    ]);
    const { text } = decoded(bytes, 'utf-8');
    expect(text).toBe('One 😀 \ufffd \udcff\udcc3 two.\nThree.');
    expect(encoded(text, bytes, 'utf-8').equals(bytes)).toBe(true);
    const edited = encoded(text.replace('One', 'Four'), bytes, 'utf-8');
    expect(edited.equals(Buffer.concat([Buffer.from('Four'), bytes.subarray(3)]))).toBe(true);
  });

  it('takes a byte-order mark for what it is, and gives it back', () => {
    for (const encoding of ['utf-8', 'utf-16le', 'utf-16be']) {
      const bytes = iconv.encode('\ufeffOne.', encoding, { addBOM: false });
      expect(decoded(bytes, 'windows-1252')).toMatchObject({ text: 'One.', encoding, bom: true });
      expect(encoded('One.', bytes, null).equals(bytes)).toBe(true);
    }
  });

  it('escapes what the encoding has no bytes for', () => {
    const bytes = iconv.encode('Größe.', 'iso-8859-1');
    expect(encoded('Größe 漢.', bytes, 'iso-8859-1').toString('latin1')).toBe('Größe &#28450;.');
  });

  it('refuses encodings that it does not know by name', () => {
    expect(textCodec.decode(Buffer.from('x'), 'klingon-8')).toMatchObject({
      ok: false,
      error: { code: 'unknown-encoding' },
    });
  });
});
