import { paragraphRule, replacing, type Finding } from '../define-rule';
import { valuesOf } from '../../lexicon/lexicon';
import { semicolon } from '../characters/character-codes';
import { codesOf, none } from '../characters/signs';
import { windows1252At } from '../characters/windows-1252';

/** With the spaces machine translation puts inside (`& amp ;`), escaped once or twice more (`&amp;amp;quot;`), the semicolon full-width. */
const pattern =
  /[&＆] ?(?:(?:amp|AMP) ?[;；] ?){0,3}(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z]{2,8}\d{0,2})) ?[;；]/g;
/** Without the semicolon, where the name can be nothing else. */
const open =
  /&(?:#(\d{2,5})(?!\d)|#[xX]([\da-fA-F]{2,4})(?!\w)|(amp(?!\w)|apos|quot|nbsp|[lr][sd]quo|[mn]dash|hellip)(?!\w*=))(?! ?[;；])/g;
/** What is left when the ampersand is lost. */
const headless = /(?:#(0?39|34|8217|822[01]|160)|(quot|apos|nbsp|[lr][sd]quo));(?=\p{L}|\s|$)/gu;
const beforeHeadless = /^$|[\s\p{L}.,“"(]/u;
/** Tags that were escaped: `&lt;b&gt;`. */
const tag = /&lt; ?\/? ?(?:a|b|i|u|p|br|em|div|span|strong|sub|sup|li|ul|font|h[1-6]) ?\/?&gt;/gi;
const ampersands = codesOf('&＆');
/** What stands before the semicolon of those. */
const headlessBefore = /(?:#(?:0?39|34|8217|822[01]|160)|quot|apos|nbsp|[lr][sd]quo)$/;
const longestHeadless = 5;
const codes = valuesOf('any', 'code');

export default paragraphRule({
  title: 'HTML entity',
  why: 'Web pages write some characters as codes; taken over as text, the reader sees the code instead of the sign.',
  category: 'residue',
  severity: 'error',
  languages: '*',
  traits: ['sign', 'markWord', 'cjk'],
  messages: {
    nothing: '“{found}” is an HTML code.',
    space: '“{found}” is an HTML code for a space.',
    sign: '“{found}” is an HTML code for “{meant}”.',
  },
  examples: String.raw`
    bad: Research ⟦&amp;⟧ work, it⟦&#39;⟧s ⟦&quot;⟧done⟦&quot;⟧ => Research & work, it's "done"
    bad: one⟦&nbsp;⟧two ⟦&#x2014;⟧ ⟦&amp;quot;⟧ => one two — "
    bad: Fox ⟦& amp;⟧ Lind, it⟦& #39 ;⟧s ⟦&AMP;⟧ don⟦&#39⟧t, it⟦#39;⟧s; one ⟦&nbsp;⟧two ⟦&lt;b&gt;⟧so⟦&lt;/b&gt;⟧ => Fox & Lind, it's & don't, it's; one two so
    bad: it⟦&rsquo⟧s a⟦&nbsp⟧day => it’s a day
    bad: caf⟦&eacute;⟧ S⟦&atilde;⟧o ⟦&#146;⟧ => café São ’
    good: AT&T; R&D and this & that; x=1&copy=2
  `,
  signs: mayBeOf,
  check: ({ text }) => {
    const expressions = [
      ...(/[&＆]/.test(text) && /[;；]/.test(text) ? [pattern, tag] : []),
      ...(text.includes('&') ? [open] : []),
      ...(text.includes(';') ? [headless] : []),
    ];
    return expressions.length === 0 ? none : entities(text, expressions);
  },
});

/** True for an ampersand, which codes begin with, and for the semicolon of a code that has lost it. */
function mayBeOf(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code !== semicolon) return ampersands.has(code);
  return headlessBefore.test(text.slice(Math.max(0, at - longestHeadless), at));
}

function* entities(text: string, expressions: readonly RegExp[]): Iterable<Finding> {
  let last = -1;
  const matches = expressions.flatMap((expression) => [...text.matchAll(expression)]);
  for (const match of matches.sort((a, b) => a.index - b.index || b[0].length - a[0].length)) {
    const start = match.index;
    if (start < last || (/^[#a-z]/.test(match[0]) && !beforeHeadless.test(text.charAt(start - 1)))) continue;
    const end = start + match[0].length;
    const meant = /^&lt;/.test(match[0]) && match[0].endsWith('&gt;') ? '' : decode(match);
    if (meant === null) continue;
    last = end;
    yield findingFor(text, start, end, meant);
  }
}

function findingFor(text: string, start: number, end: number, meant: string): Finding {
  const found = text.slice(start, end);
  const blank = meant.trim() === '';
  const besideSpace = text.charAt(start - 1) === ' ' || text.charAt(end) === ' ';
  const written = blank && besideSpace ? '' : meant;
  return replacing(start, end, written === '' ? 'remove-it' : blank ? 'write-a-space' : 'write', written, {
    message: meant === '' ? 'nothing' : blank ? 'space' : 'sign',
    values: { found, meant },
  });
}

function decode([found, first, second, name]: RegExpExecArray): string | null {
  if (/^[a-z]/.test(found)) return character(second ?? '');
  if (first !== undefined) return codePoint(Number(first));
  if (second !== undefined) return codePoint(parseInt(second, 16));
  if (name === undefined) return null;
  return character(name) ?? (/^[A-Z]+$/.test(name) ? character(name.toLowerCase()) : null);
}

function character(name: string): string | null {
  const code = codes.get(name);
  return code === undefined ? null : /^(?:ad|200[cd])$/.test(code) ? '' : codePoint(parseInt(code, 16));
}

/** The character of a code; those of 0x80 to 0x9F are taken as Windows-1252, as browsers do. */
function codePoint(code: number): string | null {
  if (code === 0xa0 || code === 0x3000 || (code >= 0x2000 && code <= 0x200a)) return ' ';
  if (code >= 0x80 && code < 0xa0) return windows1252At(code);
  const valid = code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) && code !== 0x7f;
  return valid ? String.fromCodePoint(code) : null;
}
