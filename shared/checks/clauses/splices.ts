import { isAuxiliary, isBe, type NounGroup, type VerbGroup } from './groups';
import type { Clause } from './frame';
import type { SentenceParse } from './parse-clauses';
import { commaOf, phraseOpeners } from './splice-comma';
import { isNominal, type Word } from './word-forms';

/** A comma with a whole sentence on either side, in indexes of the parse's words. */
export interface Splice {
  readonly comma: number;
  /** The first word of the verb that shows it. */
  readonly verb: number;
}

/** A clause about what is said or thought may stand anywhere: "It is old, he said". */
const saying = new Set(
  'say tell think believe know hope add explain note report write ask reply announce claim suppose guess mean see feel argue suggest warn admit recall state stress joke insist assume fear imagine wonder predict understand agree seem appear remember find show indicate confirm specify tweet clarify emphasize emphasise declare concede comment remark observe reveal learn hear continue promise argue'.split(
    ' ',
  ),
);
/** Before the comma these only call for attention: "You know, it is late". */
const attention = new Set('know mean see look listen guess wait remember think imagine'.split(' '));
/** The commas of a sentence at which it should have ended. */
export function splicesOf(parse: SentenceParse): Splice[] {
  const { clauses } = parse;
  const found: Splice[] = [];
  clauses.forEach((clause, index) => {
    if (clause.kind !== 'main' || clause.link !== 'comma' || clause.subject === undefined) return;
    const main = clauses.findLast(
      (each, at) =>
        at < index &&
        each.depth === clause.depth &&
        each.kind === 'main' &&
        (each.subject !== undefined || isCommand(parse, each)),
    );
    if (main === undefined || !isWhole(parse, main, clause.joint) || !isSentence(parse, clause)) return;
    if (endsSeries(parse, index) || opensAnew(parse, clauses[index - 1])) return;
    if (isJoinedBefore(parse, clause.joint)) return;
    if (saysAgain(parse, clause.joint) || endsConditions(parse, index)) return;
    found.push({ comma: commaOf(parse, index), verb: clause.verb.first });
  });
  return [...found, ...questionsBehindCommas(parse), ...requestsBehindCommas(parse)];
}

const askers = new Set(['how', 'why', 'what', 'where', 'when']);

/** "It was late, how could they know?": a question of its own behind a whole sentence that does not bring it. */
function questionsBehindCommas(parse: SentenceParse): Splice[] {
  const { words, clauses } = parse;
  const found: Splice[] = [];
  words.forEach(({ kind }, comma) => {
    if (kind !== 'comma' || !askers.has(words[comma + 1]?.lower ?? '')) return;
    const verb = words[comma + 2];
    const subject = words[comma + 3];
    if (
      verb?.kind !== 'auxiliary' ||
      verb.lower === 'be' ||
      !/^(?:pronoun|determiner)$/.test(subject?.kind ?? '')
    )
      return;
    const before = clauses.findLast((each) => each.verb.head < comma);
    if (
      before === undefined ||
      isSaid(parse, comma) ||
      clauses[0]?.kind !== 'main' ||
      clauses[0].depth !== before.depth
    )
      return;
    if (isWhole(parse, clauses[0], comma)) found.push({ comma, verb: comma + 2 });
  });
  return found;
}

/** "My lamp is broken, please send a new one", "…, can you send a new one?": a request of its own behind a whole sentence. */
function requestsBehindCommas(parse: SentenceParse): Splice[] {
  const { words, clauses } = parse;
  const [first] = clauses;
  if (first?.kind !== 'main' || first.subject === undefined) return [];
  const found: Splice[] = [];
  words.forEach(({ kind }, comma) => {
    const [opening, next] = [words[comma + 1], words[comma + 2]];
    if (kind !== 'comma' || opening === undefined || next === undefined) return;
    const isRequest =
      opening.lower === 'please'
        ? next.form === 'base' || next.lower === 'do'
        : /^(?:can|could|will|would)$/.test(opening.lower) &&
          next.lower === 'you' &&
          words.at(-1)?.token.text === '?';
    const before = clauses.findLast((each) => each.verb.head < comma);
    if (!isRequest || before?.depth !== first.depth || isSaid(parse, comma)) return;
    // "…, and if it is late, please call"
    if (words.some((word, at) => at < comma && word.kind === 'subordinator')) return;
    if (isWhole(parse, first, comma)) found.push({ comma, verb: comma + 1 });
  });
  return found;
}

