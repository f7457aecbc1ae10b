import type { NounGroup } from './groups';
import type { SentenceParse } from './parse-clauses';
import { isVerbal, type Word } from './word-forms';

/** True if a main clause stands outside quotations and brackets. */
function hasMainClause({ clauses }: SentenceParse): boolean {
  return clauses.some(({ kind, depth }) => kind === 'main' && depth === 0);
}

/** The same for one whose own subject stands at its verb: further off, what looks like a verb may be a participle or a noun. */
export function hasMainWithSubject({ clauses, words }: SentenceParse): boolean {
  return clauses.some(({ kind, depth, subject, verb }) => {
    if (kind !== 'main' || depth > 0 || subject === undefined) return false;
    let at = subject.end;
    while (words[at]?.kind === 'adverb') at++;
    return at === verb.first && (verb.form !== 'past' || verb.head > verb.first);
  });
}

/** Behind a comma they go on with the clause before it, so that no main clause can begin there. */
const goesOn = new Set(['coordinator', 'relative', 'preposition', 'that', 'to', 'not']);

/**
 * True for a sentence that a conjunction opens and that no main clause follows: "Because it rained, and the gate, which is old, leaked."
 * A comma behind which a main clause might begin, its verb taken for a noun, leaves it in doubt: then it is false.
 */
export function isDependentAlone(parse: SentenceParse): boolean {
  const { words, clauses } = parse;
  // "However, after the two …"
  const first = words[0]?.kind === 'adverb' && words[1]?.kind === 'comma' ? 2 : 0;
  const opened = clauses.find(({ joint, link }) => joint === first && link === 'opener');
  if (words[first]?.kind !== 'subordinator' || opened === undefined || hasMainClause(parse)) return false;
  let isQuoted = false;
  return words.every((word, at) => {
    if (word.kind === 'quote') isQuoted = !isQuoted;
    if (isQuoted) return true;
    if (word.kind === 'stop') return at >= words.length - 2;
    if (word.kind !== 'comma' || at < first) return true;
    const next = words[at + 1];
    return next === undefined || next.lower === 'such' || goesOn.has(next.kind) || isVerbal(next.kind);
  });
}

/** A pronoun as a subject with its phrase and no verb: "she also with her father on the stage". Words: from the pronoun to the preposition. */
export function verblessSubjects({ words, nounGroups }: SentenceParse): NounGroup[] {
  return nounGroups.filter(({ first, end }) => {
    if (end !== first + 1 || !/^(?:he|she|they|we|i)$/.test((words[first] as Word).lower)) return false;
    const before = words[first - 1];
    if (before !== undefined && before.kind !== 'comma' && before.kind !== 'stop') return false;
    let at = end;
    while (words[at]?.kind === 'adverb') at++;
    if (at === end || words[at]?.kind !== 'preposition') return false;
    for (; at < words.length; at++) {
      const { kind } = words[at] as Word;
      if (kind === 'stop') return true;
      if (kind === 'comma' || kind === 'quote' || isVerbal(kind) || kind === 'that') return false;
    }
    return true;
  });
}

/** What begins with its verb, behind adverbs alone, though a subject should come: "Accidentally saw the gate." The verb's last word, or −1. */
export function verbWithoutSubject({ words, clauses, verbGroups }: SentenceParse): number {
  let first = 0;
  while (words[first]?.kind === 'adverb' && words[first]?.lower.endsWith('ly')) first++;
  const group = verbGroups.find((each) => each.first === first);
  if (first === 0 || group === undefined) return -1;
  const opening = words[first] as Word;
  const next = words[group.head + 1];
  const hasObject =
    next?.kind === 'determiner' || next?.kind === 'pronoun' || next?.kind === 'to' || next?.kind === 'that';
  if (opening.form !== 'finite' && !(opening.form === 'past' && hasObject)) return -1;
  if (opening.kind === 'auxiliary' && group.head === group.first) return -1;
  // "Originally built a century ago, the mill is old"; a past that is no participle needs no such look.
  const isSure = opening.form === 'finite' && hasObject;
  const isOther = clauses.some(
    ({ kind, depth, verb, subject, link }) =>
      kind === 'main' && depth === 0 && verb.first !== first && subject !== undefined && link !== 'and',
  );
  return (isOther && !isSure) || opening.lower === 'put' ? -1 : group.head;
}

/** A bare verb that opens a sentence as a command would, with its object: "Inform the team of it." Its index, or −1. */
export function commandAt({ words, clauses }: SentenceParse): number {
  const [first, second] = words;
  if (first === undefined || second?.kind !== 'determiner' || !/^(?:the|a|an|this|these)$/.test(second.lower))
    return -1;
  const isBare =
    first.form === 'base' ||
    ((first.kind === 'adjective' || first.kind === 'noun') && !beforeArticle.has(first.lower));
  const isStatement = clauses.some(
    ({ kind, depth, verb, subject }) =>
      kind === 'main' && depth === 0 && verb.first > 0 && subject !== undefined && subject.first !== 1,
  );
  return isBare && !isStatement ? 0 : -1;
}

/** They stand before an article without being verbs: "half the town". */
const beforeArticle = new Set(
  'half all both such many quite only even what double twice not just most'.split(' '),
);
