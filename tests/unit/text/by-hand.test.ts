import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorAt, anchorsOfSentence, placeOf } from '../../../shared/text/quote-anchor';
import { createSegmenter, segment } from '../../../shared/text/segment';
import type { SetBoundary } from '../../../shared/text/segmentation/by-hand';

const words = [
  'Fig.',
  '3',
  'shows',
  'the',
  'bridge',
  'in',
  'May.',
  'It',
  'rains.',
  'No.5',
  'so,',
  '他',
  '来了。',
  '\n',
  '\n\n',
  ' ',
];
const text = fc.array(fc.constantFrom(...words), { maxLength: 40 }).map((parts) => parts.join(' '));

const decided = (given: string, picks: readonly { at: number; ends: boolean }[]): SetBoundary[] =>
  picks.flatMap(({ at, ends }) => {
    const place = given.length < 2 ? 0 : 1 + (at % (given.length - 1));
    const anchor = anchorAt(given, place);
    return place === 0 || anchor.at < 1 || anchor.at >= anchor.quote.length ? [] : [{ ...anchor, ends }];
  });

const picks = fc.array(fc.record({ at: fc.nat(500), ends: fc.boolean() }), { maxLength: 6 });

const textsOf = (given: string, boundaries: readonly SetBoundary[]): string[] =>
  segment(given, 'en', null, boundaries).map(({ start, end }) => given.slice(start, end));

const at = (given: string, behind: string, ends: boolean): SetBoundary => ({
  ...anchorAt(given, given.indexOf(behind)),
  ends,
});

describe('segments by hand', () => {
  it('glue back to the text, whatever was decided', () => {
    fc.assert(
      fc.property(text, picks, (given, chosen) => {
        let last = 0;
        for (const { start, end } of segment(given, 'en', null, decided(given, chosen))) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(given.slice(last, start)).toMatch(/^\s*$/);
          expect(given.slice(start, end)).toBe(given.slice(start, end).trim());
          last = end;
        }
        expect(given.slice(last)).toMatch(/^\s*$/);
      }),
    );
  });

  it('are the same where the text is segmented as it is typed', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), text, picks, (texts, first, chosen) => {
        const boundaries = decided(first, chosen);
        const segmenter = createSegmenter('en', null, boundaries);
        for (const each of [first, ...texts])
          expect(segmenter(each)).toEqual(segment(each, 'en', null, boundaries));
      }),
    );
  });

  it('begins a sentence at each place that was split, and none at one that was joined in a line', () => {
    fc.assert(
      fc.property(text, picks, (given, chosen) => {
        const boundaries = decided(given, chosen.slice(0, 1));
        const [one] = boundaries;
        if (one === undefined) return;
        const place = placeOf(given, one) ?? -1;
        const sentences = segment(given, 'en', null, boundaries);
        if (one.ends && /\S/.test(given[place] ?? ''))
          expect(sentences.every(({ start, end }) => place <= start || end <= place)).toBe(true);
        const line = given.slice(0, place).lastIndexOf('\n') + 1;
        const gap = /\s*$/.exec(given.slice(line, place))?.[0] ?? '';
        if (!one.ends && gap.length < place - line)
          expect(sentences.some(({ start }) => start === place)).toBe(false);
      }),
    );
  });

  it('joins and splits what the segmenter got wrong', () => {
    const given = 'The price is 3. Five came on Monday so they left He stayed. It rained.';
    expect(textsOf(given, [at(given, 'Five', false)])).toEqual([
      'The price is 3. Five came on Monday so they left He stayed.',
      'It rained.',
    ]);
    expect(textsOf(given, [at(given, 'Five', false), at(given, 'He stayed', true)])).toEqual([
      'The price is 3. Five came on Monday so they left',
      'He stayed.',
      'It rained.',
    ]);
  });

  it('the last decision on a place counts, however much of its line each quotes', () => {
    const given = 'It rained. They left. It rained.';
    const short: SetBoundary = { quote: 'rained. They', at: 8, ends: false };
    const long: SetBoundary = { quote: 'It rained. They left.', at: 11, ends: true };
    expect(textsOf(given, [short, long])).toEqual(['It rained.', 'They left.', 'It rained.']);
    expect(textsOf(given, [long, short])).toEqual(['It rained. They left.', 'It rained.']);
  });

  it('never joins what lines part', () => {
    const given = 'A title\nIt rained.';
    expect(textsOf(given, [{ quote: 'title\nIt', at: 6, ends: false }])).toEqual(['A title', 'It rained.']);
  });

  it('stays where the rest of the text is edited, and lapses where its words are rewritten', () => {
    const given = 'The price is 3. Five came. It rained.';
    const join = [at(given, 'Five', false)];
    expect(textsOf(`Before this. ${given.replace('rained', 'snowed')}`, join)).toContain(
      'The price is 3. Five came.',
    );
    expect(textsOf(given.replace('Five', 'Six'), join)).toEqual([
      'The price is 3.',
      'Six came.',
      'It rained.',
    ]);
  });
});