/** True if something is said, thought or asked before the comma. */
function isSaid({ words, clauses }: SentenceParse, comma: number): boolean {
  return clauses.some(
    (each) => each.verb.head < comma && saying.has(words[each.verb.head]?.token.lemma ?? ''),
  );
}

/** "I got it, I got it": the same words on both sides, which are a loop and no splice. */
function saysAgain({ words }: SentenceParse, comma: number): boolean {
  let length = 1;
  while (!/^(?:comma|stop|quote)$/.test(words[comma + 1 + length]?.kind ?? 'stop')) length++;
  if (comma < length) return false;
  for (let at = 1; at <= length; at++)
    if (words[comma + at]?.lower !== words[comma - length - 1 + at]?.lower) return false;
  return true;
}

/** "If the gate is open, lamps are lit, and smoke rises, it is a fair": all that stands before the last clause is what it depends on. */
function endsConditions({ clauses, words }: SentenceParse, index: number): boolean {
  const [first] = clauses;
  const before = clauses[index - 1];
  return (
    first?.link === 'opener' &&
    /^(?:if|when|once|because|although)$/.test(words[first.joint]?.lower ?? '') &&
    before?.link === 'and' &&
    before.subject !== undefined
  );
}

/** “It is late, but if it rains, we stay”, “They sing ‘If it rains, we stay’”: the clause that leads to the next is joined, or opens a quotation. */
function opensAnew({ words }: SentenceParse, before: Clause | undefined): boolean {
  if (before?.link !== 'opener') return false;
  // "as far as"
  const isLong = /^(?:far|long|soon)$/.test(words[before.joint - 1]?.lower ?? '');
  const opening = words[before.joint - (isLong ? 3 : 1)];
  return (
    opening?.kind === 'coordinator' || opening?.kind === 'that' || /^["“'‘]$/.test(opening?.token.text ?? '')
  );
}

/** “It is old, and according to the paper, they will go”: the conjunction stands before the phrase that opens the clause. */
function isJoinedBefore({ words }: SentenceParse, comma: number): boolean {
  const last = words.findLastIndex(({ kind }, at) => at < comma && kind === 'comma');
  const opening = words[last + 2]?.kind === 'adverb' ? words[last + 3] : words[last + 2];
  return (
    words[last + 1]?.kind === 'coordinator' && /^(?:preposition|subordinator)$/.test(opening?.kind ?? '')
  );
}

/** They say where a thing lies, and hardly ever do they stand as a past before a phrase. */
const lying = new Set(['located', 'situated', 'based']);

/** “The office said on the 26th, it will rain”: what is said follows, and “that” is missing rather than a stop. */
function announces(words: readonly Word[], verb: number): boolean {
  const { lemma } = (words[verb] as Word).token;
  const next = words[verb + 1]?.kind ?? '';
  return /^(?:say|announce|issue|state|report)$/.test(lemma) && /^(?:preposition|adverb)$/.test(next);
}

/** True if what stands before the comma is a sentence of its own. */
function isWhole({ words }: SentenceParse, main: Clause, comma: number): boolean {
  const { verb, subject } = main;
  const opening = words[verb.first] as Word;
  if (verb.first === 0 && isAuxiliary(opening)) return false;
  if (lying.has(opening.lower) || announces(words, verb.head)) return false;
  const first = subject?.first ?? verb.first;
  // "as far as the price is concerned", "after the high-speed line is open"
  for (let at = first - 1; at >= 0 && !/^(?:comma|stop|quote|coordinator)$/.test(words[at]?.kind ?? ''); at--)
    if (words[at]?.kind === 'subordinator' && !askers.has(words[at]?.lower ?? '')) return false;
  if (comma - verb.head < 1 || comma - first < (subject ? 3 : 2)) return false;
  const head = words[verb.head] as Word;
  if (
    (attention.has(head.token.lemma) || saying.has(head.token.lemma)) &&
    words[verb.head + 1]?.kind === 'comma'
  )
    return false;
  if (words[comma - 1]?.lower === 'say' && words[comma - 2]?.kind === 'to') return false;
  // “no light – therefore, …”
  if (/^(?:therefore|however|thus|hence|moreover|meanwhile)$/.test(words[comma - 1]?.lower ?? ''))
    return false;
  const last = words[comma - 1];
  if (
    last === undefined ||
    (last.kind === 'adverb' && /^\p{Lu}/u.test(last.token.text)) ||
    last.kind === 'coordinator' ||
    last.kind === 'preposition' ||
    last.kind === 'subordinator' ||
    last.kind === 'relative' ||
    last.kind === 'that'
  )
    return false;
  for (let at = first; at < comma; at++)
    if (words[at]?.lower === 'only' && words[at - 1]?.kind === 'not') return false;
  return true;
}

/** "Cancel it now, …": the bare verb opens the sentence. */
function isCommand({ words }: SentenceParse, { verb, link }: Clause): boolean {
  const before = words[verb.first - 1];
  return (
    verb.form === 'base' &&
    (link === 'start' || link === 'stop') &&
    (before === undefined || before.kind === 'stop' || before.lower === 'please') &&
    !attention.has(words[verb.head]?.token.lemma ?? '')
  );
}

/** True if what stands behind the comma is a sentence of its own and no insertion. */
function isSentence(parse: SentenceParse, { verb, subject, joint }: Clause): boolean {
  const { words, verbGroups } = parse;
  const { first, end } = subject as NounGroup;
  if (verbGroups.some((group) => group.first > joint && group.first < first)) return false;
  for (let at = joint + 1; at < first; at++) {
    const { lower, kind } = words[at] as Word;
    if (
      phraseOpeners.has(lower) ||
      /^[‘'’]$/.test(lower) ||
      kind === 'coordinator' ||
      kind === 'quote' ||
      kind === 'relative' ||
      kind === 'subordinator'
    )
      return false;
  }
  for (let at = end; at < verb.first; at++)
    if (words[at]?.kind === 'coordinator' || words[at]?.kind === 'stop') return false;
  if (words[first]?.lower === 'the' && isComparative(words[first + 1])) return false;
  const next = words[verb.head + 1];
  // "that is, …"
  if (end - first === 1 && verb.first === verb.head && next?.kind === 'comma') return false;
  if (isDoubtful(words, verb, subject as NounGroup)) return false;
  // "…, the price cannot be predicted" is no insertion.
  const isPassive = words.slice(verb.first, verb.head).some(isBe);
  return isPassive || !isInsertion(words, verb.head);
}

/** "a term derived from Greek", "his eyes closed", "the middle reaches": more likely a participle or a noun, for want of an object. */
function isDoubtful(words: readonly Word[], { first, head, form }: VerbGroup, subject: NounGroup): boolean {
  const verb = words[first] as Word;
  if (first !== head || verb.kind === 'auxiliary' || words[subject.head]?.kind === 'pronoun') return false;
  if (form !== 'past' && !/[^s]s$/.test(verb.lower)) return false;
  if (words[first - 1]?.kind === 'adverb' || words[first - 1]?.kind === 'not') return false;
  const next = words[head + 1];
  if (
    next === undefined ||
    isNominal(next.kind) ||
    /^(?:stop|comma|coordinator|adjective|quote)$/.test(next.kind)
  )
    return true;
  return form === 'past' && next.kind === 'preposition';
}

function isComparative(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    (/^(?:more|less|worse|better|fewer)$/.test(word.lower) ||
      (word.kind === 'adjective' && word.lower.endsWith('er')))
  );
}

/** "…, he said on Monday", "…, it seems,": nothing is said behind the verb. */
function isInsertion(words: readonly Word[], verb: number): boolean {
  const head = words[verb] as Word;
  if (!saying.has(head.token.lemma)) return false;
  for (let at = verb + 1; at < words.length; at++) {
    const { kind } = words[at] as Word;
    if (kind === 'comma' || kind === 'stop' || kind === 'quote') return true;
    if (kind === 'verb' || kind === 'auxiliary' || kind === 'that' || kind === 'to') return false;
  }
  return true;
}

/** "It rained, it snowed, and it was cold": the last of the series has its conjunction. */
function endsSeries({ clauses, words }: SentenceParse, index: number): boolean {
  const { depth } = clauses[index] as Clause;
  for (const later of clauses.slice(index + 1)) {
    if (later.depth !== depth) continue;
    if (later.link === 'stop') return false;
    if (
      later.link === 'and' &&
      (later.subject !== undefined || hasAmount(words, later)) &&
      /^(?:and|or|but)$/.test(words[later.joint]?.lower ?? '')
    )
      return words[later.joint - 1]?.kind === 'comma' && words[later.joint]?.lower !== 'but';
  }
  return false;
}

/** “and less than 1% are grave”: an amount as the subject, which is no group of nouns. */
function hasAmount(words: readonly Word[], { joint, verb }: Clause): boolean {
  return words.slice(joint + 1, verb.first).some(({ kind }) => kind === 'number');
}
