import { emptySet, has } from '../../base/bit-set';
import { primary } from '../../text/language';
import { codesOf, matchAt, none, someSign } from '../characters/signs';
import { unescaped } from '../examples';
import { monthNames, ordinal, withThousands } from '../numbers/english-numbers';
import { isAddress, isNameEnding, tokenAround } from '../punctuation/addresses';
import type { Finding, FoundFix, ParagraphContext, ParagraphRule, Severity } from '../rule';
import { wordClass, type WordClass } from '../words/vocabulary';

/** One way to mend what was found; its title is the id of one. */
export interface StoredFix {
  readonly title: string;
  readonly text: string;
  readonly safe?: true;
}

/** What a “find:” and the lines under it say. Expressions are written `/…/u`. */
export interface StoredFind {
  readonly find: string;
  readonly message: string;
  /** The lines under it that say when it holds, by their keys. */
  readonly when: Readonly<Partial<Record<FindKey, string>>>;
  readonly values: Readonly<Record<string, string>>;
  readonly fixes: readonly StoredFix[];
}

export const findKeys = [
  'needs',
  'if',
  'unless',
  'unless before',
  'unless after',
  'unless in',
  'if before',
  'if after',
  'if more',
  'if text',
  'unless text',
  'unless token',
  'words',
  'at',
  'around',
  'first',
  'once',
  'kinds',
  'languages',
  'severity',
] as const;
export type FindKey = (typeof findKeys)[number];

/** A rule of expressions as it is stored; {@link expressionRule} makes a rule of a paragraph of it. */
export interface ExpressionRule extends Omit<ParagraphRule, 'check' | 'words'> {
  readonly finds: readonly StoredFind[];
  /** Words of which a paragraph must have one. */
  readonly words?: string;
  /** Characters of which a paragraph must have one. */
  readonly signs?: string;
  /** True where all finds are `once`. */
  readonly once?: true;
}

type Template = (match: RegExpExecArray) => string;

/** Gives offsets of a paragraph, ascending. */
type Places = (context: ParagraphContext) => readonly number[];

interface Find {
  readonly stored: StoredFind;
  readonly words: WordClass | null;
  readonly expression: Expression;
  /** Where alone it is tried; null for anywhere. */
  readonly places: Places | null;
  readonly needs: Expression | null;
  readonly only: Expression | null;
  readonly unless: Expression | null;
  readonly before: Expression | null;
  readonly after: Expression | null;
  readonly ifBefore: Expression | null;
  readonly ifAfter: Expression | null;
  /** Two groups of which the first must be the larger number. */
  readonly more: readonly string[];
  readonly ifText: Expression | null;
  readonly unlessText: Expression | null;
  readonly unlessToken: Expression | null;
  readonly around: readonly number[];
  /** In code units, what of the paragraph is looked at: for one match only; 0 for all of it. */
  readonly first: number;
  /** Not told where an earlier find of the rule starts at the same place. */
  readonly once: boolean;
  readonly kinds: readonly string[];
  readonly languages: readonly string[];
  readonly values: readonly (readonly [string, Template])[];
  readonly fixes: readonly (readonly [StoredFix, Template])[];
}

/** An expression that is made when it is first asked: many never are, and to make one with classes of letters takes a tenth of a millisecond. */
class Expression {
  private expression: RegExp | undefined;

  /** @param written as `/…/u` */
  constructor(
    private readonly written: string,
    private readonly flags: string,
  ) {}

  /** @throws SyntaxError where what is written is no expression */
  get made(): RegExp {
    if (this.expression !== undefined) return this.expression;
    const end = this.written.lastIndexOf('/');
    return (this.expression = new RegExp(
      this.written.slice(1, end),
      this.flags + this.written.slice(end + 1),
    ));
  }

  test(text: string): boolean {
    return this.made.test(text);
  }
}

/** In code units, what is seen before and after what was found. */
const reach = 60;

