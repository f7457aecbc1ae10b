import { comma, hyphen, space } from '../characters/character-codes';
import { clauseWords } from '../words/clause-words';
import { countClauses } from '../sentences/clauses';
import { replaceFix } from '../fixes';
import { isLetter } from '../characters/letters';
import { taggedSentences, lowerOf, type SentenceWords } from '../sentences/tagged-sentences';
import { isOf, type VocabularyWord } from '../words/vocabulary';
import type { TaggedToken } from '../tagger';
import type { Finding, ParagraphContext } from '../rule';
import { paragraphRule } from '../define-rule';

/** Behind the comma, a pronoun with its verb, or the first word of a subject. */
const opening =
  /(?:he|she|it|they|we|this|these|I|there) (?:also |still |then )?(?:is|are|was|were|has|have|had|will|can|could|would|should|must|do|does|did)\b|(?:the|our|their|its|his|her|an?) /y;
const auxiliary = /(?:is|are|was|were|has|have|had|will|can|could|would|should|must|do|does|did)\b/y;
/** Of a subject without its first word, in characters. */
const longestSubject = 50;
/** Of what stands before the comma and has none in it. */
const shortestHead = 12;
/** A first part that begins so leans on the second, and is no sentence of its own. */
const leaning =
  /^(?:if|when|while|as|although|though|because|since|after|before|once|until|unless|whether|where|wherever|whenever|whatever|however|even|in|on|at|by|for|with|without|to|from|during|despite|according|given|considering|provided|no|the more|so|not|only|now|what|how|who|why|just|every|each|like|unlike|among|under|through|over|apart|besides|instead|thanks|due|based|the moment|that|should|had|were|in case)\b/i;

export default paragraphRule({
  title: 'Two sentences joined by a comma',
  why: 'Chinese joins sentences with commas; English wants a full stop, a semicolon or “and”. Writers do it on purpose in speech, so it is shown quietly.',
  category: 'sentence',
  mqm: 'fluency/punctuation',
  severity: 'info',
  needs: ['tagger'],
  words: clauseWords.finite,
  messages: { main: 'A comma joins two sentences; use a full stop, a semicolon or “and”.' },
  examples: String.raw`
    bad: The bridge was closed last year⟦, it is⟧ very old. => The bridge was closed last year; it is very old.
    bad: The council met on Monday⟦, they will⟧ meet again.
    good: If the bridge is closed, it is too late. When it rained, they were at home.
    good: The bridge was closed, and it is old. “The bridge is closed,” he said, it is true.
    good: In the old town, there are many bridges. The bridge, he has said, is old.
    good: Choose the ground well; first of all, it should be dry. They promised that once it rained, they would open the gate, and that after the fair, it will be closed.
    bad: If it rains, the gate is closed⟦, it is⟧ too low. The roof was old and it leaked because nobody came⟦, it has⟧ a hole.
    good: Should they come, we will be there. It is old but, unfortunately, it is not for sale.
    good: Reasons: After beings stored for many years, it is richer.
  `,
  check(context) {
    const findings: Finding[] = [];
    if (context.kind !== 'prose') return findings;
    const test = (text: string, sentence: SentenceWords): boolean => mayBeSpliced(context, text, sentence);
    for (const { text, tokens } of taggedSentences(context, test, clauseWords.finite)) {
      const at = tokens.findIndex(
        (token, index) =>
          token.text === ',' && verbOfClause(tokens, index + 1) > 0 && isWhole(text, tokens, index),
      );
      const splice = tokens[at];
      const verb = tokens[verbOfClause(tokens, at + 1)];
      if (!splice || !verb) continue;
      findings.push({
        start: splice.start,
        end: endOf(tokens, verb),
        message: 'main',
        fixes: [replaceFix('use-a-semicolon', splice.start, splice.end, ';', false)],
      });
    }
    return findings;
  },
});

function mayBeSpliced(context: ParagraphContext, text: string, sentence: SentenceWords): boolean {
  const found = nextCandidate(context, text, sentence, sentence.firstWord);
  if (found < 0 || /["“”?]/.test(text)) return false;
  // The comma of "If it rains, it is closed" is where it should be.
  const mark = (context.wordStarts[found] as number) - 2 - sentence.start;
  const opensMain = leaning.test(text) && text.indexOf(',') === mark;
  return !opensMain || nextCandidate(context, text, sentence, found + 1) >= 0;
}

/** The first word from one on that stands behind a comma and may open a sentence; -1 if none does. */
function nextCandidate(
  context: ParagraphContext,
  text: string,
  { start, endWord }: SentenceWords,
  from: number,
): number {
  for (let index = from; index < endWord; index++) {
    const mark = (context.wordStarts[index] as number) - 2 - start;
    if (text.charCodeAt(mark) !== comma || text.charCodeAt(mark + 1) !== space) continue;
    const isLong = mark >= shortestHead && !text.slice(mark - shortestHead, mark).includes(',');
    if (isLong && opensSentence(context, text, start, index, endWord)) return index;
  }
  return -1;
}

/** True if a pronoun or a subject of words alone stands at a word of the sentence, and then an auxiliary. */
function opensSentence(
  { vocabulary, wordStarts }: ParagraphContext,
  text: string,
  start: number,
  word: number,
  endWord: number,
): boolean {
  opening.lastIndex = (wordStarts[word] as number) - start;
  if (!opening.test(text)) return false;
  const subject = opening.lastIndex;
  if (text.charCodeAt(subject - 1) !== space) return true;
  for (let index = word + 1; index < endWord; index++) {
    const at = (wordStarts[index] as number) - start;
    if (at - 1 > subject + longestSubject) return false;
    if (!isOf(vocabulary[index] as VocabularyWord, clauseWords.finite)) continue;
    auxiliary.lastIndex = at;
    if (auxiliary.test(text) && isSubject(text, subject, at - 1)) return true;
  }
  return false;
}

/** True if nothing but letters, spaces and hyphens, at least two, stand between two offsets, and a space behind. */
function isSubject(text: string, start: number, end: number): boolean {
  if (end < start + 2 || text.charCodeAt(end) !== space) return false;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code !== space && code !== hyphen && !isLetter(code)) return false;
  }
  return true;
}

