import { capitalised } from '../../base/capitalised';
import { isCapital, isSmall } from '../characters/letters';
import { finding } from '../findings';
import { unsafeFix } from '../fixes';
import { isFunctionWord } from '../words/function-words';
import { quotesOf, type Quotes } from '../punctuation/quotes';
import { irregularPasts } from '../words/verb-forms';
import { none } from '../characters/signs';
import { paragraphRule, type Finding } from '../define-rule';

/** In words, functional ones left out. */
const fewestWords = 3;
const longestTitle = 80;
/** Letters and what joins words: a quotation with other signs is no title. */
const plainWords = /^\p{Lu}[\p{L}'’ -]*\p{Ll}$/u;
/** In a title written with capitals they stay small, though they are no function words everywhere. */
const staysSmall =
  /^(?:with|from|into|over|under|after|upon|amid|among|before|between|during|without|versus|than|that|about)$/;

export default paragraphRule({
  title: 'Title with capitals and without',
  why: 'Chinese and Japanese have no capitals; in a title between quotation marks machine translation gives them to some of its words: “Bridge of Lost song”.',
  category: 'casing',
  severity: 'info',
  traits: ['straightQuote', 'typographicQuote'],
  messages: { main: 'The other words of this title have a capital: “{fixed}”.' },
  examples: String.raw`
    bad: They read “The Bridge of Lost ⟦song⟧” aloud. => They read “The Bridge of Lost Song” aloud.
    good: They read “The Bridge of Lost Song” and “The old bridge”. She said, “Anna Lund came”.
    good: “Anna Lund came”, “Lund Bridge is closed” and “Pray from Lund” were written there.
  `,
  check: (context) => {
    const { marks } = quotesOf(context);
    return context.kind === 'title' || marks.length < 2 ? none : titles(context.text, marks);
  },
});

function* titles(text: string, marks: Quotes['marks']): Iterable<Finding> {
  for (let index = 0; index + 1 < marks.length; index++) {
    const [open, close] = [marks[index], marks[index + 1]];
    if (!open?.opens || close === undefined || close.opens || close.at - open.at > longestTitle) continue;
    const title = text.slice(open.at + 1, close.at);
    if (title.indexOf(' ') === title.lastIndexOf(' ') || !plainWords.test(title)) continue;
    const words = Array.from(title.matchAll(/[^ ]+/g)).filter(
      ([word]) => !isFunctionWord(word) && !staysSmall.test(word),
    );
    const small = words.filter(([word]) => isSmall(word.charCodeAt(0)));
    const [one] = small;
    if (words.length < fewestWords || small.length !== 1 || one === undefined) continue;
    // “Anna Lund came” is a sentence.
    if (!isCapital(words[0]?.[0].charCodeAt(0) ?? 0) || one !== words.at(-1)) continue;
    if (one[0].endsWith('ed') || irregularPasts.has(one[0])) continue;
    const start = open.at + 1 + one.index;
    const fixed = capitalised(one[0]);
    yield finding(start, start + one[0].length, {
      values: { fixed },
      fixes: unsafeFix('use-a-capital', start, start + one[0].length, fixed),
    });
  }
}
