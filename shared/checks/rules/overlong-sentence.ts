import type { Finding } from '../rule';
import { paragraphRule } from '../define-rule';

/** English newspapers hardly print a longer one; measured on human translations, one sentence in a few hundred is. */
const tooMany = 120;

export default paragraphRule({
  title: 'Over-long sentence',
  why: 'Chinese strings clauses together with commas, and machine translation keeps them in one sentence. Above a hundred and twenty words hardly any reader follows; it is only a hint, for a list may be long.',
  category: 'sentence',
  severity: 'info',
  messages: { main: 'This sentence has {words} words; make several of it.' },
  examples: String.raw`
    bad: ⟦The town has a park⟧ and a school and a road and a park and a school and a road and a park and a school and a road and a park and a school and a road and a park and a school and a road and a park and a school and a road and a park and a school and a road and a park and a school and a road and a park and a school and a road and a park and a school and a road and a park and a school and a road and a park and a school and a road and a road and a park and a school and a road and a park and a school and a road and a park and a school and a mill.
    good: It rained, and the roads were wet, and the trains were late. It rained, and the roads were wet, and the trains were late. It rained, and the roads were wet, and the trains were late. It rained, and the roads were wet, and the trains were late. It rained, and the roads were wet, and the trains were late. It rained, and the roads were wet, and the trains were late. It rained, and the roads were wet, and the trains were late. It rained, and the roads were wet, and the trains were late.\s
    good: A short sentence.
  `,
  check({ sentences, wordStarts, wordEnds }): Iterable<Finding> {
    if (wordStarts.length <= tooMany) return [];
    const findings: Finding[] = [];
    let word = 0;
    for (const { start, end } of sentences) {
      while ((wordStarts[word] ?? end) < start) word++;
      const first = word;
      while ((wordEnds[word] ?? Infinity) <= end) word++;
      const words = word - first;
      if (words > tooMany)
        findings.push({ start, end: wordEnds[first + 4] as number, message: 'main', values: { words } });
    }
    return findings;
  },
});
