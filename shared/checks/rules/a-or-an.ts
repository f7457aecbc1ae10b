import { finding, paragraphRule, unsafeFix, type Finding } from '../define-rule';
import { space } from '../characters/character-codes';
import { isLetter } from '../characters/letters';
import { articleFor } from '../words/article-for';
import { wordClass, type VocabularyWord } from '../words/vocabulary';
import { wordsOfClass } from '../words/word-numbers';

/** What may stand between the article and what it is read with. */
const gap = / {1,9}["“‘(]?/y;
const number = /[$€£¥]?\d[\d.,]{0,12}/y;
/** Words, no acronyms, that show by their first letters that "a" stands rightly before them; most do. */
const plainlyA = / [b-dfgj-np-twyzB-DFGJ-NP-TV-WYZ][a-z]{2}/y;
/** The same of "an". */
const plainlyAn = / (?:[aiAI][a-z]|[eE][a-tvx-z]|[oO][a-mo-tv-z])[a-z]/y;
/** In letters; more are no word. */
const longestRead = 40;
const articles = wordClass(new Set(['a', 'an']));

export default paragraphRule({
  title: 'A or an',
  why: 'The article follows the sound of the next word; machine translation picks it before it has picked the word.',
  category: 'grammar',
  severity: 'warning',
  words: articles,
  messages: { main: '“{right}” goes before “{word}”.' },
  examples: String.raw`
    bad: ⟦a important⟧ step and ⟦an big⟧ one => an important step and a big one
    bad: ⟦An university⟧ took ⟦a hour⟧, ⟦an “European⟧” one. => A university took an hour, a “European” one.
    good: a university, an hour, a one-way street, an MBA, a UN plan, an X-ray, a European, an FBI agent
    bad: ⟦a MRI⟧ scan, ⟦an UN⟧ plan, ⟦a SUV⟧, ⟦an NATO⟧ base, ⟦a X-ray⟧, ⟦a 8⟧-year-old, ⟦a 80⟧% share, ⟦an 100⟧-page book, ⟦a (old⟧) house => an MRI scan, a UN plan, an SUV, a NATO base, an X-ray, an 8-year-old, an 80% share, a 100-page book, an (old) house
    good: an 18th birthday, an 11-day trip, a 1,800-ton ship, an 1800s house, a 1-0 win, a T-shirt, an iPhone, an LCD, a PC, A 8
    good: a historic day, an historic day, vitamin A is, class A or B, a an
    good: an RFLink device, an FFmpeg build, an RStudio project, an MSc, an mRNA vaccine, an S3 bucket
  `,
  check(context) {
    const { text, vocabulary, wordStarts, wordEnds } = context;
    const findings: Finding[] = [];
    for (const at of wordsOfClass(context, articles)) {
      const { lower } = vocabulary[at] as VocabularyWord;
      const start = wordStarts[at] as number;
      const articleEnd = wordEnds[at] as number;
      if (text.charCodeAt(articleEnd) !== space) continue;
      const plainly = lower === 'a' ? plainlyA : plainlyAn;
      plainly.lastIndex = articleEnd;
      if (plainly.test(text) || /['’.&*/-]/.test(text.charAt(start - 1))) continue;
      gap.lastIndex = articleEnd;
      if (!gap.test(text)) continue;
      const found = readFrom(text, gap.lastIndex);
      const article = text.slice(start, articleEnd);
      if (found === '' || article.slice(1) === 'N') continue;
      const word = found.replace(/[.,]+$/, '');
      const end = gap.lastIndex + found.length;
      const wanted = articleFor(word);
      if (wanted === null || wanted === lower) continue;
      if (article.startsWith('A') && !isSentenceStart(text, start)) continue;
      // “An Jing” is somebody’s name.
      if (article === 'An' && /^\p{Lu}\p{Ll}/u.test(word)) continue;
      if (/^(?:an?|and|or|is|in|of|at|as|it|on|if|am|are|i|e|o|u)$/i.test(word) && word !== 'IT') continue;
      const right = article.charAt(0) + (wanted === 'an' ? 'n' : '');
      findings.push(
        finding(start, end, {
          values: { right, word },
          fixes: unsafeFix('use', start, start + article.length, right),
        }),
      );
    }
    return findings;
  },
});

/** The number or word from `at` on; '' if there is none. */
function readFrom(text: string, at: number): string {
  number.lastIndex = at;
  const digits = number.exec(text)?.[0];
  if (digits !== undefined) return digits;
  if (!/[A-Za-z]/.test(text.charAt(at))) return '';
  let end = at + 1;
  while (end - at <= longestRead && (isLetter(text.charCodeAt(end)) || /[\d’'-]/.test(text.charAt(end))))
    end++;
  return text.slice(at, end);
}

function isSentenceStart(text: string, at: number): boolean {
  return at === 0 || /(?:^|[.!?]["”’)]?\s|["“‘(\n])\s*$/.test(text.slice(Math.max(0, at - 4), at));
}
