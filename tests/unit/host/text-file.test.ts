import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { byteOrderMark, encodings, type Encoding } from '../../../main/host/encodings';
import { decodeText, encodeText, maxFileBytes } from '../../../main/host/text-file';

const chinese = '市博物馆七月重新开放。\n许多市民排队参观，展品包括陶器、织物和老照片。';
const japanese = '市の博物館が七月に再開した。\n展示には陶器や織物が含まれる。';
const russian = 'Музей снова открылся в июле.\nМногие горожане стояли в очереди.';
const western = 'The museum’s café reopened — “at last”.\nGäste kamen, très nombreux.';

const words: Readonly<Record<Encoding, string>> = {
  'utf-8': `${western}\n${chinese}\n𠮷 😀`,
  'utf-16le': `${western}\n${chinese}`,
  'utf-16be': `${western}\n${chinese}`,
  gb18030: chinese,
  shift_jis: japanese,
  'windows-1252': western,
  big5: '市立博物館七月重新開放。\n許多市民排隊參觀，展品包括陶器、織物和老照片。',
  'euc-kr': '시립 박물관이 칠월에 다시 문을 열었습니다.\n많은 시민들이 줄을 서서 전시를 보았습니다.',
  'euc-jp': japanese,
  'windows-1251': russian,
  'koi8-r': russian,
  'iso-8859-5': russian,
  'windows-1250':
    'Muzeum znów otwarto w lipcu — „nareszcie”.\nMieszkańcy stali w kolejce, żeby zobaczyć zdjęcia.',
  'iso-8859-2': 'Muzeum znów otwarto w lipcu.\nMieszkańcy stali w kolejce, żeby zobaczyć święte zdjęcia.',
  'iso-8859-7': 'Το μουσείο άνοιξε ξανά τον Ιούλιο.\nΠολλοί πολίτες περίμεναν στην ουρά.',
};

function bytesOf(text: string, encoding: Encoding, bom: boolean): Buffer {
  const bytes = iconv.encode(text, encoding);
  return bom ? Buffer.concat([byteOrderMark(encoding), bytes]) : bytes;
}

describe('a text file', () => {
  it.each(encodings)('in %s is read and written back byte for byte', (encoding) => {
    for (const lineEnd of ['\n', '\r\n', '\r'])
      for (const bom of byteOrderMark(encoding).length > 0 ? [false, true] : [false]) {
        const bytes = bytesOf(words[encoding].replaceAll('\n', lineEnd), encoding, bom);
        const read = decodeText(bytes);
        expect(read).toMatchObject({ ok: true, value: { text: words[encoding], encoding, bom, lineEnd } });
        if (read.ok) expect(encodeText(read.value.text, read.value)).toEqual({ bytes, encoding, note: null });
      }
  });

  it('is written back byte for byte or named a problem, whatever its bytes', () => {
    const anyBytes = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.array(fc.constantFrom(0x0a, 0x0d, 0x20, 0x41, 0x62, 0x93, 0xb4, 0xe9, 0xc4, 0xe3), {
        maxLength: 60,
      }),
      fc.string({ unit: 'binary' }).map((text) => Buffer.from(text, 'utf8')),
      fc.string({ unit: 'binary' }).map((text) => Buffer.from(`\ufeff${text}`, 'utf16le')),
    );
    fc.assert(
      fc.property(anyBytes, (given) => {
        const bytes = Buffer.from(given);
        const read = decodeText(bytes);
        if (read.ok) expect(encodeText(read.value.text, read.value).bytes.equals(bytes)).toBe(true);
        else expect(read.error.message).not.toBe('');
      }),
      { numRuns: 1_000 },
    );
  });

  it.each<[string, Encoding, string]>([
    ['a word of Chinese in English', 'gb18030', 'The museum 博物馆 reopened.'],
    ['one accent in English', 'windows-1252', 'It was a naïve idea.'],
    ['one curly apostrophe', 'windows-1252', 'It’s late.'],
    ['accents before consonants', 'windows-1252', 'Il eut de légères gelures, hélas.'],
    ['a short Japanese headline', 'shift_jis', '博物館が再開した。'],
    ['half-width katakana', 'shift_jis', 'ﾊﾝｶｸの文字もある。'],
    ['a greeting in traditional characters', 'big5', '你好，這是一個測試。'],
    ['a greeting in Russian', 'windows-1251', 'Привет, мир. Это тест.'],
    ['the same in the Unix encoding', 'koi8-r', 'Привет, мир. Это тест.'],
    ['a Polish sentence of accents', 'windows-1250', 'Zażółć gęślą jaźń.'],
    ['a Korean greeting', 'euc-kr', '안녕하세요. 오늘은 날씨가 좋습니다.'],
    ['a Japanese test in the Unix encoding', 'euc-jp', 'これはテストです。今日はいい天気。'],
  ])('is told apart where there is little to go by: %s', (_what, encoding, text) => {
    expect(decodeText(iconv.encode(text, encoding))).toMatchObject({ ok: true, value: { encoding, text } });
  });

  it('of megabytes is cut nowhere', () => {
    const long = `${chinese}\n`.repeat(5_000);
    const read = decodeText(iconv.encode(long, 'gb18030'));
    expect(read.ok && read.value.text === long).toBe(true);
  });

  it('written in UTF-8, with a note, where the encoding lacks a character', () => {
    const read = decodeText(iconv.encode(western, 'windows-1252'));
    if (!read.ok) throw new Error('unreadable');
    const written = encodeText(`${western} 博`, read.value);
    expect(written.encoding).toBe('utf-8');
    expect(written.note?.code).toBe('not-encodable');
    expect(written.note?.message).toContain('博');
    expect(written.bytes.toString('utf8')).toBe(`${western} 博`);
  });

  it.each<[string, Buffer, string]>([
    ['nothing', Buffer.alloc(0), 'empty'],
    ['a byte-order mark alone', Buffer.from([0xef, 0xbb, 0xbf]), 'empty'],
    ['white space alone', Buffer.from(' \r\n\t'), 'empty'],
    ['an image', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'binary'],
    ['a PDF', Buffer.from('%PDF-1.7\n1 0 obj\n'), 'binary'],
    ['bytes of no encoding', Buffer.from([0x41, 0x81, 0x20, 0x42, 0xff, 0x0a]), 'unknown-encoding'],
    ['half a UTF-16 character', Buffer.from([0xff, 0xfe, 0x41]), 'unknown-encoding'],
    ['too much', Buffer.alloc(maxFileBytes + 1, 0x61), 'too-large'],
  ])('holding %s is a problem that says what to do', (_what, bytes, code) => {
    const read = decodeText(bytes);
    expect(read).toMatchObject({ ok: false, error: { code } });
    if (!read.ok) expect(read.error.message).toMatch(/\.$/);
  });
});
