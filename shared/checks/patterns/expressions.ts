import { has, type BitSet } from '../../base/bit-set';
import { oncePerParagraph } from '../article/kept-results';
import { primary } from '../../text/language';
import { codesOf, matchAt, none, someSign } from '../characters/signs';
import { isAddress, isNameEnding, tokenAround } from '../punctuation/addresses';
import type { Finding, FoundFix, ParagraphContext, ParagraphRule, Severity } from '../rule';
import { wordClass, type WordClass } from '../words/vocabulary';
import { wordsOfClass } from '../words/word-numbers';
import { Prefilter, type StoredPrefilter } from './prefilter';
import { compileFind, type Find, type Places } from './compile-find';
import type { ExpressionRule, StoredFind } from './stored-find';

/** In code units, what is seen before and after what was found. */
const reach = 60;

/** Gives the sets of a prefilter that a paragraph holds. */
type SetsOf = (context: ParagraphContext) => BitSet;

/** The rules that look for what is stored; the expressions are made when a text may hold what they find. */
export function expressionRules(
  stored: readonly ExpressionRule[],
  prefilter: StoredPrefilter,
): readonly ParagraphRule[] {
  let made: Prefilter | undefined;
  const setsOf = oncePerParagraph(({ text }) => (made ??= new Prefilter(prefilter)).setsIn(text));
  return stored.map((rule) => expressionRule(rule, setsOf));
}

function expressionRule(
  { finds: stored, words, signs, once, ...rule }: ExpressionRule,
  setsOf: SetsOf,
): ParagraphRule {
  // Classes of words have to be known before the first text is.
  const classes = stored.map(({ when }) => (when.words === undefined ? null : classOf(when.words)));
  let finds: readonly Find[] | undefined;
  const mayHold = signs === undefined ? null : oneOf(signs);
  const compiled = (): readonly Find[] =>
    stored.map((find, index) => compileFind(find, classes[index] ?? null, placesOf(find, index)));
  const placesOf = ({ when }: StoredFind, index: number): Places | null => {
    if (when.at === 'words') return wordsOf(classes[index] ?? null);
    return when.at === 'signs' ? signsAmong(signs ?? '') : null;
  };
  const any = stored.map(({ sets: [first] }) => first);
  return {
    ...rule,
    ...(words !== undefined && { words: classOf(words) }),
    ...(any.every((set) => set !== undefined) && { sequences: { heldBy: setsOf, any } }),
    check: (context) => {
      if (mayHold?.(context) === false) return none;
      finds ??= compiled();
      return findingsIn(context, finds, once === true, setsOf(context));
    },
  };
}

/** Whether a paragraph has one of the characters: signs are few and looked at first. */
function oneOf(characters: string): (context: ParagraphContext) => boolean {
  const codes = codesOf(characters);
  const letters = characters.match(/\p{L}/gu) ?? [];
  return (context) =>
    someSign(context, (text, at) => codes.has(text.charCodeAt(at))) ||
    letters.some((letter) => context.text.includes(letter));
}

/** Where the words of a class start. */
function wordsOf(words: WordClass | null): Places {
  if (words === null) return () => [];
  return (context) => wordsOfClass(context, words).map((word) => context.wordStarts[word] as number);
}

/** Where one of the characters stands. */
function signsAmong(characters: string): Places {
  const codes = codesOf(characters);
  return ({ text, signs }) => signs.filter((at) => codes.has(text.charCodeAt(at)));
}

function classOf(words: string): WordClass {
  return wordClass(new Set(words.split(/[ |]/)));
}

function findingsIn(
  context: ParagraphContext,
  finds: readonly Find[],
  once: boolean,
  sets: BitSet,
): readonly Finding[] {
  let found: Finding[] | undefined;
  /** Where what was found so far starts. */
  let starts: Set<number> | undefined;
  for (const find of finds) {
    if (!holdsAll(sets, find.stored.sets) || !mayFind(find, context)) continue;
    const { needs, ifText, unlessText, first } = find;
    if (needs?.test(context.text) === false || ifText?.test(context.text) === false) continue;
    if (unlessText?.test(context.text) === true) continue;
    const text = first === 0 ? context.text : context.text.slice(0, first);
    for (const match of matchesOf(find, context, text)) {
      if (isExcepted(find, text, match)) continue;
      const finding = findingFor(find, match);
      if ((once || find.once) && starts?.has(finding.start) === true) continue;
      (starts ??= new Set()).add(finding.start);
      (found ??= []).push(finding);
    }
  }
  return found ?? none;
}