const starters = new Set('he she it they we this these i there'.split(' '));

const determiners = new Set('the our their its his her a an'.split(' '));

/** Where the auxiliary of a clause stands that begins at a token with its subject; -1 if none does. */
function verbOfClause(tokens: readonly TaggedToken[], at: number): number {
  const first = tokens[at];
  if (starters.has(lowerOf(first)))
    return first?.pos === 'PRON' && tokens[at + 1]?.pos === 'AUX' ? at + 1 : -1;
  if (!determiners.has(lowerOf(first))) return -1;
  const verb = tokens.findIndex(
    (token, index) => index > at && !/^(?:NOUN|ADJ|ADP|DET|CCONJ|PROPN|PART)$/.test(token.pos),
  );
  return verb > at + 1 && tokens[verb]?.pos === 'AUX' && /^(?:NOUN|PROPN)$/.test(tokens[verb - 1]?.pos ?? '')
    ? verb
    : -1;
}

/** True if what stands before the comma is a sentence that does not lean on the rest, and the rest is no insertion or speech. */
function isWhole(text: string, tokens: readonly TaggedToken[], at: number): boolean {
  const since = tokens.slice(0, at).findLastIndex((token) => /^[;:]$/.test(token.text)) + 1;
  const head = tokens.slice(since, at);
  const offset = tokens[0]?.start ?? 0;
  const leans = (part: readonly TaggedToken[]): boolean =>
    part[0] === undefined || leaning.test(text.slice(afterConjunction(part).start - offset));
  const parts = partsOf(head);
  const last = parts[parts.length - 1] ?? [];
  if (
    last.length < 3 ||
    last[last.length - 1]?.pos === 'CCONJ' ||
    leans(last) ||
    head.some((token) => speech.test(token.lemma))
  )
    return false;
  if (!isClosed(last)) return false;
  const [main = [], ...others] = withoutOpening(parts, leans);
  const needed = main === parts[0] ? [main, ...others].flat() : main;
  if (countClauses(needed).main === 0) return false;
  return (
    !tokens.slice(at + 3, at + 6).some((token) => token.text === ',') &&
    !tokens.slice(at + 3, at + 8).some((token) => lowerOf(token) === 'say')
  );
}

/** False if a clause was opened that may go on behind the comma: "they promised that after the fair". */
function isClosed(part: readonly TaggedToken[]): boolean {
  const turn = part.findLastIndex((token) => token.pos === 'SCONJ' || /^(?:once|that)$/.test(lowerOf(token)));
  if (turn < 0) return true;
  const { main, dependent } = countClauses(part.slice(turn + 1));
  if (waiting.test(part[turn - 1]?.lemma ?? '') || main + dependent === 0) return false;
  return countClauses(part.slice(0, turn)).main > 0;
}

/** What stands between commas. */
function partsOf(tokens: readonly TaggedToken[]): (readonly TaggedToken[])[] {
  const commas = tokens.flatMap((token, index) => (token.text === ',' ? [index] : []));
  return [-1, ...commas].map((comma, index) => tokens.slice(comma + 1, commas[index] ?? tokens.length));
}

function afterConjunction(part: readonly TaggedToken[]): TaggedToken {
  const [first, second] = part;
  return (first?.pos === 'CCONJ' ? second : first) ?? (first as TaggedToken);
}

/** The parts without the clauses before the main one: "If it rains, and if it is cold, …". */
function withoutOpening(
  parts: readonly (readonly TaggedToken[])[],
  leans: (part: readonly TaggedToken[]) => boolean,
): readonly (readonly TaggedToken[])[] {
  let from = 0;
  while (from < parts.length && leans(parts[from] ?? [])) {
    from++;
    while (parts[from]?.[0]?.pos === 'CCONJ') from++;
  }
  return parts.slice(from);
}

/** With the "n't" that is a token of its own. */
function endOf(tokens: readonly TaggedToken[], verb: TaggedToken): number {
  return tokens.find((token) => token.start === verb.end && /^n['’]t$/.test(token.text))?.end ?? verb.end;
}

const speech = /^(?:say|tell|think|believe|know|hope)$/;
/** A clause behind one of these is its object, not the end of the sentence. */
const waiting = /^(?:see|ask|wonder|tell|feel|find|show|decide|mean|sure|that|and|but|or|so)$/;
