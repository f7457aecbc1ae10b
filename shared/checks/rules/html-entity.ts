import { replaceFix } from '../fixes';
import { someSign, codesOf, none } from '../characters/signs';
import { windows1252At } from '../characters/windows-1252';
import type { Finding, ParagraphContext } from '../rule';
import { paragraphRule } from '../define-rule';

/** With the spaces machine translation puts inside (`& amp ;`), escaped once or twice more (`&amp;amp;quot;`), the semicolon full-width. */
const pattern =
  /[&＆] ?(?:(?:amp|AMP) ?[;；] ?){0,3}(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z]{2,8}\d{0,2})) ?[;；]/g;
/** Without the semicolon, where the name can be nothing else. */
const open =
  /&(?:#(\d{2,5})(?!\d)|#[xX]([\da-fA-F]{2,4})(?!\w)|(amp(?!\w)|apos|quot|nbsp|[lr][sd]quo|[mn]dash|hellip)(?!\w*=))(?! ?[;；])/g;
/** What is left when the ampersand is lost. */
const headless =
  /(?<=^|[\s\p{L}.,“"(])(?:#(0?39|34|8217|822[01]|160)|(quot|apos|nbsp|[lr][sd]quo));(?=\p{L}|\s|$)/gu;
/** Tags that were escaped: `&lt;b&gt;`. */
const tag = /&lt; ?\/? ?(?:a|b|i|u|p|br|em|div|span|strong|sub|sup|li|ul|font|h[1-6]) ?\/?&gt;/gi;
const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  bull: '•',
  middot: '·',
  copy: '©',
  reg: '®',
  trade: '™',
  deg: '°',
  times: '×',
  euro: '€',
  pound: '£',
  yen: '¥',
  cent: '¢',
  sect: '§',
  laquo: '«',
  raquo: '»',
  plusmn: '±',
  frac12: '½',
  eacute: 'é',
  egrave: 'è',
  agrave: 'à',
  ccedil: 'ç',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  szlig: 'ß',
  ntilde: 'ñ',
  zwnj: '',
  zwj: '',
  shy: '',
};
const letters =
  'Agrave À Aacute Á Acirc Â Auml Ä Aring Å AElig Æ Ccedil Ç Egrave È Eacute É Ecirc Ê Euml Ë Iacute Í Ntilde Ñ Oacute Ó Ocirc Ô Ouml Ö Oslash Ø Uacute Ú Uuml Ü ' +
  'aacute á acirc â atilde ã aring å aelig æ ecirc ê euml ë igrave ì iacute í icirc î iuml ï ograve ò oacute ó ocirc ô otilde õ oslash ø ugrave ù uacute ú ucirc û yacute ý ' +
  'scaron š Scaron Š oelig œ sup2 ² sup3 ³ frac14 ¼ frac34 ¾ divide ÷ minus − permil ‰ prime ′ Prime ″ ordf ª ordm º para ¶ iquest ¿ iexcl ¡ curren ¤ le ≤ ge ≥ ne ≠ infin ∞ alpha α beta β mu μ micro µ';
const accented = new Map<string, string>();
const namesAndLetters = letters.split(' ');
for (let index = 0; index < namesAndLetters.length; index += 2)
  accented.set(namesAndLetters[index] ?? '', namesAndLetters[index + 1] ?? '');

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
  check: (context) => {
    const expressions = expressionsFor(context);
    return expressions.length === 0 ? none : entities(context.text, expressions);
  },
});

const suspects = codesOf('&＆;；');

/** The expressions worth trying: most ampersands stand between words, most semicolons end what is no code. */
function expressionsFor(context: ParagraphContext): readonly RegExp[] {
  if (!someSign(context, isSuspect)) return noExpressions;
  const { text } = context;
  const expressions: RegExp[] = [];
  const whole = /[&＆]/.test(text) && /[;；]/.test(text);
  if (whole) expressions.push(pattern);
  if (someSign(context, mayBeOpen)) expressions.push(open);
  if (someSign(context, mayEndHeadless)) expressions.push(headless);
  if (whole) expressions.push(tag);
  return expressions;
}

const noExpressions: readonly RegExp[] = [];

function isSuspect(text: string, at: number): boolean {
  return suspects.has(text.charCodeAt(at));
}

function mayBeOpen(text: string, at: number): boolean {
  return text.charAt(at) === '&' && '#aqnlrmh'.includes(text.charAt(at + 1));
}

/** Of what {@link headless} finds. */
const endings = '#39 #039 #34 #8217 #8220 #8221 #160 quot apos nbsp squo dquo'.split(' ');

function mayEndHeadless(text: string, at: number): boolean {
  return text.charAt(at) === ';' && endings.some((ending) => text.endsWith(ending, at));
}

function* entities(text: string, expressions: readonly RegExp[]): Iterable<Finding> {
  let last = -1;
  const matches = expressions.flatMap((expression) => [...text.matchAll(expression)]);
  for (const match of matches.sort((a, b) => a.index - b.index || b[0].length - a[0].length)) {
    const start = match.index;
    if (start < last) continue;
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
  return {
    start,
    end,
    message: meant === '' ? 'nothing' : blank ? 'space' : 'sign',
    values: { found, meant },
    fixes: [
      replaceFix(
        written === '' ? 'remove-it' : blank ? 'write-a-space' : 'write',
        start,
        end,
        written,
        false,
        { text: meant },
      ),
    ],
  };
}

function decode(match: RegExpMatchArray): string | null {
  const [, first, second, third] = match;
  if (/^#/.test(match[0])) return codePoint(Number(first));
  if (/^[a-z]/.test(match[0])) return named[second ?? ''] ?? null;
  if (first !== undefined) return codePoint(Number(first));
  if (second !== undefined) return codePoint(parseInt(second, 16));
  if (third === undefined) return null;
  return (
    named[third] ??
    accented.get(third) ??
    (/^[A-Z]+$/.test(third) ? (named[third.toLowerCase()] ?? null) : null)
  );
}

/** The character of a code; those of 0x80 to 0x9F are taken as Windows-1252, as browsers do. */
function codePoint(code: number): string | null {
  if (code === 0xa0 || code === 0x3000 || (code >= 0x2000 && code <= 0x200a)) return ' ';
  if (code >= 0x80 && code < 0xa0) return windows1252At(code);
  const valid = code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) && code !== 0x7f;
  return valid ? String.fromCodePoint(code) : null;
}
