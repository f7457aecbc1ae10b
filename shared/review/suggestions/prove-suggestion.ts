import { overlaps, touches, type Range } from '../../base/range';
import { unmatchedNumbers } from '../../checks/bilingual/same-number';
import type { Flag } from '../../checks/rule';
import type { CorrectionPair } from '../../checks/words/correction-places';
import { factsOf, nameKey, type Fact, type FactAids, type FactKind } from './facts';
import { changedOutside, suggestionDiff, type SuggestionDiff } from './suggestion-hunks';
import type { Language } from '../../text/language';
import { unfitText, type Unfit } from './unfit-text';

export type SeenFlag = Pick<Flag, 'rule' | 'category' | 'severity'>;

/** A flag that a suggestion is to answer; `says`: what its fixes would write. */
export interface AskedFlag extends Range, Pick<Flag, 'rule' | 'category'> {
  readonly says: readonly string[];
}

export function askedFlag({ rule, category, start, end, fixes }: Flag): AskedFlag {
  const says = fixes.flatMap(({ edits }) => edits.map(({ text }) => text));
  return { rule, category, start, end, says };
}

/** What a suggestion is measured by. Every offset is of the sentence. */
export interface ProofRequest extends FactAids {
  readonly sentence: string;
  /** The source of the sentence; null where there is none. */
  readonly source: string | null;
  readonly sourceLanguage?: string;
  /** The flags that the suggestion was asked to answer. */
  readonly asked: readonly AskedFlag[];
  /** All flags of the article, or of as much of it as is looked at, with this text in place of the sentence. */
  readonly flagsWith: (sentence: string) => readonly SeenFlag[];
  /** The pair that the suggestion is made of, whose words it may change. */
  readonly pair?: CorrectionPair;
}

/** Why a suggestion is refused; `found` is what is wrong with it, to be shown. */
export interface Refusal {
  readonly code: Unfit['code'] | 'flag-left' | 'new-flag' | `${FactKind}-lost` | `${FactKind}-added`;
  readonly found: string;
}

export type Proof =
  | ({
      readonly accepted: true;
      /** Words changed outside the flags asked for: suggestions rank by it, the least first. */
      readonly changedOutside: number;
      /** Rules that would like another look at it: new hints on wording and build, to be shown beside it. */
      readonly hints: readonly string[];
    } & SuggestionDiff)
  | ({ readonly accepted: false; readonly refusals: readonly Refusal[] } & SuggestionDiff);

/**
 * Proves a suggestion before it is shown: it must answer the flags it was asked for and raise none (but for hints, which are told), keep what the sentence
 * states, hold nothing but plain text, and stay in language and length. Facts may change only inside a short flag asked for,
 * inside a correction's pair, and to what the source or the flag's own fix says.
 */
export function proveSuggestion(request: ProofRequest, suggestion: string): Proof {
  const { sentence, language, asked } = request;
  const diff = suggestionDiff(sentence, suggestion, language);
  const unfit = unfitText(sentence, suggestion, diff.hunks, language);
  // Nothing else is asked of a text that is none: checking it would only take time.
  if (unfit !== null) return { accepted: false, refusals: [unfit], ...diff };
  const { problems, hints } = flagProblems(request, suggestion);
  const refusals = [...changedFacts(request, suggestion), ...problems];
  if (refusals.length > 0) return { accepted: false, refusals, ...diff };
  return { accepted: true, changedOutside: changedOutside(sentence, diff.hunks, asked), hints, ...diff };
}

/** True if a text is refused whatever its flags are, so that they need not be found. */
export function isUnfit(sentence: string, suggestion: string, language: Language): boolean {
  return (
    unfitText(sentence, suggestion, suggestionDiff(sentence, suggestion, language).hunks, language) !== null
  );
}

/** Accepted suggestions, the one that changes the fewest words outside the flags first; equal ones in the order given. */
export function ranked<T extends { readonly proof: Proof }>(suggestions: readonly T[]): T[] {
  const accepted = suggestions.filter(({ proof }) => proof.accepted);
  const weight = ({ proof }: T): number => (proof.accepted ? proof.changedOutside + proof.hints.length : 0);
  return accepted.sort((a, b) => weight(a) - weight(b));
}

/**
 * In these categories a flag that is no more than a hint is a question of judgement: one in twenty sound rewrites by people
 * raises one.
 */
const judged: ReadonlySet<Flag['category']> = new Set(['sentence', 'grammar', 'wording', 'consistency']);

