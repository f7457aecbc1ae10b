import { finding, paragraphRule, unsafeFix, type Finding } from '../define-rule';
import { parseOf } from '../clauses/parse-clauses';
import { isHyphen, isVerbal, type Word } from '../clauses/word-forms';
import { taggedSentences } from '../sentences/tagged-sentences';

/** In words: the last item of such a list is short. */
const longestItem = 7;
/** A comma, then a few words to the end of the sentence or to "which". */
const mayEndList = /\p{Ll}, [\p{Ll}-]+(?: [\p{Ll}-]+){0,5} ?(?:[.;]|, which )/u;

export default paragraphRule({
  title: 'List without “and” before its last item',
  why: 'Chinese and Japanese set the items of a list side by side; English has “and” before the last: “held meetings, seminars.” Writers leave it out for effect, so it is shown only in articles that read as machine translation.',
  category: 'grammar',
  mqm: 'fluency/grammar',
  severity: 'info',
  needs: ['tagger'],
  needsEvidence: true,
  messages: { main: 'The list ends here without “and”.' },
  examples: String.raw`
    bad: They held a number of town meetings⟦, evening seminars⟧. => They held a number of town meetings, and evening seminars.
    bad: They balance vitality and order⟦, reliance and trust⟧. => They balance vitality and order, and reliance and trust.
    bad: The plan names order and trust⟦, self-help and opening up⟧. => The plan names order and trust, and self-help and opening up.
    bad: The new fund gives advice, training⟦, legal help⟧. => The new fund gives advice, training, and legal help.
    bad: The channels lead to the heart⟦, spleen region⟧. => The channels lead to the heart, and spleen region.
    good: They held town meetings, seminars and talks. They met the mayor, a friend. It is sold in red, white and blue.
    good: They grow roses, the pride of the town. They came from Lund, Sweden. He sells honey, jam, bread and pies.
  `,
  check(context) {
    const findings: Finding[] = [];
    if (context.kind !== 'prose') return findings;
    for (const { tokens } of taggedSentences(context, (text) => mayEndList.test(text))) {
      const { words } = parseOf(tokens);
      words.forEach(({ kind, token }, comma) => {
        const end = kind === 'comma' ? endOfItem(words, comma) : -1;
        if (end < 0 || !endsList(words, comma, end)) return;
        findings.push(
          finding(token.start, (words[end - 1] as Word).token.end, {
            fixes: unsafeFix('write', token.end, token.end, ' and'),
          }),
        );
      });
    }
    return findings;
  },
});

/** Where the last item of a list ends that begins behind a comma: at the end of the sentence or at "which"; −1 if none does. */
function endOfItem(words: readonly Word[], comma: number): number {
  let end = comma + 1;
  while (isOfItem(words, end) && end - comma <= longestItem) end++;
  const after = words[end];
  const isEnd = after?.kind === 'stop' || (after?.kind === 'comma' && words[end + 1]?.lower === 'which');
  return isEnd && isNounLike(words, end - 1) && words[comma + 1]?.kind !== 'coordinator' ? end : -1;
}

function isOfItem(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined || word.token.text !== word.lower) return false;
  return (
    word.kind === 'noun' ||
    word.kind === 'adjective' ||
    word.lower === 'and' ||
    isGerund(words, at) ||
    isHyphen(words, at)
  );
}

/** "trust and opening up": a form in -ing behind "and" with what goes with it. */
function isGerund(words: readonly Word[], at: number): boolean {
  const isBehindAnd = (index: number): boolean =>
    words[index]?.lower.endsWith('ing') === true && words[index - 1]?.lower === 'and';
  return isBehindAnd(at) || (words[at]?.lower === 'up' && isBehindAnd(at - 1));
}

function isNounLike(words: readonly Word[], at: number): boolean {
  return words[at]?.kind === 'noun' || isGerund(words, at);
}

/** True where the items are alike: plurals, or pairs joined by "and" on both sides of the comma, or three and more, and none is an apposition. */
function endsList(words: readonly Word[], comma: number, end: number): boolean {
  const before = words[comma - 1];
  if (before?.kind !== 'noun' || before.token.text !== before.lower) return false;
  const isPair = words.slice(comma + 1, end).some(({ lower }) => lower === 'and');
  if (isPair) return words[comma - 2]?.lower === 'and' && words[comma - 3]?.kind === 'noun';
  if (startsBehindComma(words, comma) || isGovernedPair(words, comma, end)) return true;
  if (!isPlural(before) || !isPlural(words[end - 1] as Word)) return false;
  for (let at = comma - 1; at > 0 && words[at]?.kind !== 'comma'; at--)
    if (words[at]?.kind === 'coordinator') return false;
  return true;
}

/** True for two bare items right behind a preposition, with "the" before the first at most: "return to the heart, spleen channel". */
function isGovernedPair(words: readonly Word[], comma: number, end: number): boolean {
  let at = comma - 1;
  while (comma - at <= longestItem && (words[at]?.kind === 'noun' || words[at]?.kind === 'adjective')) at--;
  if (words[at]?.lower === 'the') at--;
  const isBefore = words[at]?.kind === 'preposition' || words[at]?.kind === 'to';
  return isBefore && at > 1 && end - comma <= 3 && words[end]?.kind === 'stop';
}

/** True if the item before the comma is bare nouns behind another comma and noun, and stands with them in a sentence: "give advice, training, help". */
function startsBehindComma(words: readonly Word[], comma: number): boolean {
  let at = comma - 1;
  while (comma - at <= longestItem && (words[at]?.kind === 'noun' || words[at]?.kind === 'adjective')) at--;
  if (at === comma - 1 || words[at]?.kind !== 'comma' || words[at - 1]?.kind !== 'noun') return false;
  let isGoverned = false;
  for (let index = 0; index < at; index++) {
    const { kind } = words[index] as Word;
    if (kind === 'stop' || kind === 'bracket' || kind === 'coordinator') return false;
    isGoverned ||= kind === 'preposition' || isVerbal(kind);
  }
  return isGoverned;
}

function isPlural({ lower, token }: Word): boolean {
  return /[^s]s$/.test(lower) && token.lemma !== lower;
}
