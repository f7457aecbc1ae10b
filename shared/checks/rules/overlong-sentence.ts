import { finding, paragraphRule, type Finding } from '../define-rule';
import type { Range } from '../../base/range';
import { semicolon } from '../characters/character-codes';
import { none } from '../characters/signs';

/** English newspapers hardly print a longer one; measured on human translations, one sentence in a few hundred is. */
const tooMany = 120;

/** Each word has a letter and something behind it. */
function mayBeOverlong({ start, end }: Range): boolean {
  return end - start >= 2 * tooMany;
}

export default paragraphRule({
  title: 'Over-long sentence',
  why: 'Chinese strings clauses together with commas, and machine translation keeps them in one sentence. Above a hundred and twenty words without a semicolon hardly any reader follows; it is only a hint, for a list may be long.',
  category: 'sentence',
  severity: 'info',
  messages: { main: 'This sentence has {words} words; make several of it.' },
  examples: String.raw`
    bad: ⟦The town has a park⟧ and a school and a road and a park and a school and a road and a park and a school and a road and a park and a school and a road and a park and a school and a road and a park and a school and a road and a park and a school and a road and a park and a school and a road and a park and a school and a road and a park and a school and a road and a park and a school and a road and a park and a school and a road and a road and a park and a school and a road and a park and a school and a road and a park and a school and a mill.
    good: It rained, and the roads were wet, and the trains were late. It rained, and the roads were wet, and the trains were late. It rained, and the roads were wet, and the trains were late. It rained, and the roads were wet, and the trains were late. It rained, and the roads were wet, and the trains were late. It rained, and the roads were wet, and the trains were late. It rained, and the roads were wet, and the trains were late. It rained, and the roads were wet, and the trains were late.\s
    good: A short sentence.
  `,
  check({ text, signs, sentences, wordStarts, wordEnds }) {
    if (wordStarts.length <= tooMany || !sentences.some(mayBeOverlong)) return none;
    const findings: Finding[] = [];
    let word = 0;
    let sign = 0;
    for (const { start, end } of sentences) {
      while ((wordStarts[word] ?? end) < start) word++;
      const first = word;
      let since = first;
      let longest = 0;
      while ((wordEnds[word] ?? Infinity) <= end) {
        for (; (signs[sign] ?? Infinity) < (wordStarts[word] as number); sign++)
          if (text.charCodeAt(signs[sign] as number) === semicolon) since = word;
        word++;
        longest = Math.max(longest, word - since);
      }
      const words = word - first;
      if (longest > tooMany)
        findings.push(finding(start, wordEnds[first + 4] as number, { values: { words } }));
    }
    return findings;
  },
});
