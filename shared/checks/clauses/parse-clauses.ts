import { isZeroRelative, opensClause, opensPhrase, times, weakSubordinators } from './clause-openers';
import { complementTakers, isFinite } from './finite-verbs';
import { newFrame, type Clause, type Frame } from './frame';
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

/** A sentence taken apart; all indexes are of `words`, which are one to one with the tokens. */
export interface SentenceParse {
  readonly words: readonly Word[];
  readonly nounGroups: readonly NounGroup[];
  readonly verbGroups: readonly VerbGroup[];
  /** By their verbs, in order. */
  readonly clauses: readonly Clause[];
}

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
      (opensPhrase(this.words, frame.joint + 1) ||
        times.test(this.words[frame.subject?.head ?? -1]?.lower ?? ''));
    frame.subject = undefined;
    frame.isGoverned = false;
    if (staysJoined) return;
    frame.link = frame.held?.link ?? 'comma';
    frame.joint = frame.held?.joint ?? at;
    frame.held = undefined;
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
    if (asks || (word.kind === 'subordinator' && !opensClause(this.words, at))) {
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
      if (isZeroRelative(this.words, frame, group, lastGroup)) {
        if (!frame.hasMain) frame.waiting ??= frame.subject;
        frame.openers.push({ at: group.first, isStrong: false, hasSubject: true });
      }
      frame.subject = group;
    }
    frame.isGoverned = false;
    return group.end;
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
    const isFiniteGroup = isFinite(words, frame, first, head);
    const group: VerbGroup = { first, head, end: head + 1, form, isFinite: isFiniteGroup };
    if (isFiniteGroup) {
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
}
