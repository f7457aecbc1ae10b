import type { TaggedToken } from '../tagger';
import {
  isAuxiliary,
  nounGroupAt,
  verbGroupEnd,
  wantsBareVerb,
  type NounGroup,
  type VerbGroup,
} from './groups';
import { wordsOfSentence } from './sentence-words';
import { bringsSubject, isNominal, isVerbal, type Word } from './word-forms';

/** How a clause is joined to what stands before it: `none` where nothing joins them ("the man I met", "he said it rained"). */
export type ClauseLink = 'start' | 'and' | 'comma' | 'stop' | 'opener' | 'none';

/** A finite verb with what belongs to it. */
export interface Clause {
  readonly kind: 'main' | 'dependent';
  readonly link: ClauseLink;
  readonly verb: VerbGroup;
  /** Undefined where it shares the subject of the clause before, has none, or gives a command. */
  readonly subject: NounGroup | undefined;
  /** Index of the word that joins it: the comma, conjunction or relative; −1 if none does. */
  readonly joint: number;
  /** How many quotations and brackets it stands in. */
  readonly depth: number;
}

/** A sentence taken apart; all indexes are of `words`, which are one to one with the tokens. */
export interface SentenceParse {
  readonly words: readonly Word[];
  readonly nounGroups: readonly NounGroup[];
  readonly verbGroups: readonly VerbGroup[];
  /** By their verbs, in order. */
  readonly clauses: readonly Clause[];
}

interface Opener {
  readonly at: number;
  /** False for one that may be a preposition, and for one that lost its verb where a comma comes. */
  readonly isStrong: boolean;
  hasSubject: boolean;
}

/** What is open inside one quotation or bracket. */
interface Frame {
  openers: Opener[];
  /** The last group of nouns that may be the subject of the verb to come. */
  subject: NounGroup | undefined;
  /** A subject whose verb comes behind a relative clause or an insertion. */
  waiting: NounGroup | undefined;
  hasMain: boolean;
  last: Clause | undefined;
  lastVerb: VerbGroup | undefined;
  link: ClauseLink;
  joint: number;
  /** What joins the clause behind a dependent one that stands before it: "and if it rains, we stay". */
  held: { readonly link: ClauseLink; readonly joint: number } | undefined;
  /** The group of nouns read last, governed or not. */
  lastGroup: NounGroup | undefined;
  /** True if a verb was read since the last comma, conjunction or stop: nouns behind it are its object. */
  hasVerb: boolean;
  /** True behind a preposition: the nouns to come are no subject. */
  isGoverned: boolean;
  /** True behind an auxiliary that stands before its subject. */
  isInverted: boolean;
}

function newFrame(): Frame {
  return {
    openers: [],
    subject: undefined,
    waiting: undefined,
    hasMain: false,
    last: undefined,
    lastVerb: undefined,
    link: 'start',
    joint: -1,
    held: undefined,
    lastGroup: undefined,
    hasVerb: false,
    isGoverned: false,
    isInverted: false,
  };
}

const weakSubordinators = new Set('as since after before until till once where than'.split(' '));
/** A clause may follow them without "that". */
const complementTakers = new Set(
  'hope say think believe know feel see find hear mean suppose guess wish fear claim ensure show suggest add note assume consider'.split(
    ' ',
  ),
);
const causatives = new Set('let make help see watch have hear'.split(' '));
const times =
  /^(?:time|day|week|month|year|night|morning|evening|afternoon|today|yesterday|tomorrow|moment|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|\d+(?:st|nd|rd|th)?)$/;
const deepest = 6;

/** Takes a tagged sentence apart in one pass from left to right; time is linear in its words but for looks ahead that end at the next comma. */
export function parseClauses(tokens: readonly TaggedToken[]): SentenceParse {
  return new Parser(wordsOfSentence(tokens)).parse();
}

const parses = new WeakMap<readonly TaggedToken[], SentenceParse>();

