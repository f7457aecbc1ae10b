import { replaceFix } from '../lib/fixes';
import { trait } from '../lib/traits';
import type { Finding, Rule } from '../rule';

const pattern = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z]{2,8}\d?));/g;
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

const rule: Rule = {
  id: 'html-entity',
  title: 'HTML entity',
  why: 'Web pages write some characters as codes; taken over as text, the reader sees the code instead of the sign.',
  category: 'residue',
  mqm: 'fluency/character-encoding',
  severity: 'error',
  languages: '*',
  scope: 'paragraph',
  traits: trait.sign,
  examples: [
    {
      text: 'Research &amp; work, it&#39;s &quot;done&quot;',
      flags: ['&amp;', '&#39;', '&quot;', '&quot;'],
      fixed: 'Research & work, it\'s "done"',
    },
    {
      text: 'one&nbsp;two &#x2014; &amp;quot;',
      flags: ['&nbsp;', '&#x2014;', '&amp;quot;'],
      fixed: 'one two — "',
    },
    { text: 'AT&T; R&D and this & that; x=1&copy=2', flags: [] },
  ],
  *check({ text }): Iterable<Finding> {
    if (!text.includes('&')) return;
    let last = -1;
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      if (start < last) continue;
      let end = start + match[0].length;
      let meant = decode(match);
      if (meant === null) continue;
      // An entity that was escaped once more: "&amp;quot;".
      const second =
        meant === '&' ? /^([a-zA-Z]{2,8}\d?);|^#(\d{1,7});/.exec(text.slice(end, end + 12)) : null;
      const twice = second?.[1] ? named[second[1]] : second?.[2] ? codePoint(Number(second[2])) : undefined;
      if (second && twice !== undefined && twice !== null) {
        meant = twice;
        end += second[0].length;
      }
      last = end;
      yield {
        start,
        end,
        message: `“${text.slice(start, end)}” is an HTML code for ${meant.trim() === '' ? 'a space' : `“${meant}”`}.`,
        fixes: [
          replaceFix(meant.trim() === '' ? 'Write a space' : `Write “${meant}”`, start, end, meant, false),
        ],
      };
    }
  },
};

function decode([, decimal, hexadecimal, name]: RegExpMatchArray): string | null {
  if (decimal !== undefined) return codePoint(Number(decimal));
  if (hexadecimal !== undefined) return codePoint(parseInt(hexadecimal, 16));
  return name === undefined ? null : (named[name] ?? null);
}

function codePoint(code: number): string | null {
  if (code === 0xa0) return ' ';
  const valid =
    code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) && !(code >= 0x7f && code < 0xa0);
  return valid ? String.fromCodePoint(code) : null;
}

export default rule;
