import { wordsOf } from '../../lexicon/lexicon';
import { finding, paragraphRule, unsafeFix, type Finding } from '../define-rule';
import type { Clause } from '../clauses/frame';
import type { NounGroup } from '../clauses/groups';
import { parseOf } from '../clauses/parse-clauses';
import type { Word } from '../clauses/word-forms';
import { taggedSentences } from '../sentences/tagged-sentences';
import { articleFor } from '../words/article-for';
import { isOf, wordClass, type VocabularyWord } from '../words/vocabulary';

const counted = wordsOf('en', 'counted-noun');
const bareInPhrases = wordsOf('en', 'bare-in-phrases');
const countedWord = wordClass(counted);
const determiner = wordClass(wordsOf('en', 'determines'));
const describesNothing = wordClass(wordsOf('en', 'never-describes'));
/** A noun is described by so many words at most. */
const longestGroup = 6;
/** What stands before the noun as part of its name, so that it has no article. */
const naming = /^(?:day|week|year|month|phase|number|no)$/;

/** Nouns that names of places end in. */
const ofPlaces =
  /^(?:village|town|township|district|county|city|province|prefecture|river|lake|mountain|hill|island|bay|sea|street|road|bridge|port|temple)$/;

export default paragraphRule({
  title: 'Counted noun without “a” or “the”',
  why: 'Chinese and Japanese have no articles, and machine translation leaves them out before a noun that is counted: “in intelligent manufacturing industry”. Headlines and notes leave them out as well, so it is shown only in articles that read as machine translation.',
  category: 'grammar',
  mqm: 'fluency/grammar',
  severity: 'info',
  needs: ['tagger'],
  needsEvidence: true,
  messages: { main: '“{noun}” is counted; “a” or “the” is missing before “{group}”.' },
  examples: String.raw`
    bad: They look for people in ⟦dairy industry⟧. => They look for people in the dairy industry.
    bad: The oil is won by ⟦cold press method⟧ and sold. => The oil is won by the cold press method and sold.
    bad: The oil is packed in jars, ⟦cold storage method⟧ is used, and it keeps. => The oil is packed in jars, the cold storage method is used, and it keeps.
    bad: The council was doing ⟦national research project⟧, and it rained.
    good: They look for people in the dairy industry. It is won by a cold method. They came by car and left at sea.
    good: It rained, bar / restaurant is open, and they ate.
    good: They saw it in longshan village and in small theatre plays, from offline movie watching to talks.
    good: It is a masterpiece of realistic theatre, made by use of up and down linkage mechanism.
    good: It crashed at 3,000 metres above sea level in the hills.
    good: The park has 2,000 square metres of green park, and won the prize for best film.
    good: The large-scale integrated media campaign ended, and they did water supply river hidden danger checks.
    good: He spoke to company staff and to project leaders. Husband and wife came. She is chair of committee 3.
  `,
  check(context) {
    const findings: Finding[] = [];
    if (context.kind !== 'prose' || context.sentences.length === 0) return findings;
    const { vocabulary } = context;
    const sentences = taggedSentences(
      context,
      (text, { firstWord, endWord }) => {
        if (!/[.!?][”"]?$/.test(text)) return false;
        for (let index = firstWord; index < endWord; index++)
          if (
            isOf(vocabulary[index] as VocabularyWord, countedWord) &&
            mayBeBare(vocabulary, firstWord, index)
          )
            return true;
        return false;
      },
      countedWord,
    );
    for (const { tokens } of sentences) {
      const { words, nounGroups, clauses } = parseOf(tokens);
      const subjects = new Set(clauses.filter(follows).map(({ subject }) => subject));
      for (const group of nounGroups) {
        if (!isBare(words, group, subjects.has(group))) continue;
        const [first, head] = [words[group.first] as Word, words[group.head] as Word];
        const named = context.text.slice(first.token.start, head.token.end);
        const article = articleFor(named) ?? 'a';
        findings.push(
          finding(first.token.start, head.token.end, {
            values: { noun: head.lower, group: named },
            fixes: [
              ...unsafeFix('write', first.token.start, first.token.start, 'the '),
              ...unsafeFix('write', first.token.start, first.token.start, `${article} `),
            ],
          }),
        );
      }
    }
    return findings;
  },
});

/** False where the words before a noun, looked at without their tags, leave no room for a group without a determiner. */
function mayBeBare(vocabulary: readonly VocabularyWord[], firstWord: number, noun: number): boolean {
  const least = Math.max(firstWord, noun - longestGroup);
  for (let at = noun - 1; at >= least; at--) {
    const word = vocabulary[at] as VocabularyWord;
    if (isOf(word, determiner)) return false;
    if (isOf(word, describesNothing)) return at < noun - 1;
  }
  return noun > firstWord;
}

/** True where the verb stands right behind its subject and shows what it is: "storage method is". */
function follows({ subject, verb }: Clause): boolean {
  return subject !== undefined && subject.end === verb.first && verb.form === 'finite' && verb.isFinite;
}

/**
 * True for a group of small letters that ends in a counted noun and has something before the noun, if a preposition or a verb governs it, or if it
 * is the subject right behind a comma or a conjunction.
 */
function isBare(words: readonly Word[], { first, head, end }: NounGroup, isSubject: boolean): boolean {
  const noun = words[head] as Word;
  if (!counted.has(noun.lower) || head === first || end !== head + 1) return false;
  if (
    /^(?:best|most|such|many|few|several)$/.test((words[first] as Word).lower) ||
    /^theat(?:re|er)$/.test(noun.lower)
  )
    return false;
  // “in longshan village” is a name in small letters.
  if (noun.lower === 'level' && /^(?:sea|ground|street|eye|water)$/.test(words[head - 1]?.lower ?? ''))
    return false;
  if (ofPlaces.test(noun.lower) && words[head - 1]?.kind !== 'adjective') return false;
  for (let at = first; at <= head; at++) if (!mayDescribe(words, at, first, head)) return false;
  if (isSubject) return opensClause(words[first - 1]);
  return isGoverned(words, first, noun) && endsBehind(words, end);
}

/** True for what stands before a clause and is no part of its subject. */
function opensClause(before: Word | undefined): boolean {
  return before !== undefined && /^(?:comma|stop|subordinator|that)$/.test(before.kind);
}

function mayDescribe(words: readonly Word[], at: number, first: number, head: number): boolean {
  const { kind, form, lower, token } = words[at] as Word;
  const isKind =
    kind === 'noun' || kind === 'adjective' || (at > first && (kind === 'number' || form === 'ing'));
  if (!isKind || token.text !== lower || naming.test(lower) || !/[\p{L}\d]/u.test(lower)) return false;
  if (at < head && /(?:[^s]s|ed)$/.test(lower)) return false;
  return at === first || token.start === (words[at - 1] as Word).token.end + 1;
}

/** True if a preposition or a verb stands right before, and no phrase has such a noun bare behind it. */
function isGoverned(words: readonly Word[], first: number, { lower }: Word): boolean {
  const before = words[first - 1];
  if (before === undefined || before.token.end + 1 !== words[first]?.token.start) return false;
  if (before.kind === 'preposition') {
    // “2,000 square metres of green park”, “between grade level …”.
    if (before.lower === 'of' && (isMeasured(words, first - 2) || words[first - 2]?.lower === lower))
      return false;
    // “up and down linkage mechanism”
    if (words[first - 2]?.kind === 'coordinator') return false;
    return !/^(?:by|as|per|like|than|without|between|among)$/.test(before.lower) || lower === 'method';
  }
  // Behind these the rule of missing articles looks, everywhere.
  if (/^(?:contact|choose|choosing|chose|chosen|notif|inform)/.test(before.lower)) return false;
  const isDescribing =
    /^(?:determiner|quote|adjective|preposition|other|mute)$/.test(words[first - 2]?.kind ?? '') ||
    words[first - 3]?.lower === '-';
  // “has overflow dam situation” has no second verb.
  if (before.form === 'base' && /^(?:has|have|had|is|are|was|were)$/.test(words[first - 2]?.lower ?? ''))
    return false;
  return before.kind === 'verb' && !bareInPhrases.has(lower) && before.form !== 'participle' && !isDescribing;
}

/** True for a noun that a number counts: “350,000 square metres”. */
function isMeasured(words: readonly Word[], noun: number): boolean {
  return [noun - 1, noun - 2].some(
    (at) => words[at]?.kind === 'number' || /^\d/.test(words[at]?.lower ?? ''),
  );
}

/**
 * True if the noun is the last word of its group: no other noun and no number goes on with it, and no verb that may describe one (“water supply
 * river hidden danger check”) or be one (“small theatre play”).
 */
function endsBehind(words: readonly Word[], end: number): boolean {
  const after = words[end];
  if (after === undefined) return false;
  if (after.kind === 'coordinator') return words[end + 1]?.kind === 'verb';
  if (after.kind === 'verb') return /^(?:is|was|are|were|has|have|had)$/.test(after.lower);
  return !/^(?:noun|name|number|possessive|adjective|other)$/.test(after.kind);
}