/** {@link parseClauses}, once for each list of tokens. */
export function parseOf(tokens: readonly TaggedToken[]): SentenceParse {
  let parse = parses.get(tokens);
  if (parse === undefined) parses.set(tokens, (parse = parseClauses(tokens)));
  return parse;
}

class Parser {
  private readonly nounGroups: NounGroup[] = [];
  private readonly verbGroups: VerbGroup[] = [];
  private readonly clauses: Clause[] = [];
  private readonly frames: Frame[] = [newFrame()];
  private frame = this.frames[0] as Frame;
  private readonly isQuestion: boolean;

  constructor(private readonly words: readonly Word[]) {
    this.isQuestion = words.slice(-2).some(({ lower }) => lower === '?');
  }

  parse(): SentenceParse {
    for (let at = 0; at < this.words.length;) at = this.step(at);
    return {
      words: this.words,
      nounGroups: this.nounGroups,
      verbGroups: this.verbGroups,
      clauses: this.clauses,
    };
  }

  /** Reads what begins at an index, and gives where it ends. */
  private step(at: number): number {
    const { words, frame } = this;
    const word = words[at] as Word;
    switch (word.kind) {
      case 'quote':
      case 'bracket':
        this.turn(word);
        return at + 1;
      case 'stop':
        this.stop(at, word);
        return at + 1;
      case 'comma':
        this.comma(at);
        return at + 1;
      case 'coordinator':
        this.coordinate(at);
        return at + 1;
      case 'preposition':
        frame.isGoverned = true;
        return at + 1;
      case 'to':
        return this.infinitive(at);
      case 'subordinator':
      case 'relative':
      case 'that':
        return this.opener(at, word);
      case 'verb':
      case 'auxiliary':
        return this.verbs(at);
      default:
        return this.nouns(at);
    }
  }

  private turn({ lower, kind }: Word): void {
    const opens =
      kind === 'bracket'
        ? '([【（'.includes(lower)
        : lower === '“' || lower === '«' || lower === '``' || (lower === '"' && this.frames.length === 1);
    if (opens && this.frames.length < deepest) this.frames.push(newFrame());
    else if (!opens && this.frames.length > 1) this.frames.pop();
    this.frame = this.frames[this.frames.length - 1] as Frame;
  }

  private stop(at: number, { lower }: Word): void {
    const { frame } = this;
    const isDash = /^[–—-]+$/.test(lower);
    if (isDash && !frame.hasMain) {
      if (frame.subject) frame.waiting ??= frame.subject;
      frame.subject = undefined;
      frame.isGoverned = false;
      return;
    }
    // "It is right to plant trees; to water them …" goes on.
    const hasMain = frame.hasMain && this.words[at + 1]?.kind === 'to';
    Object.assign(frame, newFrame(), { link: 'stop', joint: at, hasMain });
  }

  private comma(at: number): void {
    const { frame } = this;
    const latest = frame.openers[frame.openers.length - 1];
    // "because, as he said, …": an insertion comes before the subject.
    if (latest?.at === at - 1) latest.hasSubject = true;
    frame.openers = frame.openers.filter(
      (opener) => opener.hasSubject && (opener.isStrong || this.words[at + 1]?.kind === 'relative'),
    );
    if (frame.subject && !frame.hasMain && !frame.hasVerb && frame.openers.length === 0)
      frame.waiting ??= frame.subject;
    frame.hasVerb = false;
    const staysJoined =
      frame.link === 'and' &&
      (this.opensPhrase(frame.joint + 1) || times.test(this.words[frame.subject?.head ?? -1]?.lower ?? ''));
    frame.subject = undefined;
    frame.isGoverned = false;
    if (staysJoined) return;
    frame.link = frame.held?.link ?? 'comma';
    frame.joint = frame.held?.joint ?? at;
    frame.held = undefined;
  }

