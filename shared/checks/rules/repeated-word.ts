import { primary } from '../../text/language';
import { space } from '../characters/character-codes';
import { replaceFix } from '../fixes';
import { isFunctionWord } from '../words/function-words';
import { isSmall, isLetter, isCapital } from '../characters/letters';
import { wordAt } from '../words/word-at';
import { onlySpaces, type Word } from '../words/split-words';
import { latinLanguages } from '../languages';
import type { Finding, ParagraphContext, Rule } from '../rule';

/** Words that English doubles: "had had", "that that", "so so", "bye bye". */
const doubled = new Set(
  'had that so very really ha hee bye no yes well now there knock chop blah boo choo tut aye hear win yo'.split(
    ' ',
  ),
);
/** Doubled function words that only a slip doubles. */
const certain = new Set(
  'the a an of to and or with for at by from as are was were be been has have will would can could it its this these those his their our your my we they he she which who'.split(
    ' ',
  ),
);

const rule: Rule = {
  id: 'repeated-word',
  title: 'A word said twice',
  why: 'Where machine translation joins two pieces, the word at the joint is often said twice: "of of", "the the".',
  category: 'repetition',
  mqm: 'fluency/grammar',
  severity: 'warning',
  languages: latinLanguages,
  scope: 'paragraph',
  traits: ['repeat'],
  messages: { twice: '“{word}” is said twice.', times: '“{word}” is said {times} times.' },
  examples: String.raw`
    bad: one ⟦of of⟧ the best => one of the best
    bad: ⟦The the⟧ bridge ⟦was was⟧ ⟦closed closed⟧. => The bridge was closed.
    good: He had had that that in Baden Baden; it was so so, very very good.
    good (fr): Vous vous trompez, Sie sie
    bad: the bill of ⟦2019 2019⟧ was seen by ⟦Andersen Andersen⟧ ⟦of, of⟧ the town => the bill of 2019 was seen by Andersen of the town
    good: Lang Lang, Duran Duran and Boutros Boutros met; the, the house
    good: the line 20 20 and a A
    good: A herd of Bison bison bison and an Apteryx owenii owenii were seen.
  `,
  check(context): Iterable<Finding> {
    const { text, vocabulary } = context;
    const english = primary(context.language) === 'en';
    const findings: Finding[] = [];
    for (let at = 1; at < vocabulary.length; at++) {
      if (vocabulary[at] !== vocabulary[at - 1]) continue;
      const first = wordAt(context, at - 1) as Word;
      const second = wordAt(context, at) as Word;
      if (!onlySpaces(text, first.end, second.start)) {
        const finding = english ? besideComma(text, first, second) : undefined;
        if (finding) findings.push(finding);
        continue;
      }
      // A word said three times and more is one finding.
      const last = lastInRow(context, at);
      const { end } = wordAt(context, last) as Word;
      if (
        isSlip(text.slice(first.start, first.end), text.slice(second.start, second.end), english) &&
        standsAlone(text, first.start, end) &&
        !(english && isSpecies(text, wordAt(context, at - 2), first))
      )
        findings.push({
          start: first.start,
          end,
          message: last === at ? 'twice' : 'times',
          values: { word: first.lower, times: last - at + 2 },
          fixes: [replaceFix('leave-it-once', first.end, end, '', english && certain.has(first.lower))],
        });
      at = last;
    }
    return findings;
  },
};

/** The number of the last of equal words with only spaces between, of which the one at `index` is not the first. */
function lastInRow({ text, vocabulary, wordStarts, wordEnds }: ParagraphContext, index: number): number {
  let last = index;
  while (
    vocabulary[last + 1] === vocabulary[index] &&
    onlySpaces(text, wordEnds[last] as number, wordStarts[last + 1] as number)
  )
    last++;
  return last;
}

/** Names that are said twice. */
const names = new Set('Sirhan Boutros Humbert Galong Walla Wagga Paris Berlin Pukapuka Mahimahi'.split(' '));

/** Prepositions said twice with a comma between: nobody pauses there in writing. */
const doubledAcross = /^(of|to|with|for|from|by|into|an|in), \1$/;

function besideComma(text: string, first: Word, second: Word): Finding | undefined {
  const { start, lower } = first;
  const { end } = second;
  if (!doubledAcross.test(text.slice(start, end)) || /['’-]/.test(text.charAt(start - 1))) return undefined;
  if (text.charCodeAt(end) !== space || !isSmall(text.charCodeAt(end + 1))) return undefined;
  return {
    start,
    end,
    message: 'twice',
    values: { word: lower },
    fixes: [replaceFix('leave-it-once', first.end, end, '', false)],
  };
}

function isSlip(first: string, second: string, english: boolean): boolean {
  if (/^\d{3,}$/.test(first)) return english;
  const isCapitalized = isCapital(second.charCodeAt(0));
  if (isCapitalized && /^\p{Lu}\p{Ll}{5,}$/u.test(second))
    return english && first === second && !names.has(second);
  if (isCapitalized || /\d/.test(first))
    return (
      isFunctionWord(second) && first === second && second.length > 1 && !/\d/.test(first) && second !== 'Had'
    );
  if (english) return !doubled.has(second.toLowerCase()) && (second.length > 1 || /^[ai]$/.test(second));
  return (
    /^(?:der|die|das|und|mit|von|le|la|les|de|des|et|un|une|el|los|las|del|en|y|il|di|e|che|per|con)$/i.test(
      second,
    ) &&
    first === second &&
    second !== 'die' &&
    second !== 'das' &&
    second !== 'der'
  );
}

/** Not half of "tête-à-tête", "it's 's" or "word's". */
function standsAlone(text: string, start: number, end: number): boolean {
  if (/[-'’‐.@]/.test(text.charAt(start - 1))) return false;
  return !/[-'’‐]/.test(text.charAt(end)) || !isLetter(text.charCodeAt(end + 1));
}

/** Species may bear the name of their genus, subspecies that of their species: `the Bison bison`, `Apteryx owenii owenii`. */
function isSpecies(text: string, before: Word | undefined, first: Word): boolean {
  if (before === undefined || !onlySpaces(text, before.end, first.start)) return false;
  if (isCapital(text.charCodeAt(first.end + 1))) return false;
  const isCapitalized = isCapital(text.charCodeAt(first.start));
  if (isCapitalized && first.lower.length > 4 && /^\p{Lu}\p{Ll}+$/u.test(text.slice(first.start, first.end)))
    return true;
  return (
    isCapital(text.charCodeAt(before.start)) &&
    /^\p{Lu}\p{Ll}{3,}$/u.test(text.slice(before.start, before.end)) &&
    /^\p{Ll}{3,}(?:ii|ae|us|um|ensis|ica)$/u.test(first.lower)
  );
}

export default rule;
