import { finding, pairRule } from '../define-rule';
import { primary } from '../../text/language';
import { linkedPairs } from '../bilingual/linked-pairs';

/** Words a copied sentence has at least; shorter ones are names and titles. */
const leastWords = 5;
/** Share of the words that must stand in the source, too. */
const copied = 0.85;

export default pairRule({
  title: 'A sentence left in the source language',
  why: 'Between languages of one script a sentence that was copied instead of translated does not catch the eye of spelling or script checks.',
  category: 'bilingual',
  mqm: 'accuracy/untranslated',
  severity: 'error',
  languages: '*',
  messages: { main: 'This was copied from the source, not translated.' },
  examples: String.raw`
    bad (from de): The new bridge was opened in May. ⟦Viele Leute kamen zu dem Fest am Fluss.⟧
    source: Die neue Brücke wurde im Mai eröffnet. Viele Leute kamen zu dem Fest am Fluss.
    good (from de): The new bridge was opened in May. Many people came to the celebration by the river.
    source: Die neue Brücke wurde im Mai eröffnet. Viele Leute kamen zu dem Fest am Fluss.
    good (from de): Universal Serial Bus, Random Access Memory
    source: Universal Serial Bus, Random Access Memory
  `,
  *check(context) {
    if (primary(context.language) === primary(context.source.language)) return;
    for (const pair of linkedPairs(context, 0.3)) {
      const words = wordsIn(pair.target);
      // Names alone are the same in both; words in small letters are not.
      if (words.filter((word) => /^\p{Ll}/u.test(word)).length < 3 || words.length < leastWords) continue;
      const known = new Set(wordsIn(pair.source));
      const share = words.filter((word) => known.has(word)).length / words.length;
      if (share < copied) continue;
      yield finding(pair.start, pair.end);
    }
  },
});

function wordsIn(text: string): string[] {
  return text.match(/[\p{L}\p{M}]+/gu) ?? [];
}