  /** "and in addition to …", "and to save time", "and having seen it": no subject comes yet. */
  private opensPhrase(at: number): boolean {
    const word = this.words[at];
    if (word?.kind === 'adverb') return this.opensPhrase(at + 1);
    if (word?.kind === 'subordinator') return weakSubordinators.has(word.lower) && !this.opensClause(at);
    return word?.kind === 'preposition' || word?.kind === 'comma' || word?.form === 'ing';
  }

  private coordinate(at: number): void {
    const { frame, words } = this;
    const after = words[at + 1];
    const joinsNouns =
      words[at - 1]?.kind !== 'comma' &&
      (frame.subject !== undefined || frame.isGoverned) &&
      after?.kind !== 'pronoun' &&
      frame.link === 'comma';
    // "with no outs and the bases full": still behind the preposition.
    frame.isGoverned =
      frame.subject === undefined &&
      frame.lastGroup?.end === at &&
      after?.kind !== 'pronoun' &&
      !frame.hasMain;
    if (joinsNouns || (frame.link === 'and' && words[at - 1]?.kind !== 'comma')) return;
    frame.link = 'and';
    frame.joint = at;
    frame.hasVerb = false;
  }

  private infinitive(at: number): number {
    const { words } = this;
    let first = at + 1;
    while (words[first]?.kind === 'adverb' || words[first]?.kind === 'not') first++;
    if (!isVerbal(words[first]?.kind) || words[first]?.form !== 'base') {
      this.frame.isGoverned = true;
      return at + 1;
    }
    const head = verbGroupEnd(words, first);
    this.addVerbs({ first, head, end: head + 1, form: 'base', isFinite: false });
    return head + 1;
  }

  private opener(at: number, word: Word): number {
    const { words, frame } = this;
    const before = words[at - 1];
    const after = words[at + 1];
    const opensSentence =
      before === undefined ||
      before.kind === 'comma' ||
      before.kind === 'stop' ||
      (frame.lastVerb === undefined && frame.subject === undefined);
    const addsSentence = before?.kind === 'coordinator' && words[frame.last?.joint ?? -1]?.kind !== 'that';
    if (word.kind === 'that' && (opensSentence || addsSentence)) {
      if (isVerbal(after?.kind) || after?.kind === 'adverb') {
        frame.subject = { first: at, head: at, end: at + 1 };
        return at + 1;
      }
      if (before === undefined) return at + 1;
    }
    const asks =
      this.isQuestion &&
      this.frames.length === 1 &&
      word.kind !== 'that' &&
      (at === 0 || before?.kind === 'coordinator' || before?.kind === 'comma') &&
      !/^(?:if|when|although|because|though|since|as|after|before|while)$/.test(word.lower);
    if (asks || (word.kind === 'subordinator' && !this.opensClause(at))) {
      if (word.kind === 'subordinator')
        frame.isGoverned = weakSubordinators.has(word.lower) && !isVerbal(after?.kind);
      return at + 1;
    }
    if (frame.subject && !frame.hasMain && !frame.hasVerb) frame.waiting ??= frame.subject;
    frame.hasVerb = false;
    frame.openers.push({
      at,
      isStrong: !weakSubordinators.has(word.lower),
      hasSubject: word.kind === 'that',
    });
    frame.subject =
      isVerbal(after?.kind) || after?.kind === 'adverb' ? { first: at, head: at, end: at + 1 } : undefined;
    if (word.kind === 'subordinator') frame.subject = undefined;
    frame.isGoverned = false;
    return at + 1;
  }

