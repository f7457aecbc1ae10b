import { finding, paragraphRule, type Finding, type ParagraphContext } from '../define-rule';
import { fewestInClause, furthestClause } from '../words/split-words';
import type { VocabularyWord } from '../words/vocabulary';
import { saidBefore } from '../words/said-before';
import { isCapital } from '../characters/letters';

/** Words that are looked up together: the same so many words in a row are looked at closely. */
const looked = 5;
/** Words said again, at least, where no person is spoken of, for lists say the same of one thing after another. */
const fewestOfThings = 14;
/** Of the words said again, those with a capital or a digit, at most: names of offices are said again and again. */
const mostNames = 0.34;
const persons = new Set('i we you he she they me us him them my our his her their'.split(' '));

export default paragraphRule({
  title: 'Long clause said again',
  why: 'A system that has lost its thread says a clause of the sentence, or of the one before, again word by word.',
  category: 'repetition',
  severity: 'info',
  traits: ['clauseAgain'],
  messages: { main: 'These words were said just before: “{words}”.' },
  examples: String.raw`
    bad: I am not sure that we can mend the old bridge in time, but I think ⟦that we can mend the old bridge in time⟧.
    good: The old bridge in the north of the town was mended, and the old bridge in the south was not.
    good: The Ministry of Natural Resources of Norvelta wrote to the mayor, and the Ministry of Natural Resources of Norvelta heard.
  `,
  check: again,
});

function* again(context: ParagraphContext): Iterable<Finding> {
  const { text, vocabulary, wordStarts, wordEnds } = context;
  const before = saidBefore(vocabulary);
  let past = 0;
  for (let at = 0; at + looked <= vocabulary.length; at++) {
    if (at < past) continue;
    const first = sameBefore(vocabulary, before, at);
    if (first < 0) continue;
    let length = Math.min(looked, at - first);
    while (
      first + length < at &&
      at + length < vocabulary.length &&
      vocabulary[first + length] === vocabulary[at + length]
    )
      length++;
    past = at + length;
    if (length < fewestInClause || first + length === at) continue;
    if (!isClause(context, at, length) || !endsClause(context, first + length - 1)) continue;
    const start = wordStarts[at] as number;
    const end = wordEnds[at + length - 1] as number;
    yield finding(start, end, { values: { words: text.slice(start, Math.min(end, start + 60)) } });
  }
}

/** Where the words from `at` on were said last, not too far back; −1 if they were not. */
function sameBefore(vocabulary: readonly VocabularyWord[], before: readonly number[], at: number): number {
  // The last of them is looked for first: where it was not said before, as most words were not, the others need not be looked at.
  let first = (before[at + looked - 1] as number) < 0 ? -1 : (before[at] as number);
  for (; first >= 0 && at - first <= furthestClause; first = before[first] as number) {
    let length = 1;
    while (length < looked && vocabulary[first + length] === vocabulary[at + length]) length++;
    if (length === looked) return first;
  }
  return -1;
}

/** True for words of one sentence that are neither a name nor a list, and end a clause. */
function isClause(context: ParagraphContext, at: number, length: number): boolean {
  const { text, vocabulary, wordStarts, wordEnds } = context;
  const words = vocabulary.slice(at, at + length);
  if (length < fewestOfThings && !words.some(({ lower }) => persons.has(lower))) return false;
  const said = text.slice(wordStarts[at], wordEnds[at + length - 1]);
  if (/[.!?;]["”’)]* |,.*,.*,/.test(said) || !endsClause(context, at + length - 1)) return false;
  let names = 0;
  for (let index = at; index < at + length; index++) {
    const code = text.charCodeAt(wordStarts[index] as number);
    if ((isCapital(code) && vocabulary[index]?.lower !== 'i') || (code > 47 && code < 58)) names++;
  }
  return names / length <= mostNames;
}

function endsClause({ text, wordEnds }: ParagraphContext, at: number): boolean {
  return /^["”’)]*(?:[.,;:!?]|$)/.test(text.slice(wordEnds[at], (wordEnds[at] as number) + 3));
}
