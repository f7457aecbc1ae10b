import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fuzzyMatch, fuzzyRank } from '../../../renderer/views/palette/fuzzy';

const words = ['Go to the next flag', 'Go to the previous flag', 'Fix all that is safe…', 'Show the flags'];

describe('finding by a few letters', () => {
  test('prefers word starts to the inside of words, and those to scattered letters', () => {
    const rank = (query: string): string[] =>
      fuzzyRank(query, words, (word) => word, 9).map(({ item }) => item);
    expect(rank('next fl')[0]).toBe('Go to the next flag');
    expect(rank('nf')).toContain('Go to the next flag');
    expect(rank('safe')).toEqual(['Fix all that is safe…']);
    expect(fuzzyMatch('zebra', 'Show the flags')).toBeNull();
  });

  test('takes scattered letters from the starts of words and from words so begun, not from anywhere', () => {
    expect(fuzzyMatch('nxf', 'Go to the next flag')).not.toBeNull();
    expect(fuzzyMatch('gtn', 'Go to the next flag')).not.toBeNull();
    for (const [query, title] of [
      ['add', 'Restore the sentence as the machine translated it'],
      ['house', 'Go to the previous change since then'],
      ['house', 'Show other changes: open, rejected, commented…'],
    ] as const)
      expect(fuzzyMatch(query, title)).toBeNull();
  });

  test('puts what is called just that before texts that only have the word', () => {
    const items = [
      { text: 'Bridge over the bay page.html', names: ['page.html', 'page'] },
      { text: 'A bank opens bridge.docx', names: ['bridge.docx', 'bridge'] },
    ];
    const [first] = fuzzyRank(
      'Bridge',
      items,
      ({ text }) => text,
      9,
      undefined,
      ({ names }) => names,
    );
    expect(first?.item.text).toContain('bridge.docx');
  });

  test('puts a name that is not shown first as well, however many synonyms stand behind it', () => {
    const items = [
      { text: '导出所选文章…', also: 'Export the chosen articles…', names: ['Export the chosen articles…'] },
      { text: '导出文章…', also: 'Export articles… download deliver publish', names: ['Export articles…'] },
    ];
    const [first] = fuzzyRank(
      'export articles…',
      items,
      ({ text }) => text,
      9,
      ({ also }) => also,
      ({ names }) => names,
    );
    expect(first?.item.text).toBe('导出文章…');
  });

  test('keeps the items as they come while nothing is typed', () => {
    expect(fuzzyRank(' ', words, (word) => word, 2).map(({ item }) => item)).toEqual(words.slice(0, 2));
  });

  test('finds every text by any of its own words, and marks only letters of the query', () => {
    const text = fc.array(fc.stringMatching(/^[a-zA-Z0-9àéü]{1,8}$/), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(text, fc.nat(), (parts, pick) => {
        const word = parts[pick % parts.length] ?? '';
        const match = fuzzyMatch(word.toUpperCase(), parts.join(' '));
        expect(match).not.toBeNull();
        const marked = match?.ranges.map(({ start, end }) => parts.join(' ').slice(start, end)).join('');
        expect(marked?.toLowerCase()).toBe(word.toLowerCase());
      }),
    );
  });

  test('marks ranges that are sorted, apart and inside the text, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (query, text) => {
        let last = 0;
        for (const { start, end } of fuzzyMatch(query, text)?.ranges ?? []) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