  /** True if nouns and then a verb that may be finite come behind a conjunction, before anything else does. */
  private opensClause(conjunction: number): boolean {
    const { words } = this;
    const before = words[conjunction - 1]?.lower;
    if (words[conjunction]?.lower === 'as' && (before === 'such' || before === 'well')) return false;
    let at = conjunction + 1;
    if (words[at]?.kind === 'comma') return !weakSubordinators.has(words[conjunction]?.lower ?? '');
    let groups = 0;
    for (; at < words.length; at++) {
      const { kind, form, lower } = words[at] as Word;
      if (
        kind === 'adverb' ||
        kind === 'adjective' ||
        kind === 'not' ||
        kind === 'quote' ||
        kind === 'mute' ||
        kind === 'possessive'
      )
        continue;
      if (isVerbal(kind)) {
        if (groups === 0)
          return (
            lower.startsWith("'") ||
            (form === 'finite' && !weakSubordinators.has(words[conjunction]?.lower ?? ''))
          );
        return form === 'finite' || form === 'past' || form === 'base';
      }
      if (kind === 'preposition' || kind === 'coordinator') {
        if (groups === 0 && kind === 'coordinator' && words[at - 1]?.kind === 'adjective') continue;
        if (groups === 0) return false;
        const next = nounGroupAt(words, at + 1);
        if (next !== undefined) at = next.end - 1;
        continue;
      }
      if (kind === 'that' || kind === 'relative') return groups > 0;
      if (kind === 'comma' && groups > 0 && words[at + 1]?.kind === 'relative') return true;
      if (kind === 'comma' && groups > 0 && !weakSubordinators.has(words[conjunction]?.lower ?? ''))
        return true;
      const group = nounGroupAt(words, at);
      if (group === undefined && kind === 'determiner') continue;
      if (group === undefined) return false;
      if (groups > 0 && weakSubordinators.has(words[conjunction]?.lower ?? '')) return false;
      groups++;
      at = group.end - 1;
    }
    return false;
  }

  private nouns(at: number): number {
    const { frame } = this;
    const group = nounGroupAt(this.words, at);
    if (group === undefined) return at + 1;
    this.nounGroups.push(group);
    const { lastGroup } = frame;
    frame.lastGroup = group;
    const opener = frame.openers[frame.openers.length - 1];
    if (!frame.isGoverned) {
      if (opener) opener.hasSubject = true;
      if (this.isZeroRelative(group, lastGroup)) {
        if (!frame.hasMain) frame.waiting ??= frame.subject;
        frame.openers.push({ at: group.first, isStrong: false, hasSubject: true });
      }
      frame.subject = group;
    }
    frame.isGoverned = false;
    return group.end;
  }

  /** "everything he sent", "by the time they came": a pronoun at once behind a noun that waits for its verb, or is no subject. */
  private isZeroRelative(group: NounGroup, before: NounGroup | undefined): boolean {
    const { words, frame } = this;
    if (before?.end !== group.first || words[group.first]?.kind !== 'pronoun') return false;
    const { lower, kind } = words[before.head] as Word;
    const first = words[before.first]?.lower ?? '';
    if (lower === 'time' || lower === 'moment') return /^(?:the|every|each|any|next|last|first)$/.test(first);
    if (lower === 'case') return before.first === before.head;
    if (kind === 'name' || (kind === 'number' && lower !== 'one') || times.test(lower)) return false;
    return (
      frame.openers.length === 0 && (frame.subject === before || /^(?:the|every|each|any|all)$/.test(first))
    );
  }

  private verbs(first: number): number {
    const { words, frame } = this;
    const head = verbGroupEnd(words, first);
    const opening = words[first] as Word;
    const form = opening.form ?? 'base';
    if (form === 'ing' && head === first && frame.subject === undefined && !frame.isGoverned) {
      const nouns = isNominal(words[first + 1]?.kind) ? nounGroupAt(words, first + 1) : undefined;
      // "waiting time can be long": the nouns have no article, and their verb comes at once.
      if (nouns && words[nouns.end]?.kind === 'auxiliary') {
        frame.subject = { ...nouns, first };
        this.nounGroups.push(frame.subject);
        return nouns.end;
      }
    }
    const isFinite = this.isFinite(first, head);
    const group: VerbGroup = { first, head, end: head + 1, form, isFinite };
    if (isFinite) {
      const isAsked = frame.subject === undefined || words[frame.subject.head]?.kind === 'relative';
      const mayInvert = isAsked && head === first && isAuxiliary(opening);
      this.addClause(group);
      frame.isInverted =
        mayInvert &&
        nounGroupAt(words, first + (words[first + 1]?.kind === 'not' ? 2 : 1)) !== undefined &&
        wantsBareVerb(opening);
    }
    this.addVerbs(group);
    return head + 1;
  }

