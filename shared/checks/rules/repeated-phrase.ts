import { finding, paragraphRule, unsafeFix, type Finding, type ParagraphContext } from '../define-rule';
import { isApostrophe } from '../characters/character-codes';
import { onlySpaces, longestRepeated } from '../words/split-words';

export default paragraphRule({
  title: 'A phrase said twice or over and over',
  why: 'Machine translation that has lost its thread says the same words again, twice or without end.',
  category: 'repetition',
  severity: 'warning',
  languages: '*',
  traits: ['repeat'],
  messages: {
    twice: '“{phrase}” is said twice in a row.',
    times: '“{phrase}” is said {times} times in a row.',
  },
  examples: String.raw`
    bad: ⟦one of the one of the⟧ best => one of the best
    bad: ⟦it is, it is, it is, it is⟧ so => it is so
    bad: ⟦very very very very very⟧ good => very good
    good: day by day, step by step, more and more and more, no no no
    good: If you do not bring the form for parking, the form for parking is sent later.
    good: They bar private collection of data of guests, collection of data of guests beyond need, and more.
    good: from 1 2 1 2, bye bye, bye bye; so, so
    bad: Well, ⟦I’m not able to do it, I’m not able to do it⟧, he says. => Well, I’m not able to do it, he says.
  `,
  check(context) {
    const { text, vocabulary, wordStarts, wordEnds } = context;
    const findings: Finding[] = [];
    // By length of the phrase, where to look for one again: a run that is no phrase is none from its next word on either.
    const passed: number[] = [];
    for (let index = 0; index + 3 < vocabulary.length; index++) {
      const run = runAt(context, index, passed);
      if (run === null) continue;
      const start = wordStarts[index] as number;
      const onceEnd = wordEnds[index + run.length - 1] as number;
      const end = wordEnds[index + run.length * run.times - 1] as number;
      findings.push(
        finding(start, end, {
          message: run.times === 2 ? 'twice' : 'times',
          severity: run.times > 3 ? 'error' : 'warning',
          values: { phrase: text.slice(start, Math.min(onceEnd, start + 60)), times: run.times },
          fixes: unsafeFix('leave-it-once', onceEnd, end, ''),
        }),
      );
      index += run.length * run.times - 1;
    }
    return findings;
  },
});

/** The longest stretch of equal phrases that begins at a word: two or more of several words, five or more of one. */
function runAt(
  context: ParagraphContext,
  index: number,
  passed: number[],
): { readonly length: number; readonly times: number } | null {
  const { vocabulary } = context;
  const first = vocabulary[index];
  const longest = Math.min(longestRepeated, (vocabulary.length - index) >> 1);
  for (let length = 1; length <= longest; length++) {
    if (vocabulary[index + length] !== first || index < (passed[length] ?? 0)) continue;
    let times = 1;
    while (repeats(context, index, length, times)) times++;
    if (times >= (length === 1 ? 5 : 2) && isPhrase(context, index, length, times)) return { length, times };
    passed[length] = index + length * (times - 2);
  }
  return null;
}

function repeats(context: ParagraphContext, index: number, length: number, times: number): boolean {
  const { vocabulary } = context;
  const from = index + length * times;
  if (from + length > vocabulary.length) return false;
  for (let offset = 0; offset < length; offset++)
    if (vocabulary[from + offset] !== vocabulary[index + offset]) return false;
  if (!/^[,;]? +$/.test(gapBefore(context, from))) return false;
  for (let offset = 1; offset < length; offset++)
    if (!isSpaced(context, from + offset) || !isSpaced(context, index + offset)) return false;
  return true;
}

function gapBefore({ text, wordStarts, wordEnds }: ParagraphContext, index: number): string {
  return text.slice(wordEnds[index - 1], wordStarts[index]);
}

/** Spaces before the word, or the apostrophe that parts “I” from “m”. */
function isSpaced({ text, wordStarts, wordEnds }: ParagraphContext, index: number): boolean {
  const end = wordEnds[index - 1] as number;
  const start = wordStarts[index] as number;
  return onlySpaces(text, end, start) || (start - end === 1 && isApostrophe(text.charCodeAt(end)));
}

/** Not numbers, not "bye bye, bye bye", not "A B A B" of letters, nothing that a comma makes a figure of speech unless it goes on. */
function isPhrase(context: ParagraphContext, index: number, length: number, times: number): boolean {
  const { text, vocabulary, wordStarts } = context;
  const phrase = vocabulary.slice(index, index + length);
  if (phrase.every(({ lower }) => /^\d|^\p{L}$/u.test(lower))) return false;
  if (length > 1 && phrase.every((word) => word === phrase[0])) return false;
  // "more and more and more"
  if (length === 2 && times < 4 && phrase.some(({ lower }) => lower === 'and')) return false;
  if (times > 3 || !/[,;]/.test(gapBefore(context, index + length))) return true;
  const start = wordStarts[index] as number;
  if (times === 2 && partsList(context, index, length)) return false;
  return length > 3 && !endsCondition(text.slice(Math.max(0, start - longestClause), start));
}

/** “old parts of the mill, parts of the mill beyond repair”: each has something of its own beside it. */
function partsList({ text, wordStarts, wordEnds }: ParagraphContext, index: number, length: number): boolean {
  const start = wordStarts[index] as number;
  const end = wordEnds[index + 2 * length - 1] as number;
  const ownBehind = /^ (?:beyond|without|outside|against|under|for|by|from|in|on|at|with) /;
  return (
    /\p{L} $/u.test(text.slice(Math.max(0, start - 2), start)) && ownBehind.test(text.slice(end, end + 9))
  );
}

/** In code units: a condition that began further ahead is not looked for. */
const longestClause = 400;

/** In “If you bring no form, the form …” the comma ends a clause, and the phrase begins the next. */
function endsCondition(before: string): boolean {
  return /(?:^|[.!?;:] )["“(]?(?:if|when|where|while|although|though|because|since|once|unless|until|as|after|before)\b[^.!?;:]*$/i.test(
    before,
  );
}
