import { isBe, wantsBareVerb } from './groups';
import type { Clause } from './frame';
import type { SentenceParse } from './parse-clauses';
import { isNominal, isVerbal, type Word } from './word-forms';

/** A second predicate that only a comma joins to the first, in indexes of the parse's words. */
export interface UnjoinedPredicate {
  readonly comma: number;
  readonly verb: number;
}

/** Behind them a clause may come without "that", so that a verb behind a comma may have its subject before an insertion. */
const takesClause = new Set(
  'say think believe know hope add note report claim suppose guess see feel argue suggest warn admit show find mean tell understand realize realise hear fear learn feel announce reveal confirm indicate estimate expect assume insist stress explain state'.split(
    ' ',
  ),
);
const saying = new Set(
  'say tell ask write add note report explain reply answer recall go come continue agree indicate conclude emphasize emphasise believe think argue warn admit'.split(
    ' ',
  ),
);

/**
 * Predicates of one subject in a row without their "and": "they sent three teams, rescued one man." The last of a series has its conjunction,
 * and where a clause may be inserted, nothing is found.
 */
export function unjoinedPredicates(parse: SentenceParse): UnjoinedPredicate[] {
  return predicatesBehindCommas(parse, isLike);
}

/** The same of verbs that do not look alike, so that people may well have meant it: "it is old, has been rated well". */
export function unlikePredicates(parse: SentenceParse): UnjoinedPredicate[] {
  const { words } = parse;
  if (words.slice(-2).some(({ lower }) => lower === '?')) return [];
  return predicatesBehindCommas(parse, (_, before, clause) => {
    if (isLike(words, before, clause)) return false;
    const next = words[clause.verb.head + 1];
    return next?.kind !== 'pronoun' && words[clause.verb.first]?.lower !== 'let';
  });
}

function predicatesBehindCommas(
  parse: SentenceParse,
  areJoinable: (words: readonly Word[], before: Clause, clause: Clause) => boolean,
): UnjoinedPredicate[] {
  const { clauses, words } = parse;
  const found: UnjoinedPredicate[] = [];
  clauses.forEach((clause, index) => {
    if (clause.link !== 'comma' || clause.subject !== undefined) return;
    const before = clauses[index - 1];
    if (before === undefined || before.depth !== clause.depth || isGoingOn(clauses, index)) return;
    if (!hasSubject(clauses, index)) return;
    const verb = words[clause.verb.first] as Word;
    if (words[clause.joint + 1] === undefined || !startsPredicate(words, clause)) return;
    if (
      takesClause.has(words[before.verb.head]?.token.lemma ?? '') ||
      (saying.has(words[clause.verb.head]?.token.lemma ?? '') && words[clause.verb.head + 1]?.kind !== 'to')
    )
      return;
    if (
      !areJoinable(words, before, clause) ||
      isInserted(parse, before, clause) ||
      isBehindRelative(parse, index) ||
      isJoinedLater(parse, index)
    )
      return;
    found.push({ comma: clause.joint, verb: words.indexOf(verb) });
  });
  return found;
}

/** Infinitives in a row without their "and": "it is right to plant trees, to water them, to keep the path." */
export function unjoinedInfinitives({ words, verbGroups }: SentenceParse): UnjoinedPredicate[] {
  const series = verbGroups.filter(({ first, isFinite }) => !isFinite && words[first - 1]?.kind === 'to');
  return series.flatMap(({ first }, index): UnjoinedPredicate[] => {
    const comma = first - 2;
    const isBehindComma = (at: number): boolean => words[at - 2]?.kind === 'comma';
    const before = series[index - 1];
    if (!before || !isBehindComma(first) || !isBehindComma(before.first) || index < 2) return [];
    const next = series[index + 1];
    const until = next?.first ?? words.length;
    if ((next && isBehindComma(next.first)) || words[first]?.lower === 'be') return [];
    for (let at = series[index - 2]?.first ?? 0; at < until; at++) {
      const { kind, lower } = words[at] as Word;
      if (kind === 'stop' || kind === 'quote') {
        if (at > first) break;
        return [];
      }
      if (
        kind === 'coordinator' &&
        at > first &&
        (words[at + 1]?.kind === 'to' || isVerbal(words[at + 1]?.kind))
      )
        return [];
      if (lower === 'not' || (kind === 'comma' && at > before.head && at < comma)) return [];
    }
    return [{ comma, verb: first }];
  });
}

/** True if the verb comes behind the comma at once, or behind adverbs, and has something behind it. */
function startsPredicate(words: readonly Word[], { joint, verb }: Clause): boolean {
  for (let at = joint + 1; at < verb.first; at++) if (words[at]?.kind !== 'adverb') return false;
  const next = words[verb.head + 1];
  if (next === undefined || next.kind === 'comma' || next.kind === 'stop' || next.kind === 'coordinator')
    return false;
  return !(verb.form === 'past' && verb.first === verb.head && next.kind === 'preposition');
}