  private addVerbs(group: VerbGroup): void {
    this.verbGroups.push(group);
    this.frame.lastVerb = group;
    this.frame.hasVerb = true;
    if (!group.isFinite) this.frame.isInverted = false;
    this.frame.isGoverned = false;
    if (!group.isFinite && this.frame.subject && !this.frame.hasMain && this.frame.openers.length === 0)
      this.frame.waiting ??= this.frame.subject;
    this.frame.subject = undefined;
  }

  private addClause(verb: VerbGroup): void {
    const { frame, words } = this;
    const opener = frame.openers.pop();
    const depth = this.frames.length - 1;
    const own = bringsSubject((words[verb.first] as Word).lower)
      ? { first: verb.first, head: verb.first, end: verb.first + 1 }
      : frame.subject;
    let clause: Clause;
    const { last, lastVerb } = frame;
    const continuesDependent =
      !frame.hasMain && frame.link === 'and' && last?.kind === 'dependent' && frame.waiting === undefined;
    const isComplement =
      !frame.hasMain &&
      lastVerb !== undefined &&
      !lastVerb.isFinite &&
      own !== undefined &&
      own.first === lastVerb.end &&
      complementTakers.has(words[lastVerb.head]?.token.lemma ?? '');
    if (opener) clause = { kind: 'dependent', link: 'opener', verb, subject: own, joint: opener.at, depth };
    else if (continuesDependent || isComplement)
      clause = {
        kind: 'dependent',
        link: continuesDependent ? 'and' : 'none',
        verb,
        subject: own,
        joint: frame.joint,
        depth,
      };
    else if (!frame.hasMain) {
      clause = {
        kind: 'main',
        link: frame.link === 'stop' ? 'stop' : 'start',
        verb,
        subject: own ?? frame.waiting,
        joint: frame.joint,
        depth,
      };
      frame.hasMain = true;
      frame.waiting = undefined;
    } else {
      const { link } = frame;
      const kind =
        link === 'none'
          ? 'dependent'
          : own === undefined || (link === 'and' && words[frame.joint - 1]?.kind !== 'comma')
            ? (frame.last?.kind ?? 'main')
            : 'main';
      clause = { kind, link, verb, subject: own, joint: frame.joint, depth };
    }
    this.clauses.push(clause);
    if (clause.kind === 'main') frame.held = undefined;
    if (opener && frame.hasMain) this.hold(opener.at);
    frame.last = clause;
    frame.link = 'none';
    frame.joint = -1;
  }

  /** "and if it rains, we stay": what joins the main clause stands before the dependent one; "he said if it rains, we stay": nothing does. */
  private hold(opener: number): void {
    const { frame, words } = this;
    let before = opener - 1;
    while (words[before]?.kind === 'adverb') before--;
    if (frame.link === 'and' && before === frame.joint) frame.held = { link: 'and', joint: frame.joint };
    else if (
      frame.lastVerb?.head === before &&
      words[opener]?.kind === 'subordinator' &&
      complementTakers.has(words[before]?.token.lemma ?? '')
    )
      frame.held = { link: 'none', joint: -1 };
  }

  private isFinite(first: number, head: number): boolean {
    const { words, frame } = this;
    const word = words[first] as Word;
    switch (word.form) {
      case 'finite':
        return true;
      case 'base':
        return this.isFiniteBase(first);
      case 'past':
        return head > first ? true : this.isPast(first);
      default:
        return frame.openers.length < 0;
    }
  }

