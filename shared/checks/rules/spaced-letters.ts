import { unsafeFix } from '../fixes';
import { none } from '../characters/signs';
import type { Finding, ParagraphContext } from '../rule';
import { paragraphRule } from '../define-rule';

const pattern = /(?=\p{L} \p{L} )(?<![\p{L}\p{N}.'’&-])\p{L}(?: \p{L}){3,}(?![\p{L}\p{N}'’-])/gu;

export default paragraphRule({
  title: 'A word in single letters',
  why: 'Letters set apart for show in a heading, or torn apart by a converter, are no word to a search.',
  category: 'spacing',
  mqm: 'fluency/spelling',
  severity: 'warning',
  languages: ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl'],
  traits: ['loneLetter'],
  messages: { main: 'A word is written in single letters.' },
  examples: String.raw`
    bad: The ⟦t r u t h⟧ about it => The truth about it
    good: Plan B or a I, J. R. R., A B C
  `,
  check(context): Iterable<Finding> {
    return hasSpacedLetters(context) ? findings(context.text) : none;
  },
});

/** Words of one letter in a row that make a finding. */
const fewest = 4;

function hasSpacedLetters({ text, wordStarts, wordEnds }: ParagraphContext): boolean {
  let inRow = 0;
  for (let index = 0; index < wordStarts.length; index++) {
    const start = wordStarts[index] as number;
    const isSingle = wordEnds[index] === start + 1;
    const goesOn = wordEnds[index - 1] === start - 1 && text.charAt(start - 1) === ' ';
    inRow = !isSingle ? 0 : goesOn ? inRow + 1 : 1;
    if (inRow === fewest) return true;
  }
  return false;
}

function* findings(text: string): Iterable<Finding> {
  for (const match of text.matchAll(pattern)) {
    const word = match[0].replaceAll(' ', '');
    if (/^(?:abcd|wxyz|xxxx)/i.test(word)) continue;
    yield {
      start: match.index,
      end: match.index + match[0].length,
      message: 'main',
      fixes: unsafeFix('write', match.index, match.index + match[0].length, word),
    };
  }
}
