import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { textCodec } from '../../main/host/text-codec';
import { csvRows } from '../../shared/formats/csv/csv-cells';
import { readDocument } from '../../shared/formats/formats';
import { declaredHtmlEncoding } from '../../shared/formats/html/declared-encoding';

/** The rows of a packed suite; see the notice beside them. */
function suite<T>(name: string): T[] {
  return readFileSync(`tests/fixtures/suites/${name}.jsonl`, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
}

const bytesOf = (base64: string): Buffer => Buffer.from(base64, 'base64');

describe('JSONTestSuite', () => {
  interface Row {
    readonly name: string;
    readonly base64: string;
    /** What the file begins with, so many times. */
    readonly unit?: string;
    readonly times?: number;
  }
  const files = suite<Row>('json-test-suite').map(({ name, base64, unit = '', times = 0 }) => ({
    name,
    bytes: new Uint8Array(Buffer.concat([Buffer.from(unit.repeat(times)), bytesOf(base64)])),
  }));

  it('has its files', () => {
    const kinds = ['y', 'n', 'i'].map(
      (kind) => files.filter(({ name }) => name.startsWith(`${kind}_`)).length,
    );
    expect(kinds).toEqual([95, 188, 35]);
  });

  it.each(files)('$name', ({ name, bytes }) => {
    const read = readDocument({ name, bytes, codec: textCodec });
    // Names say what must be read (y), refused (n), or may be either (i).
    if (name.startsWith('y_')) expect(read.ok ? '' : read.error.message).toBe('');
    if (name.startsWith('n_')) expect(read.ok).toBe(false);
    if (!read.ok) return;
    const same = read.value.write(read.value.text);
    expect(same.ok && Buffer.from(same.value.bytes).equals(bytes)).toBe(true);
  });
});

describe('csv-spectrum', () => {
  /** Its answer has another number and is no array: it is not the answer to that table. */
  const unanswered = 'location_coordinates';
  const tables = suite<{ name: string; csv: string; json: string }>('csv-spectrum');

  it.each(tables.filter(({ name }) => name !== unanswered))('$name', ({ name, csv, json }) => {
    const bytes = new Uint8Array(bytesOf(csv));
    const [head = [], ...rows] = csvRows(Buffer.from(bytes).toString('utf8'), ',');
    const got = rows.map((cells) =>
      Object.fromEntries(head.map(({ text }, index) => [text, cells[index]?.text ?? ''])),
    );
    // The tables' own carriage returns are lost in the suite; its answers have them.
    const answer = JSON.parse(bytesOf(json).toString('utf8').replaceAll('\\r\\n', '\\n')) as unknown;
    expect(got).toEqual(answer);
    const read = readDocument({ name: `${name}.csv`, bytes, codec: textCodec });
    expect(read.ok).toBe(true);
  });

  it('is left out in one table alone', () => {
    expect(tables.map(({ name }) => name)).toContain(unanswered);
    expect(tables).toHaveLength(12);
  });
});

describe('html5lib-tests, encodings', () => {
  const files = suite<{ name: string; base64: string }>('html5lib-encodings');
  const cases = files
    .filter(({ name }) => name.endsWith('.dat'))
    .flatMap(({ name, base64 }) =>
      bytesOf(base64)
        .toString('latin1')
        .split(/^#data\n/m)
        .slice(1)
        .map((text, index) => {
          const [data = '', encoding = ''] = text.split(/^#encoding\n/m);
          return {
            name: `${name} ${index + 1}`,
            data: Buffer.from(data, 'latin1'),
            encoding: encoding.trim(),
          };
        }),
    );

  /** The standard's name of an encoding; what pages do not say is what browsers fall back to. */
  const standard = (label: string | null): string => new TextDecoder(label ?? 'windows-1252').encoding;

  it('has its cases', () => expect(cases.length).toBeGreaterThan(80));

  it.each(cases)('$name: $encoding', ({ data, encoding }) => {
    const read = readDocument({ name: 'a.html', bytes: new Uint8Array(data), codec: textCodec });
    const taken =
      read.ok && read.value.bom
        ? read.value.encoding
        : declaredHtmlEncoding(data, (name) => textCodec.knows(name));
    expect(standard(taken)).toBe(standard(encoding));
  });

  it('tells Big5 by its bytes', () => {
    const file = files.find(({ name }) => name === 'test_big5.txt');
    const read = readDocument({
      name: 'a.txt',
      bytes: new Uint8Array(bytesOf(file?.base64 ?? '')),
      codec: textCodec,
    });
    expect(read.ok && read.value.encoding).toBe('big5');
  });
});