function holdsAll(sets: BitSet, needed: readonly number[]): boolean {
  for (const set of needed) if (!has(sets, set)) return false;
  return true;
}

const noMatches: readonly RegExpExecArray[] = [];

function matchesOf(
  { expression: { made }, first, places }: Find,
  context: ParagraphContext,
  text: string,
): readonly RegExpExecArray[] {
  if (places !== null) return matchesAt(made, text, places(context));
  let found: RegExpExecArray[] | undefined;
  made.lastIndex = 0;
  for (let match = made.exec(text); match; match = first === 0 ? made.exec(text) : null) {
    if (match[0] === '') made.lastIndex++;
    (found ??= []).push(match);
  }
  return found ?? noMatches;
}

/** The matches at some offsets; as anywhere, none begins inside the one before. */
function matchesAt(expression: RegExp, text: string, offsets: readonly number[]): readonly RegExpExecArray[] {
  let found: RegExpExecArray[] | undefined;
  let end = 0;
  for (const offset of offsets) {
    const match = offset < end ? null : matchAt(expression, text, offset);
    if (match === null) continue;
    end = offset + match[0].length;
    (found ??= []).push(match);
  }
  return found ?? noMatches;
}

function mayFind(find: Find, { kind, language, wordClasses }: ParagraphContext): boolean {
  return (
    (find.words === null || has(wordClasses, find.words)) &&
    (find.kinds.length === 0 || find.kinds.includes(kind)) &&
    (find.languages.length === 0 || isFor(find.languages, primary(language)))
  );
}

/** For all, for some (`de fr`) or for all but some (`!fr`). */
function isFor(languages: readonly string[], language: string): boolean {
  if (languages[0]?.startsWith('!')) return !languages.includes(`!${language}`);
  return languages.length === 0 || languages.includes(language);
}

function isExcepted(find: Find, text: string, match: RegExpExecArray): boolean {
  const { 0: whole, index } = match;
  if (find.more.length > 0) {
    const [first, second] = find.more.map((group) => Number.parseFloat(match[Number(group)] ?? ''));
    if (first !== undefined && second !== undefined && first <= second) return true;
  }
  const end = index + whole.length;
  const left = text.slice(Math.max(0, index - reach), index);
  const right = text.slice(end, end + reach);
  return (
    find.only?.test(whole) === false ||
    find.unless?.test(whole) === true ||
    find.before?.test(left) === true ||
    find.after?.test(right) === true ||
    find.ifBefore?.test(left) === false ||
    find.ifAfter?.test(right) === false ||
    isInside(find, text, index + Math.max(0, whole.search(/\S/))) ||
    (find.stored.when['unless in']?.includes('file') === true &&
      isNameEnding(/\p{L}*$/u.exec(whole)?.[0] ?? ''))
  );
}

function isInside({ stored, unlessToken }: Find, text: string, at: number): boolean {
  const isApart = stored.when['unless in'] !== undefined;
  if (!isApart && unlessToken === null) return false;
  const token = tokenAround(text, at).text;
  return (isApart && isAddress(token)) || unlessToken?.test(token) === true;
}

function findingFor({ stored, around, values, fixes }: Find, match: RegExpExecArray): Finding {
  const [left = 0, right = 0] = around;
  const { from, to, at, also } = match.indices?.groups ?? {};
  const start = from?.[0] ?? match.index;
  const end = to?.[1] ?? match.index + match[0].length;
  const [first, last] = at ?? [start, end];
  const given = Object.fromEntries(values.map(([name, template]) => [name, template(match)]));
  const { fix: shown, ...said } = given;
  const made = fixes.map(([{ title, safe }, template]): FoundFix => {
    const text = template(match);
    return {
      title: title,
      values: { text: shown ?? text },
      safe: safe === true,
      edits: [{ start: first, end: last, text }, ...(also ? [{ start: also[0], end: also[1], text }] : [])],
    };
  });
  const { severity } = stored.when;
  return {
    start: start - left,
    end: end + right,
    message: stored.message,
    values: { text: made[0]?.edits[0]?.text ?? match[0], ...said },
    ...(severity !== undefined && { severity: severity as Severity }),
    ...(made.length > 0 && { fixes: made }),
  };
}