/** True if two verbs can share a subject: both past, both present, both with an auxiliary. */
function isLike(words: readonly Word[], one: Clause, other: Clause): boolean {
  const [first, second] = [words[one.verb.first] as Word, words[other.verb.first] as Word];
  if (isBe(second) && !isBe(first)) return false;
  const next = words[other.verb.first + 1];
  if (next?.kind === 'pronoun' || next?.lower === 'you') return false;
  if (second.form === 'base') return second.lower === 'do' && next?.kind === 'not';
  if (wantsBareVerb(second))
    return second.form === 'finite' && /^(?:do|does|did|is|are|can|will|has|have)$/.test(second.lower);
  const isPast = (word: Word): boolean =>
    word.form === 'past' || (word.form === 'finite' && !/s$/.test(word.lower));
  return second.kind === 'verb' && isPast(first) === isPast(second);
}

/** True if another predicate comes behind a comma: only the last of a series is shown. */
function isGoingOn(clauses: readonly Clause[], index: number): boolean {
  const next = clauses[index + 1];
  return (
    next !== undefined &&
    next.link === 'comma' &&
    next.subject === undefined &&
    next.depth === clauses[index]?.depth
  );
}

/** True if the first verb of the series has its subject: a list of commands has none. */
function hasSubject(clauses: readonly Clause[], index: number): boolean {
  for (let at = index - 1; at >= 0; at--) {
    const { subject, link } = clauses[at] as Clause;
    if (subject !== undefined) return true;
    if (link !== 'comma' && link !== 'and') return false;
  }
  return false;
}

/** True if what stands before the comma may be an insertion behind the subject: "but the clerk, as ever, left", "the man who came, a clerk, left". */
function isInserted({ words, verbGroups }: SentenceParse, before: Clause, clause: Clause): boolean {
  if (before.link === 'opener' && words[before.joint]?.kind !== 'subordinator') return true;
  if (before.link === 'none') return true;
  let last = -1;
  for (let at = before.verb.head + 1; at < clause.joint; at++) {
    const { kind } = words[at] as Word;
    if (kind === 'coordinator' && words[at - 1]?.kind === 'comma') return true;
    if (kind === 'comma') last = at;
    if (kind === 'relative' || kind === 'that' || kind === 'bracket' || kind === 'stop') return true;
  }
  if (before.kind === 'main' && before.subject !== undefined) return false;
  return last >= 0 && !verbGroups.some(({ first }) => first > last && first < clause.joint);
}

/** True if the comma may close a relative clause: "the town, where it rains, is old". */
function isBehindRelative({ words, clauses }: SentenceParse, index: number): boolean {
  let at = index - 1;
  while (at > 0 && clauses[at]?.link === 'and') at--;
  const joint = clauses[at]?.joint ?? -1;
  const opener = words[joint];
  if (opener?.kind === 'relative' || /^who(?:se|m)$/.test(opener?.lower ?? '')) return true;
  if (/^(?:where|when)$/.test(opener?.lower ?? '') && words[joint - 1]?.kind === 'comma') return true;
  return closesApposition(words, clauses[index]?.joint ?? 0);
}

/** True for the second comma of "Lund, a clerk who is old, is at home". */
function closesApposition(words: readonly Word[], comma: number): boolean {
  for (let at = comma - 1, relative = false; at > 0; at--) {
    const kind = words[at]?.kind;
    if (kind === 'relative') relative = true;
    if (kind === 'stop') return false;
    if (kind === 'comma') return relative && words[at + 1]?.kind === 'determiner';
  }
  return false;
}

/** "they came, saw it, and left": a conjunction comes before the last. */
function isJoinedLater({ words, clauses }: SentenceParse, index: number): boolean {
  const { verb } = clauses[index] as Clause;
  for (let at = verb.head + 1; at < words.length; at++) {
    const { kind, lower } = words[at] as Word;
    if (kind === 'stop' || kind === 'quote') return false;
    if (kind !== 'coordinator' || !/^(?:and|or|but)$/.test(lower)) continue;
    const next = words[at + 1];
    if (
      next?.kind === 'adverb' ||
      next?.kind === 'verb' ||
      next?.kind === 'auxiliary' ||
      next?.kind === 'to' ||
      words[at - 1]?.kind === 'comma'
    )
      return true;
    if (!isNominal(next?.kind) && next?.kind !== 'determiner' && next?.kind !== 'adjective') return true;
  }
  return false;
}
