import { articleRule, finding, unsafeFix } from '../define-rule';
import type { Aids } from '../aids';
import { isCapital } from '../characters/letters';
import { perParagraph } from '../article/kept-results';
import type { Range } from '../../base/range';

/** Between two words in small letters, or before an acronym; a code or a brand has a capital or a number beside it more often. */
const shouted =
  /(?<=\p{Ll}[,;]? )\p{Lu}{5,14}(?= \p{Ll}{2}| (?!IT|OF|IN|ON|TO|AND|THE|FOR|IS|ARE|NOT?|OR|BUT|BY|AT|AS|IF|ALL|YOU|WAS|HAS)\p{Lu}{2,3}(?= \p{Ll}|[,.])|[,;] \p{Ll}|[.!?](?:\s|$))/gu;

const found = perParagraph(({ text, kind, vocabulary, wordStarts }): readonly Range[] | null => {
  if (kind === 'title' || kind === 'heading' || !/\p{Lu}{5}/u.test(text)) return null;
  const all = Array.from(text.matchAll(shouted), ({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
  })).filter(({ start }) => vocabulary[wordStarts.indexOf(start)] !== undefined);
  return all.length === 0 ? null : all;
});

export default articleRule({
  title: 'Plain word in capitals',
  why: 'Machine translation sets a single word of a sentence in capitals by chance: “the CEILING is lit”. It counts where the article has the word in small letters too.',
  category: 'casing',
  severity: 'info',
  needs: ['speller'],
  messages: { main: '“{word}” is in capitals for no reason.' },
  examples: String.raw`
    bad: The ⟦BRIDGE⟧ is closed, for the bridge is old. => The bridge is closed, for the bridge is old.
    bad: The ⟦LASER⟧ TV is new, and a laser TV costs more. => The laser TV is new, and a laser TV costs more.
    good: The NORVELTA team came to the bridge. The lamp of the SMALL HOURS is lit by small men.
  `,
  *check(context, { speller }: Aids = {}) {
    if (!speller) return;
    const all = found(context);
    if (all.length === 0) return;
    const small = new Set<string>();
    for (const { text, vocabulary, wordStarts } of context.paragraphs)
      for (const [index, { lower }] of vocabulary.entries())
        if (lower.length > 4 && !isCapital(text.charCodeAt((wordStarts[index] as number) + 1)))
          small.add(lower);
    for (const { found: places, index } of all) {
      const by = context.paragraphs[index]?.start ?? 0;
      for (const { start, end } of places) {
        const word = context.text.slice(by + start, by + end);
        const lower = word.toLowerCase();
        if (!small.has(lower) || !speller.knows(lower)) continue;
        yield finding(by + start, by + end, {
          values: { word },
          fixes: unsafeFix('use-small-letters', by + start, by + end, lower),
        });
      }
    }
  },
});
