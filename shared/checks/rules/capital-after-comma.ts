import { paragraphRule, replaceFix, type Finding } from '../define-rule';
import { matchAt } from '../characters/signs';
import { comma, space, semicolon } from '../characters/character-codes';
import type { Aids } from '../aids';
import type { Speller } from '../speller';
import { isFunctionWord } from '../words/function-words';
import { isPlainWord } from '../words/plain-words';
import { isSmall, isLetterOrNumber, isCapital } from '../characters/letters';
import { wordAfter, wordStart } from '../words/words';

/** In spaces behind a mark; wider gaps are layout. */
const widest = 9;
/** Adverbs that begin sentences, and verbs that machine translation begins them with. */
const starters = new Set(
  (
    'Increasing Promoting Strengthening Improving Making Taking Giving Adhering Insisting Accelerating ' +
    'Deepening Expanding Developing Implementing Further Actively Vigorously Continuously Effectively ' +
    'Steadily Fully Resolutely Generally Especially Obviously Unfortunately Fortunately Similarly ' +
    'Additionally Consequently Subsequently'
  ).split(' '),
);

export default paragraphRule({
  title: 'Capital letter in mid-sentence',
  why: 'Where the source joins clauses with commas, machine translation begins each anew: "livelihood, Increasing the mission". Either the mark or the capital is wrong.',
  category: 'casing',
  severity: 'warning',
  traits: ['commaCapital', 'oddSpace'],
  messages: { main: '“{word}” begins with a capital in the middle of a sentence.' },
  examples: String.raw`
    bad: It helped their livelihood, ⟦Increasing⟧ the mission. => It helped their livelihood, increasing the mission.
    bad: He left; ⟦The⟧ others stayed, ⟦But⟧ not for long. => He left; the others stayed, but not for long.
    bad: It waned; ⟦It⟧'s late. => It waned; it's late.
    bad: The town has new roads, ⟦Schools⟧ and hospitals. It plans building roads, ⟦Planting⟧ trees, and more. => The town has new roads, schools and hospitals. It plans building roads, planting trees, and more.
    good: He asked his brother, Mark, and mother, and read news, Notes and Queries, and more.
    good: In Paris, I met Mr. Fox, The Times reporter, and Beijing, Will and May agreed.
    good (heading): Peace, The Long Way Home, And Other Stories
    good: He read “Home, The Long Way” and said, “So be it.”
    good: He came from Gate 5, No. 12 in the list.
    good: The question is, Who will pay? He thought, This is it.
  `,
  check({ text, kind, signs }, { speller }: Aids = {}) {
    if (kind === 'heading' || kind === 'title') return [];
    const findings: Finding[] = [];
    for (const at of signs) {
      const code = text.charCodeAt(at);
      if (code !== comma && code !== semicolon) continue;
      let start = at + 1;
      while (text.charCodeAt(start) === space) start++;
      if (start === at + 1 || start > at + 1 + widest) continue;
      if (!isCapital(text.charCodeAt(start)) || !isSmall(text.charCodeAt(start + 1))) continue;
      const finding = inMidSentence(text, at, start, speller);
      if (finding) findings.push(finding);
    }
    return findings;
  },
});