  private isFiniteBase(at: number): boolean {
    const { words, frame } = this;
    if (frame.isInverted) return false;
    if (words[at + 1]?.kind === 'not') return true;
    const { subject, lastVerb } = frame;
    const opening = lastVerb && (words[lastVerb.first] as Word);
    if (subject === undefined) {
      if (frame.openers.length > 0 && frame.link !== 'and') return words[at - 1]?.kind === 'relative';
      if (lastVerb === undefined) return true;
      if (frame.link === 'and' || frame.link === 'comma') {
        if (!frame.hasMain && frame.link === 'comma')
          return lastVerb.isFinite || words[lastVerb.first - 1]?.kind !== 'to';
        if (!lastVerb.isFinite || (opening && wantsBareVerb(opening))) return false;
        return opening?.form === 'base';
      }
      return frame.link === 'stop' || frame.link === 'start';
    }
    if (lastVerb && causatives.has(words[lastVerb.head]?.token.lemma ?? '') && frame.link === 'none')
      return false;
    const { lower, kind } = words[subject.head] as Word;
    if (kind === 'pronoun')
      return /^(?:i|you|we|they|these|those|who|many|some|all|people|others)$/.test(lower);
    if (kind === 'relative' || kind === 'that' || kind === 'name') return true;
    return (
      /s$|^(?:people|men|women|children|police|few|many|those|these)$/.test(lower) ||
      words.slice(subject.first - 1, subject.first).some((each) => each.kind === 'coordinator')
    );
  }

  /** True if a form that past and participle share is the past. */
  private isPast(at: number): boolean {
    const { words, frame } = this;
    const { subject, last } = frame;
    if (words[at - 1]?.kind === 'subordinator') return false;
    const after = words[at + 1];
    const isNamed = /^(?:named|called|titled|entitled|nicknamed|dubbed)$/.test(words[at]?.lower ?? '');
    const hasObject =
      after !== undefined &&
      !isNamed &&
      (after.kind === 'determiner' || after.kind === 'pronoun' || after.kind === 'name');
    if (subject !== undefined) {
      const { kind, lower } = words[subject.head] as Word;
      if (frame.link === 'none' && frame.openers.length === 0)
        return (
          (hasObject && after.kind !== 'name') || (kind === 'pronoun' && (lower !== 'it' || this.isSaid()))
        );
      if (kind === 'pronoun' || kind === 'relative' || kind === 'that') return !/^(?:those|all)$/.test(lower);
      if (hasObject) return true;
      if (after?.lower === 'by') return false;
      if (frame.lastVerb && !frame.lastVerb.isFinite && subject.first === frame.lastVerb.end) return false;
      return !this.isFiniteAhead(at + 1);
    }
    if (frame.openers.length > 0) return words[at - 1]?.kind === 'relative';
    if (!frame.hasMain && frame.waiting === undefined) return false;
    if (last === undefined)
      return words[at - 1]?.kind === 'comma'
        ? hasObject && !this.isFiniteAhead(at + 1)
        : !this.isFiniteAhead(at + 1);
    const lastWord = words[last.verb.first] as Word;
    const isLikePast = last.verb.first === last.verb.head && lastWord.form !== 'base';
    if (frame.link === 'and') return isLikePast;
    if (frame.link === 'comma') return hasObject && isLikePast;
    return false;
  }

  /** True if the last verb may have a clause as its object. */
  private isSaid(): boolean {
    const { lastVerb } = this.frame;
    return complementTakers.has(this.words[lastVerb?.head ?? -1]?.token.lemma ?? '');
  }

  /** True if a verb that is surely finite stands before the next comma or conjunction. */
  private isFiniteAhead(from: number): boolean {
    const { words } = this;
    for (let at = from; at < words.length; at++) {
      const { kind, form } = words[at] as Word;
      if (
        kind === 'stop' ||
        kind === 'subordinator' ||
        kind === 'relative' ||
        kind === 'that' ||
        kind === 'quote'
      )
        return false;
      if (kind === 'comma') return isVerbal(words[at + 1]?.kind) && words[at + 1]?.form === 'finite';
      if (kind === 'coordinator' && !isNominal(words[at + 1]?.kind)) return false;
      if (isVerbal(kind) && form === 'finite') return true;
    }
    return false;
  }
}
