import { fail, ok, said, type Result } from '../../base/result';

/** An expression of SRX (ICU or Java syntax) in RE2's. */
export interface Translated {
  readonly expression: string;
  /** Of an expression that begins with a negative lookahead: what it forbids. */
  readonly not?: string;
}

const horizontal = String.raw`\t \x{a0}\x{1680}\x{180e}\x{2000}-\x{200a}\x{202f}\x{205f}\x{3000}`;
const vertical = String.raw`\n\x0b\f\r\x{85}\x{2028}\x{2029}`;
/** Members of a class for escapes that mean more than RE2 takes them for: SRX reads them by Unicode. */
const classes: Readonly<Record<string, string>> = {
  s: String.raw`\s\x0b\x{85}\p{Z}`,
  w: String.raw`\p{L}\p{M}\p{N}_`,
  d: String.raw`\p{Nd}`,
  h: horizontal,
  v: vertical,
};
const properties: Readonly<Record<string, string>> = {
  letter: 'L',
  alpha: 'L',
  alphabetic: 'L',
  lowercaseletter: 'Ll',
  lowercase: 'Ll',
  lower: 'Ll',
  uppercaseletter: 'Lu',
  uppercase: 'Lu',
  upper: 'Lu',
  titlecaseletter: 'Lt',
  otherletter: 'Lo',
  mark: 'M',
  number: 'N',
  digit: 'Nd',
  decimalnumber: 'Nd',
  punctuation: 'P',
  punct: 'P',
  openpunctuation: 'Ps',
  closepunctuation: 'Pe',
  initialpunctuation: 'Pi',
  finalpunctuation: 'Pf',
  dashpunctuation: 'Pd',
  otherpunctuation: 'Po',
  symbol: 'S',
  separator: 'Z',
  spaceseparator: 'Zs',
  whitespace: 'Z',
  space: 'Z',
};

/**
 * Translates an expression for RE2: escapes by Unicode, `\h`, `\R`, `\uXXXX`, long names of properties, possessive quantifiers and atomic
 * groups (which take what plain ones take), a positive lookahead at the end of `after`, a negative one at its beginning, and lookbehinds.
 * Fails with what cannot be had in linear time: other lookarounds, back references, intersections of classes.
 */