/** @param mark where the comma or semicolon stands that the word at `start` follows */
function inMidSentence(
  text: string,
  mark: number,
  start: number,
  speller: Speller | undefined,
): Finding | undefined {
  const word = wordAfter(text, start);
  const lower = word.toLowerCase();
  const isOrdinary =
    isFunctionWord(lower) ||
    starters.has(word) ||
    isPlainBehindSemicolon(text, mark, word, speller) ||
    isPlainInSeries(text, mark, word, speller);
  if (!isOrdinary) return undefined;
  if (word === 'May' || word === 'Will' || word === 'Us' || lower === 'i') return undefined;
  const end = start + word.length;
  if (/[-’']/.test(text.charAt(end)) && !matchAt(contracted, text, start)) return undefined;
  if (word === 'No' && matchAt(numbered, text, end)) return undefined;
  if (text.charAt(end) === ' ' && isCapital(text.charCodeAt(end + 1))) return undefined;
  if (/^(?:The|An?|Of|In|On|No)$/.test(word) && followsName(text, mark)) return undefined;
  if (isInsideName(text, start) || isTitleCase(text) || isThought(text, mark)) return undefined;
  return {
    start,
    end,
    message: 'main',
    values: { word },
    fixes: [
      replaceFix('use-a-small-letter', start, start + 1, text.charAt(start).toLowerCase(), false),
      replaceFix('end-the-sentence-before-it', mark, mark + 1, '.', false),
    ],
  };
}

/** `; Hourly earnings`: an ordinary word that goes on in small letters, where the sentence has a small letter behind its other semicolons. */
function isPlainBehindSemicolon(
  text: string,
  mark: number,
  word: string,
  speller: Speller | undefined,
): boolean {
  if (text.charCodeAt(mark) !== semicolon || speller === undefined || word.length < 3) return false;
  const after = text.slice(mark + 2 + word.length);
  return /^ \p{Ll}{2,}/u.test(after) && isPlainWord(word, speller);
}

/** "roads, Schools and hospitals", "building roads, Planting trees": a plain word of a shape that names seldom have, among words in small letters. */
function isPlainInSeries(text: string, mark: number, word: string, speller: Speller | undefined): boolean {
  if (text.charCodeAt(mark) !== comma || speller === undefined || !isPlainWord(word, speller)) return false;
  if (!/(?<![\p{L}-])\p{Ll}{3,}$/u.test(text.slice(Math.max(0, mark - 20), mark))) return false;
  const after = text.slice(mark + 2 + word.length, mark + 42 + word.length);
  if (word.endsWith('ing')) return /^ (?!and |or )\p{Ll}{2}/u.test(after);
  return shape.test(word) && /^,? (?:and|or) \p{Ll}{3}(?!\p{L}* \p{Lu})/u.test(after);
}

const shape = /(?:[^su]s|ment|tion|ness|ity|ance|ence|ship)$/;

/** Behind “No”, an abbreviation: `this is #1, No. 1`. */
const numbered = /\. ?\d/y;

/** `It's`, `they've`: pronouns, which begin no name. */
const contracted = /(?:It|He|She|We|They|You|That|There|What)[’'](?:s|re|ve|ll|d)\b/y;

/** `He thought, This is it.`, `The question is, Who will pay?`: words that are said or thought, without quotation marks. */
function isThought(text: string, mark: number): boolean {
  if (text.charCodeAt(mark) !== comma) return false;
  const before = text.slice(Math.max(0, mark - 60), mark);
  return (
    thought.test(before) ||
    (/ (?:is|was|be|becomes?|remains)$/.test(before) && /^[^.!?]*\?/.test(text.slice(mark, mark + 200)))
  );
}

const thought =
  /(?<![\p{L}-])(?:th(?:ought|inks?|inking)|ask(?:s|ed|ing)?|wonder(?:s|ed|ing)?|pray(?:s|ed|ing)?|(?:question|answer|problem|point|motto|rule|issue|fact|moral) (?:is|was)|say to (?:him|her|them|your?|our|my)sel(?:f|ves)|said to (?:him|her|them|your?|our|my)sel(?:f|ves))$/u;

/** A line in which nearly every longer word has a capital is a title, whatever its kind. */
function isTitleCase(text: string): boolean {
  if (text.length > 200) return false;
  const long = text.match(/\p{L}{4,}/gu) ?? [];
  return long.length > 0 && long.filter((word) => /^\p{Lu}/u.test(word)).length / long.length > 0.7;
}

/** "Fox, The Times": a name before the comma, unless it is only the first word of its sentence ("Yes, The order"). */
function followsName(text: string, comma: number): boolean {
  const start = wordStart(text, comma);
  if (!isCapital(text.charCodeAt(start)) || text.charAt(start - 1) !== ' ') return false;
  return text.charAt(start - 2) === ',' || isLetterOrNumber(text.charCodeAt(start - 2));
}

/** Inside quotation marks or brackets that hold no more than the title of a work may. */
function isInsideName(text: string, at: number): boolean {
  const from = Math.max(0, at - 60);
  const before = text.slice(from, at);
  const open = Math.max(
    before.lastIndexOf('“'),
    before.lastIndexOf('('),
    before.lastIndexOf('《'),
    before.lastIndexOf('"'),
  );
  if (open < 0 || /[”)》]/.test(before.slice(open))) return false;
  const close = text.slice(at, at + 80).search(/[”)》"]/);
  return close >= 0 && before.length - open + close < 70;
}
