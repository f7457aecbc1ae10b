import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignSentences } from '../../../shared/align/align';
import { alignTexts } from '../../../shared/align/align-texts';
import { handLinks, linksAround } from '../../../shared/align/hand-links';
import type { Link } from '../../../shared/align/link';
import { anchorsOfSentence } from '../../../shared/text/quote-anchor';
import { segment } from '../../../shared/text/segment';
import { noSegmentation, type SetLink } from '../../../shared/text/segmentation/by-hand';

const pairs = (links: readonly Pick<Link, 'source' | 'target'>[]): string[] =>
  links.map((link) => `${link.source.join('+')}=${link.target.join('+')}`);

const source = '大桥于1932年建成。它长503米。1998年更换了全部电缆。如今每天有16万辆汽车通过。';
const target =
  'The bridge was built in 1932. It is 503 m long. All its cables were replaced in 1998. Today 160,000 cars cross it every day.';

/** Links sentences by their numbers. */
const linkOf = (left: readonly number[], right: readonly number[]): SetLink => ({
  source: left.map((at) => anchorsOfSentence(source, segment(source, 'zh')[at] ?? { start: 0, end: 0 })),
  target: right.map((at) => anchorsOfSentence(target, segment(target, 'en')[at] ?? { start: 0, end: 0 })),
});

const aligned = (links: readonly SetLink[], now = target): string[] =>
  pairs(
    alignTexts({
      source,
      target: now,
      sourceLanguage: 'zh',
      language: 'en',
      byHand: { ...noSegmentation, links },
    }).links,
  );

describe('links by hand', () => {
  it('stand as they were set, and what was around them is linked anew', () => {
    expect(aligned([])).toEqual(['0=0', '1=1', '2=2', '3=3']);
    expect(aligned([linkOf([1, 2], [2])])).toEqual(['0=0+1', '1+2=2', '3=3']);
    expect(aligned([linkOf([], [1])])).toEqual(['0=0', '=1', '1+2=2', '3=3']);
    expect(aligned([linkOf([0], [1]), linkOf([1], [0])])).toEqual(['1=0', '0=1', '2=2', '3=3']);
  });

  it('are those of the last decision about a sentence', () => {
    expect(aligned([linkOf([0], [3]), linkOf([0], [0])])).toEqual(aligned([linkOf([0], [0])]));
    expect(aligned([linkOf([0, 1], [0]), linkOf([1], [1])])).toEqual(['0=0', '1=1', '2=2', '3=3']);
  });

  it('stay where a sentence is edited, and lapse where it is rewritten', () => {
    const links = [linkOf([1, 2], [2])];
    expect(aligned(links, target.replace('cables', 'ropes'))).toContain('1+2=2');
    expect(
      aligned(links, target.replace('All its cables were replaced in 1998.', 'New ropes, 1998.')),
    ).toEqual(['0=0', '1=1', '2=2', '3=3']);
  });

  it('put every sentence into exactly one link, in the order of the target', () => {
    const index = fc.nat(7);
    const set = fc.array(
      fc.record({
        source: fc.uniqueArray(index, { maxLength: 2 }),
        target: fc.uniqueArray(index, { maxLength: 2 }),
      }),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(fc.nat(8), fc.nat(8), set, (rows, columns, wanted) => {
        const given = {
          source: Array.from({ length: rows }, (_, at) => `第${at}句。`),
          target: Array.from({ length: columns }, (_, at) => `Sentence ${at}.`),
          sourceLanguage: 'zh',
          language: 'en',
        };
        const fixed: { source: number[]; target: number[] }[] = [];
        for (const each of wanted) {
          const free = (side: 'source' | 'target', most: number): number[] =>
            each[side]
              .filter((at) => at < most && fixed.every((other) => !other[side].includes(at)))
              .sort((a, b) => a - b);
          const link = { source: free('source', rows), target: free('target', columns) };
          if (link.source.length + link.target.length > 0) fixed.push(link);
        }
        const links = linksAround(given, alignSentences(given), fixed);
        for (const link of fixed) expect(pairs(links)).toContain(pairs([link])[0]);
        expect(links.flatMap((link) => link.source).sort((a, b) => a - b)).toEqual(
          given.source.map((_, at) => at),
        );
        expect(links.flatMap((link) => link.target).sort((a, b) => a - b)).toEqual(
          given.target.map((_, at) => at),
        );
        const firsts = links.flatMap((link) => link.target.slice(0, 1));
        expect(firsts).toEqual([...firsts].sort((a, b) => a - b));
      }),
      { numRuns: 400 },
    );
  });

  it('are found by either end of a sentence', () => {
    const sentences = segment(target, 'en');
    const links = [linkOf([1], [1])];
    const found = handLinks(
      links,
      { text: source, sentences: segment(source, 'zh') },
      { text: target, sentences },
    );
    expect(pairs(found)).toEqual(['1=1']);
  });
});