export function translateExpression(given: string, side: 'before' | 'after'): Result<Translated> {
  const leading = side === 'after' ? /^\(\?!/.exec(given) : null;
  if (leading !== null) {
    const end = closingBracket(given, 0);
    if (end < 0) return fail('srx-expression', 'a bracket is not closed');
    const not = translate(given.slice(3, end), false);
    const rest = translateExpression(given.slice(end + 1), side);
    if (!not.ok) return not;
    if (!rest.ok) return rest;
    if (rest.value.not !== undefined) return unsupported('(?!…)');
    return ok({ expression: rest.value.expression, not: not.value });
  }
  const translated = translate(given, side === 'after');
  return translated.ok ? ok({ expression: translated.value }) : translated;
}

function unsupported(what: string): Result<never> {
  return fail(
    'srx-expression',
    said`${what} cannot be matched in linear time; write it without, for example as an exception before the rule`,
  );
}

/** @param mayEndAhead whether a positive lookahead may stand at the very end */
function translate(given: string, mayEndAhead: boolean): Result<string> {
  let out = '';
  let at = 0;
  let inClass = false;
  let quantified = false;
  while (at < given.length) {
    const character = String.fromCodePoint(given.codePointAt(at) as number);
    const wasQuantified = quantified;
    quantified = false;
    if (character === '\\') {
      const escape = translateEscape(given, at, inClass);
      if (!escape.ok) return escape;
      out += escape.value.text;
      at = escape.value.end;
    } else if (inClass) {
      if (character === ']') {
        inClass = false;
        out += ']';
      } else if (given.startsWith('[:', at) && given.indexOf(':]', at) > 0) {
        const end = given.indexOf(':]', at) + 2;
        out += given.slice(at, end);
        at = end;
        continue;
      } else if (character === '[') {
        const union = nestedUnion(given, at);
        if (union === null) return unsupported('a class within a class');
        const members = translate(`[${union.members}]`, false);
        if (!members.ok) return members;
        out += members.value.slice(1, -1);
        at = union.end;
        continue;
      } else if (given.startsWith('&&', at) || given.startsWith('--', at))
        return unsupported('an intersection or difference of classes');
      else out += character;
      at += character.length;
    } else if (character === '[') {
      const open = /^\[\^?\]?/.exec(given.slice(at))?.[0] ?? '[';
      inClass = true;
      out += open.endsWith(']') ? `${open.slice(0, -1)}\\]` : open;
      at += open.length;
    } else if (given.startsWith('(?', at)) {
      const group = translateGroup(given, at, mayEndAhead);
      if (!group.ok) return group;
      out += group.value.text;
      at = group.value.end;
    } else if (character === '+' && wasQuantified) {
      at++;
    } else {
      const count = /^\{\d*,?\d*\}/.exec(given.slice(at))?.[0];
      quantified = count !== undefined || '*+?'.includes(character);
      out += count ?? character;
      at += (count ?? character).length;
    }
  }
  return inClass ? fail('srx-expression', 'a class in square brackets is not closed') : ok(out);
}

interface Piece {
  readonly text: string;
  readonly end: number;
}

function translateGroup(given: string, at: number, mayEndAhead: boolean): Result<Piece> {
  if (given.startsWith('(?#', at)) {
    const end = given.indexOf(')', at);
    return ok({ text: '', end: end < 0 ? given.length : end + 1 });
  }
  if (given.startsWith('(?=', at))
    return mayEndAhead && closingBracket(given, at) === given.length - 1
      ? ok({ text: '(?:', end: at + 3 })
      : unsupported('(?=…)');
  if (given.startsWith('(?!', at)) return unsupported('(?!…)');
  if (given.startsWith('(?>', at)) return ok({ text: '(?:', end: at + 3 });
  const behind = /^\(\?<[=!]/.exec(given.slice(at))?.[0];
  if (behind !== undefined) return ok({ text: behind, end: at + behind.length });
  const named = /^\(\?P?<\w+>/.exec(given.slice(at))?.[0];
  if (named !== undefined) return ok({ text: '(?:', end: at + named.length });
  const flags = /^\(\?([a-zA-Z]*)(-[a-zA-Z]+)?([:)])/.exec(given.slice(at));
  if (flags === null) return unsupported('(?…)');
  const [whole, on = '', off = '', close = ''] = flags;
  if (/x/.test(on)) return unsupported('the flag x');
  const kept = (set: string): string => set.replace(/[^ims-]/g, '');
  const sets = kept(on) + (kept(off).length > 1 ? kept(off) : '');
  const text = close === ':' ? `(?${sets}:` : sets === '' ? '' : `(?${sets})`;
  return ok({ text, end: at + whole.length });
}

function translateEscape(given: string, at: number, inClass: boolean): Result<Piece> {
  const rest = given.slice(at + 1);
  const code =
    /^(?:u([0-9a-fA-F]{4})|u\{([0-9a-fA-F]{1,6})\}|x\{([0-9a-fA-F]{1,6})\}|x([0-9a-fA-F]{2}))/.exec(rest);
  if (code !== null) {
    const hex = code[1] ?? code[2] ?? code[3] ?? code[4] ?? '';
    return ok({ text: `\\x{${hex}}`, end: at + 1 + code[0].length });
  }
  const property = /^([pP])(?:\{(\^?)\s*([^}]*)\}|(\w))/.exec(rest);
  if (property !== null) {
    const name = propertyName(property[3] ?? property[4] ?? '');
    const negative = (property[1] === 'P') !== (property[2] === '^');
    return ok({ text: `\\${negative ? 'P' : 'p'}{${name}}`, end: at + 1 + property[0].length });
  }
  if (rest.startsWith('Q')) {
    const close = rest.indexOf('\\E');
    const literal = rest.slice(1, close < 0 ? rest.length : close);
    return ok({
      text: Array.from(literal, escaped).join(''),
      end: at + (close < 0 ? rest.length + 1 : close + 3),
    });
  }
  const letter = String.fromCodePoint(given.codePointAt(at + 1) ?? 0x5c);
  const end = at + 1 + letter.length;
  const members = classes[letter.toLowerCase()];
  if (members !== undefined) {
    const negative = letter !== letter.toLowerCase();
    if (inClass && negative)
      return letter === 'D' ? ok({ text: String.raw`\P{Nd}`, end }) : unsupported(`[\\${letter}]`);
    return ok({ text: inClass ? members : `[${negative ? '^' : ''}${members}]`, end });
  }
  if (letter === 'R' && !inClass) return ok({ text: `(?:\\r\\n|[${vertical}])`, end });
  if (letter === 'Z') return ok({ text: String.raw`(?:\n?\z)`, end });
  if (letter === 'e') return ok({ text: String.raw`\x1b`, end });
  if (/^[1-9k]$/.test(letter)) return unsupported('a reference back to a group');
  if (/^[\p{L}\p{N}]$/u.test(letter) && !/^[tnrfabBAz0]$/.test(letter))
    return fail('srx-expression', said`the escape ${`\\${letter}`} is not known`);
  if (letter === '\\' && at + 1 >= given.length)
    return fail('srx-expression', 'a backslash stands at the end');
  return ok({ text: /^[a-zA-Z0]$/.test(letter) ? `\\${letter}` : escaped(letter), end });
}

function propertyName(given: string): string {
  const value = given.replace(/^.*[=:]\s*/, '').replace(/\s+$/, '');
  const plain = value.replace(/^(?:Is_?|java)(?=[A-Z])/, '');
  return properties[plain.toLowerCase().replace(/[\s_-]/g, '')] ?? plain;
}

function escaped(character: string): string {
  return /^[\p{L}\p{N}\s_]$/u.test(character)
    ? character
    : `\\x{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}

/** `[a-z]` within a class, which is what both hold together; null where it is more than that. */
function nestedUnion(given: string, at: number): { readonly members: string; readonly end: number } | null {
  const nested = /^\[((?:\\.|[^\]\\[^&]|(?!^)\^)+)\]/.exec(given.slice(at));
  return nested === null ? null : { members: nested[1] as string, end: at + nested[0].length };
}

/** Where the bracket that opens at `at` is closed; -1 where it is not. */
function closingBracket(given: string, at: number): number {
  let depth = 0;
  let inClass = false;
  for (let index = at; index < given.length; index++) {
    const character = given[index];
    if (character === '\\') index++;
    else if (inClass) inClass = character !== ']';
    else if (character === '[') inClass = true;
    else if (character === '(') depth++;
    else if (character === ')' && --depth === 0) return index;
  }
  return -1;
}