function flagProblems(
  { sentence, asked, flagsWith }: ProofRequest,
  suggestion: string,
): { readonly problems: Refusal[]; readonly hints: string[] } {
  const flags = flagsWith(suggestion);
  const [before, after] = [countByRule(flagsWith(sentence)), countByRule(flags)];
  const wanted = countByRule(asked);
  const problems: Refusal[] = [];
  const hints: string[] = [];
  for (const [rule, count] of wanted)
    if ((after.get(rule) ?? 0) > Math.max(0, (before.get(rule) ?? 0) - count))
      problems.push({ code: 'flag-left', found: rule });
  for (const [rule, count] of after) {
    if (count <= (before.get(rule) ?? 0)) continue;
    const own = flags.filter((flag) => flag.rule === rule);
    if (own.every(({ severity, category }) => severity === 'info' && judged.has(category))) hints.push(rule);
    else problems.push({ code: 'new-flag', found: rule });
  }
  return { problems, hints };
}

function countByRule(flags: readonly Pick<Flag, 'rule'>[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { rule } of flags) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}

/** Flags over more than this, in UTF-16 code units, are about the sentence and not about a fact in it. */
const longestExcuse = 40;

function changedFacts(request: ProofRequest, suggestion: string): Refusal[] {
  const { sentence, asked } = request;
  const [before, after] = [factsOf(sentence, request), factsOf(suggestion, request)];
  const lost = withoutSame(before, after);
  const added = withoutSame(after, before);
  const excuses: Range[] = [
    ...asked.filter(({ start, end }) => end - start <= longestExcuse),
    ...placesOfPair(request),
  ];
  return [
    ...lost
      .filter((fact) => !isSaidOtherwise(fact, suggestion))
      .filter((fact) => !excuses.some((place) => overlaps(place, fact) || touches(place, fact)))
      .map(({ kind, text }): Refusal => ({ code: `${kind}-lost`, found: text })),
    ...added
      // A term of the project in place of another word is what the project asks for.
      .filter(({ kind }) => kind !== 'term')
      .filter((fact) => !isSaidOtherwise(fact, sentence))
      .filter((fact) => !isSupported(fact, request, suggestion))
      .map(({ kind, text }): Refusal => ({ code: `${kind}-added`, found: text })),
  ];
}

/** The facts of `some` that have no partner among `others`, each partner taken once; names need only one for all. */
function withoutSame(some: readonly Fact[], others: readonly Fact[]): Fact[] {
  const left = new Map<string, number>();
  for (const fact of others) left.set(keyOf(fact), (left.get(keyOf(fact)) ?? 0) + 1);
  return some.filter((fact) => {
    const count = left.get(keyOf(fact)) ?? 0;
    if (fact.kind !== 'name' && fact.kind !== 'term') left.set(keyOf(fact), count - 1);
    return count <= 0;
  });
}

function keyOf({ kind, key }: Fact): string {
  return `${kind} ${key}`;
}

/** A name may stand in small letters, or at a sentence’s beginning, on the other side. */
function isSaidOtherwise({ kind, key }: Fact, text: string): boolean {
  if (kind !== 'name') return false;
  const words = text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+(?:[’'-][\p{L}\p{M}]+)*/gu) ?? [];
  return words.some((word) => nameKey(word) === key) || words.join(' ').includes(key);
}

/** True if a fix of a flag asked for, the pair, or the source says what the suggestion adds. */
function isSupported(fact: Fact, request: ProofRequest, suggestion: string): boolean {
  const { asked, pair, source, language, sourceLanguage = 'zh' } = request;
  const said = [...asked.flatMap(({ says }) => says), ...(pair === undefined ? [] : [pair.to])];
  if (said.some((text) => factsOf(text, request).some((each) => keyOf(each) === keyOf(fact)))) return true;
  if (fact.kind === 'name' && said.some((text) => text.toLowerCase().includes(fact.key))) return true;
  if (source === null) return false;
  if (fact.kind === 'name' || fact.kind === 'address') return source.includes(fact.text);
  if (
    fact.kind !== 'number' ||
    !asked.some(({ category }) => category === 'bilingual' || category === 'numbers')
  )
    return false;
  const pairOfTexts = {
    source,
    target: suggestion,
    nearSource: [source],
    nearTarget: [suggestion],
    start: 0,
    end: suggestion.length,
    sources: 1,
    targets: 1,
    score: 1,
  };
  const { given } = unmatchedNumbers(pairOfTexts, sourceLanguage, language);
  return !given.some(({ start }) => start === fact.start);
}

function placesOfPair({ sentence, pair }: ProofRequest): Range[] {
  if (pair === undefined) return [];
  const places: Range[] = [];
  const [text, from] = [sentence.toLowerCase(), pair.from.toLowerCase()];
  for (let at = text.indexOf(from); at >= 0; at = text.indexOf(from, at + from.length))
    places.push({ start: at, end: at + from.length });
  return places;
}