/** The rule that looks for what is stored; the expressions are made when a text may hold what they find. */
export function expressionRule({
  finds: stored,
  words,
  signs,
  once,
  ...rule
}: ExpressionRule): ParagraphRule {
  // Classes of words have to be known before the first text is.
  const classes = stored.map(({ when }) => (when.words === undefined ? null : classOf(when.words)));
  let finds: readonly Find[] | undefined;
  const mayHold = signs === undefined ? null : oneOf(signs);
  const compiled = (): readonly Find[] => {
    let before: Find | null = null;
    return stored.map(
      (find, index) => (before = compileFind(find, classes[index] ?? null, placesOf(find, index), before)),
    );
  };
  const placesOf = ({ when }: StoredFind, index: number): Places | null => {
    if (when.at === 'words') return wordsOf(classes[index] ?? null);
    return when.at === 'signs' ? signsAmong(signs ?? '') : null;
  };
  return {
    ...rule,
    ...(words !== undefined && { words: classOf(words) }),
    check: (context) => {
      if (mayHold?.(context) === false) return none;
      finds ??= compiled();
      return findingsIn(context, finds, once === true);
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
  return ({ vocabulary, wordStarts }) =>
    wordStarts.filter((_, word) => words !== null && has(vocabulary[word]?.classes ?? emptySet, words));
}

/** Where one of the characters stands. */
function signsAmong(characters: string): Places {
  const codes = codesOf(characters);
  return ({ text, signs }) => signs.filter((at) => codes.has(text.charCodeAt(at)));
}

function classOf(words: string): WordClass {
  return wordClass(new Set(words.split(/[ |]/)));
}

/** @throws SyntaxError where an expression is none, Error where a template names a function that there is not */
export function proveFind(stored: StoredFind): void {
  for (const value of Object.values(compileFind(stored, null, null, null)))
    if (value instanceof Expression) void value.made;
}

/** @throws Error where a template names a function that there is not */
function compileFind(
  stored: StoredFind,
  words: WordClass | null,
  places: Places | null,
  before: Find | null,
): Find {
  const { find, when, values, fixes } = stored;
  return {
    stored,
    words,
    places,
    expression: new Expression(
      find,
      (/\(\?<(?:at|also|from|to)>/.test(find) ? 'd' : '') + (when.at === undefined ? 'g' : 'y'),
    ),
    needs: when.needs === before?.stored.when.needs ? (before?.needs ?? null) : optional(when.needs),
    only: optional(when.if),
    unless: optional(when.unless),
    before: optional(when['unless before']),
    after: optional(when['unless after']),
    ifBefore: optional(when['if before']),
    ifAfter: optional(when['if after']),
    more: listOf(when['if more']),
    ifText: optional(when['if text']),
    unlessText: optional(when['unless text']),
    unlessToken: optional(when['unless token']),
    around: when.around?.split(' ').map(Number) ?? [0, 0],
    first: Number(when.first ?? 0),
    once: when.once !== undefined,
    kinds: listOf(when.kinds),
    languages: listOf(when.languages),
    values: Object.entries(values).map(([name, text]) => [name, templateOf(text)]),
    fixes: fixes.map((fix) => [fix, templateOf(fix.text)]),
  };
}

function listOf(text = ''): readonly string[] {
  return text.split(/[\s,]+/).filter((each) => each !== '');
}

function optional(written: string | undefined): Expression | null {
  return written === undefined ? null : new Expression(written, '');
}

function findingsIn(context: ParagraphContext, finds: readonly Find[], once: boolean): readonly Finding[] {
  let found: Finding[] | undefined;
  const starts = once || finds.some((find) => find.once) ? new Set<number>() : null;
  // Finds that need the same stand together: it is looked for once.
  let asked: Expression | null = null;
  let isThere = true;
  for (const find of finds) {
    if (!mayFind(find, context)) continue;
    if (find.needs !== asked) {
      asked = find.needs;
      isThere = asked?.test(context.text) !== false;
    }
    if (!isThere || find.ifText?.test(context.text) === false || find.unlessText?.test(context.text) === true)
      continue;
    const { first } = find;
    const text = first === 0 ? context.text : context.text.slice(0, first);
    for (const match of matchesOf(find, context, text)) {
      if (isExcepted(find, text, match)) continue;
      const finding = findingFor(find, match);
      if ((once || find.once) && starts?.has(finding.start) === true) continue;
      starts?.add(finding.start);
      (found ??= []).push(finding);
    }
  }
  return found ?? none;
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

const functions: Readonly<Record<string, (text: string) => string>> = {
  thousands: withThousands,
  ordinal: (digits) => ordinal(Number(digits)),
  month: (digits) => monthNames.get(Number(digits)) ?? '',
  number: (digits) => String(Number(digits)),
  fraction: (digits) => digits.replace(/^(?=.*[1-9])/, '.').replace(/0+$/, ''),
  hundreds: (digits) => withThousands(`${digits}00`),
  digits: (text) => text.replaceAll('O', '0').replaceAll('l', '1'),
  uncomma: (digits) => digits.replace(',', ''),
  hour: (digits) => String(Number(digits) % 12 || 12),
  lower: (text) => text.toLowerCase(),
  capital: (text) => text.replace(/(?<![\p{L}])\p{Ll}/gu, (letter) => letter.toUpperCase()),
  length: (text) => String(text.length),
  trim: (text) => text.trim(),
  short: (text) => text.slice(0, 40),
  joined: (text) => text.replaceAll(' ', ''),
  plain: (text) => text.normalize('NFKC'),
  ending: (digits) => ordinal(Number(digits.replaceAll(',', ''))).slice(-2),
};

/**
 * What a template comes to: `{0}` is what was found, `{1}` and `{name}` its groups, `{1|ordinal}` one of them changed, `{1|million=billion}` what
 * stands for it.
 */
function templateOf(written: string): Template {
  const pieces = written.split(/(?<!\\u)\{([^{}]*)\}/).map((piece, index): Template => {
    if (index % 2 === 0) {
      const text = unescaped(piece);
      return () => text;
    }
    const [name = '', ...names] = piece.split('|');
    const steps = names.map(stepOf);
    return (match) =>
      steps.reduce(
        (text, step) => step(text),
        (/^\d+$/.test(name) ? match[Number(name)] : match.groups?.[name]) ?? '',
      );
  });
  return (match) => pieces.map((piece) => piece(match)).join('');
}

function stepOf(name: string): (text: string) => string {
  const known = functions[name];
  if (known) return known;
  if (!name.includes('='))
    throw new Error(`“${name}” is no function; there is ${Object.keys(functions).join(', ')}.`);
  const table = new Map(name.split(',').map((pair) => pair.split('=') as [string, string]));
  return (text) => table.get(text) ?? text;
}