describe('anchorAt', () => {
  it('names one place by as few words as it takes', () => {
    const given = 'He came. She left. Then he came. She stayed.';
    const first = anchorAt(given, given.indexOf('She left'));
    expect(first).toEqual({ quote: 'He came. She', at: 9 });
    expect(placeOf(given, anchorAt(given, given.indexOf('She stayed')))).toBe(given.indexOf('She stayed'));
  });

  it('looks at the other texts of the article, too', () => {
    const given = 'He came. She left.';
    expect(anchorAt(given, 9).quote).toBe('came. She');
    expect(anchorAt(given, 9, ['You came. She ate. We came. She slept.']).quote).toBe('He came. She');
  });

  it('finds its place again in every text, and cuts no character', () => {
    fc.assert(
      fc.property(text, fc.nat(500), (given, pick) => {
        const place = given.length === 0 ? 0 : pick % (given.length + 1);
        const { quote, at: inside } = anchorAt(given, place);
        expect(given.includes(quote)).toBe(true);
        const places: number[] = [];
        for (let found = given.indexOf(quote); found >= 0; found = given.indexOf(quote, found + 1)) {
          places.push(found + inside);
          if (quote === '') break;
        }
        if (quote !== '') expect(places).toContain(place);
      }),
    );
    const given = `${'𠮷'.repeat(20)}。${'𠮷'.repeat(20)}`;
    const { quote } = anchorAt(given, 41);
    expect(() => encodeURIComponent(quote)).not.toThrow();
  });
});

describe('anchorsOfSentence', () => {
  it('finds a sentence again whose beginning or end was rewritten, not one where both were', () => {
    const given = 'It rained in May. The bridge was closed for repairs. It rained again.';
    const sentence = { start: given.indexOf('The'), end: given.indexOf(' It rained again') };
    const anchors = anchorsOfSentence(given, sentence);
    const found = (now: string): boolean => anchors.some((anchor) => placeOf(now, anchor) !== null);
    expect(anchors.map(({ quote }) => quote)).toEqual(['The bridge', 'for repairs.']);
    expect(found(given.replace('The bridge', 'Our ferry'))).toBe(true);
    expect(found(given.replace('for repairs', 'again'))).toBe(true);
    expect(found(given.replace('The bridge was closed for repairs', 'Nothing moved'))).toBe(false);
  });

  it('has its places inside the sentence', () => {
    fc.assert(
      fc.property(text, (given) => {
        for (const sentence of segment(given, 'en'))
          for (const anchor of anchorsOfSentence(given, sentence)) {
            expect(given.includes(anchor.quote)).toBe(true);
            const own = given.slice(sentence.start, sentence.end);
            expect(
              anchor.quote.slice(anchor.at).startsWith(own.slice(0, 1)) ||
                own.includes(anchor.quote[anchor.at] ?? ''),
            ).toBe(true);
          }
      }),
    );
  });
});
