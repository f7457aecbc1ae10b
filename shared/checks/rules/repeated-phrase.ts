import { unsafeFix } from '../lib/fixes';
import { trait } from '../lib/traits';
import type { VocabularyWord } from '../lib/vocabulary';
import { longestRepeated, wordsOf, type Word } from '../lib/words-of';
import type { Finding, Rule } from '../rule';

const rule: Rule = {
  id: 'repeated-phrase',
  title: 'A phrase said twice or over and over',
  why: 'Machine translation that has lost its thread says the same words again, twice or without end.',
  category: 'repetition',
  mqm: 'fluency/grammar',
  severity: 'warning',
  languages: '*',
  scope: 'paragraph',
  traits: trait.repeat,
  examples: [
    { text: 'one of the one of the best', flags: ['one of the one of the'], fixed: 'one of the best' },
    { text: 'it is, it is, it is, it is so', flags: ['it is, it is, it is, it is'], fixed: 'it is so' },
    { text: 'very very very very very good', flags: ['very very very very very'], fixed: 'very good' },
    { text: 'day by day, step by step, more and more and more, no no no', flags: [] },
    { text: 'If you do not bring the form for parking, the form for parking is sent later.', flags: [] },
    { text: 'from 1 2 1 2, bye bye, bye bye; so, so', flags: [] },
  ],
  check({ text, vocabulary }): Iterable<Finding> {
    const findings: Finding[] = [];
    for (let index = 0; index + 3 < vocabulary.length; index++) {
      const run = runAt(vocabulary, index, text);
      if (run === null) continue;
      const words = wordsOf(text);
      const first = words[index] as Word;
      const onceEnd = (words[index + run.length - 1] as Word).end;
      const last = words[index + run.length * run.times - 1] as Word;
      findings.push({
        start: first.start,
        end: last.end,
        severity: run.times > 3 ? 'error' : 'warning',
        message: `“${text.slice(first.start, Math.min(onceEnd, first.start + 60))}” is said ${run.times === 2 ? 'twice' : `${run.times} times`} in a row.`,
        fixes: unsafeFix('Leave it once', onceEnd, last.end, ''),
      });
      index += run.length * run.times - 1;
    }
    return findings;
  },
};

/** The longest stretch of equal phrases that begins at a word: two or more of several words, five or more of one. */
function runAt(
  vocabulary: readonly VocabularyWord[],
  index: number,
  text: string,
): { length: number; times: number } | null {
  const first = vocabulary[index];
  const longest = Math.min(longestRepeated, (vocabulary.length - index) >> 1);
  for (let length = 1; length <= longest; length++) {
    if (vocabulary[index + length] !== first) continue;
    const words = wordsOf(text);
    let times = 1;
    while (repeats(words, index, length, times, text)) times++;
    if (times >= (length === 1 ? 5 : 2) && isPhrase(words, index, length, times, text))
      return { length, times };
  }
  return null;
}

function repeats(
  words: readonly Word[],
  index: number,
  length: number,
  times: number,
  text: string,
): boolean {
  const from = index + length * times;
  if (from + length > words.length) return false;
  for (let offset = 0; offset < length; offset++) {
    const word = words[from + offset] as Word;
    if (word.word !== words[index + offset]?.word) return false;
    const gap = gapBefore(words, from + offset, text);
    if (
      offset === 0
        ? !/^[,;]? +$/.test(gap)
        : !/^ +$/.test(gap) || !/^ +$/.test(gapBefore(words, index + offset, text))
    )
      return false;
  }
  return true;
}

function gapBefore(words: readonly Word[], index: number, text: string): string {
  return text.slice((words[index - 1] as Word).end, (words[index] as Word).start);
}

/** Not numbers, not "bye bye, bye bye", not "A B A B" of letters, nothing that a comma makes a figure of speech unless it goes on. */
function isPhrase(
  words: readonly Word[],
  index: number,
  length: number,
  times: number,
  text: string,
): boolean {
  const phrase = words.slice(index, index + length);
  if (phrase.every((word) => /^\d|^\p{L}$/u.test(word.lower))) return false;
  if (length > 1 && new Set(phrase.map((word) => word.lower)).size === 1) return false;
  const joint = gapBefore(words, index + length, text);
  // "more and more and more"
  if (length === 2 && times < 4 && phrase.some((word) => word.lower === 'and')) return false;
  if (times > 3 || !/[,;]/.test(joint)) return true;
  return length > 3 && !endsCondition(text.slice(0, (words[index] as Word).start));
}

/** In “If you bring no form, the form …” the comma ends a clause, and the phrase begins the next. */
function endsCondition(before: string): boolean {
  return /(?:^|[.!?;:] )["“(]?(?:if|when|where|while|although|though|because|since|once|unless|until|as|after|before)\b[^.!?;:]*$/i.test(
    before,
  );
}

export default rule;
