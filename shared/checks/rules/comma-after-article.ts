import { finding, paragraphRule, unsafeFix, type Finding } from '../define-rule';
import { has } from '../../base/bit-set';
import { comma } from '../characters/character-codes';
import { isSmall, isLetter } from '../characters/letters';
import { wordClass, type VocabularyWord } from '../words/vocabulary';

/** Between article and noun a comma may open an aside: `the, so to speak, last one`; these words open one. */
const asides = new Set(
  (
    'um uh er erm ah oh hmm like you well shall say as so i dare if or and but in at by for to with on of perhaps maybe now then once ' +
    'always how let what yes no not more less up until at the a an is are was'
  ).split(' '),
);
const articles = wordClass(new Set(['the', 'an', 'our', 'their', 'your', 'every']));

export default paragraphRule({
  title: 'Comma between an article and its noun',
  why: 'A pause of the source lands between words that belong together: “the, new bridge”. An article needs its noun at once.',
  category: 'punctuation',
  severity: 'warning',
  words: articles,
  messages: { main: 'No comma stands between these words and what they belong to.' },
  examples: String.raw`
    bad: They saw ⟦the,⟧ new bridge and ⟦their,⟧ old house. => They saw the new bridge and their old house.
    good: It was the, so to speak, last one; the, uh, bridge; the, older, one
    good: She learned the words a, an, the, and of.
  `,
  check({ text, vocabulary, wordStarts, wordEnds }) {
    const findings: Finding[] = [];
    for (let at = 0; at < vocabulary.length; at++) {
      const { lower, classes } = vocabulary[at] as VocabularyWord;
      if (!has(classes, articles)) continue;
      const mark = wordEnds[at] as number;
      if (text.charCodeAt(mark) !== comma) continue;
      const start = wordStarts[at] as number;
      const article = text.slice(start, mark);
      if ((article !== lower && article !== 'The') || /['’.-]/.test(text.charAt(start - 1))) continue;
      const next = nounAfter(text, mark);
      if (next === '' || next === lower) continue;
      // A list of words has a comma before the article, too: "a, an, the, some".
      if (/,\s$/.test(text.slice(Math.max(0, start - 2), start)) && !/^(?:[Tt]he|their)$/.test(article))
        continue;
      findings.push(finding(start, mark + 1, { fixes: unsafeFix('remove-the-comma', mark, mark + 1, '') }));
    }
    return findings;
  },
});

/** The word behind the comma, with its hyphens, if it may be what the article belongs to; '' if not. */
function nounAfter(text: string, mark: number): string {
  const start = mark + 2;
  let end = start;
  while (isLetter(text.charCodeAt(end)) || text.charAt(end) === '-') end++;
  const word = text.slice(start, end);
  const isNoun =
    text.charAt(mark + 1) === ' ' &&
    isSmall(text.charCodeAt(start)) &&
    word.length > 1 &&
    text.charAt(end) !== ',' &&
    !asides.has(word.split('-', 1)[0] ?? '');
  return isNoun ? word : '';
}
