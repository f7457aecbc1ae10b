import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { restoreLineEnds, splitLineEnds } from '../../../shared/formats/line-ends';

const line = fc.string({ maxLength: 12 }).map((text) => text.replace(/[\r\n]/g, ''));
const end = fc.constantFrom('\n', '\r\n', '\r');
const textWithEnds = fc
  .array(fc.tuple(line, end), { maxLength: 20 })
  .chain((lines) => line.map((last) => lines.map(([text, mark]) => text + mark).join('') + last));

describe('line ends', () => {
  it('come back as they were when the text is unchanged', () => {
    fc.assert(
      fc.property(textWithEnds, (given) => {
        const split = splitLineEnds(given);
        expect(split.text).not.toContain('\r');
        expect(restoreLineEnds(split.text, split, split.text)).toBe(given);
      }),
    );
  });

  it('never change what the lines say, whatever the text became', () => {
    fc.assert(
      fc.property(textWithEnds, textWithEnds, (given, other) => {
        const split = splitLineEnds(given);
        const edited = splitLineEnds(other).text;
        expect(splitLineEnds(restoreLineEnds(edited, split, split.text)).text).toBe(edited);
      }),
    );
  });

  it('stay with their lines when a mixed file is edited', () => {
    const split = splitLineEnds('one\r\ntwo\nthree\rfour\r\nfive');
    expect(restoreLineEnds('one\nTWO\nthree\nfour\nfive', split, split.text)).toBe(
      'one\r\nTWO\nthree\rfour\r\nfive',
    );
    expect(restoreLineEnds('one\nthree\nfour\nfive', split, split.text)).toBe('one\r\nthree\rfour\r\nfive');
    expect(restoreLineEnds('one\nnew\ntwo\nthree\nfour\nfive', split, split.text)).toBe(
      'one\r\nnew\r\ntwo\nthree\rfour\r\nfive',
    );
  });

  it('never run together over an empty line', () => {
    const split = splitLineEnds('a\rb\nc\r\nd');
    expect(restoreLineEnds('a\n\nc\nd', split, split.text)).toBe('a\r\rc\r\nd');
  });

  it('are \\n in a mixed file whose original is gone', () => {
    const split = splitLineEnds('a\r\nb\nc');
    expect(restoreLineEnds('a\nb\nc', split, null)).toBe('a\nb\nc');
  });

  it('are told apart', () => {
    expect(splitLineEnds('a\nb').lineEnd).toBe('\n');
    expect(splitLineEnds('a\r\nb\r\n').lineEnd).toBe('\r\n');
    expect(splitLineEnds('a\rb').lineEnd).toBe('\r');
    expect(splitLineEnds('a\r\nb\n').lineEnd).toBe('mixed');
    expect(splitLineEnds('a').lineEnd).toBe('\n');
  });
});
