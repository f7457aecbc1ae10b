import { isAddress, isNameEnding, tokenAround } from '../lib/addresses';
import { unsafeFix } from '../lib/fixes';
import { isLetter } from '../lib/letters';
import { none, someSign } from '../lib/signs';
import { trait } from '../lib/traits';
import type { Finding, ParagraphContext, Rule } from '../rule';

/** What ends at the full stop: two initials or more, or a short form that something follows. */
const initials = /(?<![\p{L}\p{N}@#/\\_.-])(?:\p{Lu}\.){2,3}$/u;
const shortForm =
  /(?<![\p{L}\p{N}@#/\\_.-])(?:etc|vs|approx|incl|dept|govt|rep|prof|gen|sgt|capt|avg|est|esp|fig|vol|ave|blvd|Rev|Gov|Sen|Dept|Approx)\.$/u;
/** The word behind it; not where more dots follow, as in an address. */
const behind = /^\p{L}{2,}(?![\p{L}\p{N}@\\_]|[./]\p{L})/u;
const longest = 10;
/** Abbreviations torn at their stops. */
const torn =
  /(?<![\p{L}\p{N}.])(?:U\. ?S\. A\.|U\. S\. ?A\.|U\. [SKN]\.|e\. g\.|i\. e\.|(?<=\d ?)[ap]\. m\.|Ph\. D\.|D\. C\.)/gu;

const rule: Rule = {
  id: 'missing-space-after-abbreviation',
  title: 'Space missing after an abbreviation or left inside it',
  why: 'Initials and short forms end in a full stop and a space: “P.O. Box”, “J. K. Rowling”, “etc. and”. Where the space is missing, the word behind looks like a part of an address.',
  category: 'spacing',
  mqm: 'fluency/punctuation',
  severity: 'warning',
  languages: ['en'],
  scope: 'paragraph',
  traits: trait.markWord | trait.loneLetter,
  examples: [
    {
      text: 'Write to P.O.Box 12, the U.S.Army, bricks, etc.and the dept.of works.',
      flags: ['P.O.Box', 'U.S.Army', 'etc.and', 'dept.of'],
      fixed: 'Write to P.O. Box 12, the U.S. Army, bricks, etc. and the dept. of works.',
    },
    {
      text: 'the U. S. economy at 7 p. m., e. g. apples',
      flags: ['U. S.', 'p. m.', 'e. g.'],
      fixed: 'the U.S. economy at 7 p.m., e.g. apples',
    },
    { text: 'See P.O. Box 12, U.S.A., e.g.this, gov.uk, rep.example.com, vol.12 and J.Smith.', flags: [] },
  ],
  check(context): Iterable<Finding> {
    return someSign(context, mayEndShortForm) ? findings(context) : none;
  },
};

const stop = 0x2e;
const space = 0x20;

function mayEndShortForm(text: string, at: number): boolean {
  if (text.charCodeAt(at) !== stop) return false;
  if (text.charCodeAt(at + 1) === space)
    return text.charCodeAt(at + 3) === stop && isLetter(text.charCodeAt(at + 2));
  return isBeforeWord(text, at);
}

function isBeforeWord(text: string, stop: number): boolean {
  return isLetter(text.charCodeAt(stop + 1)) && isLetter(text.charCodeAt(stop + 2));
}

function* findings({ text, signs }: ParagraphContext): Iterable<Finding> {
  for (const match of /\. [A-Za-z]\./.test(text) ? text.matchAll(torn) : []) {
    const closed = match[0].replaceAll(' ', '');
    yield {
      start: match.index,
      end: match.index + match[0].length,
      message: `No space stands inside “${closed}”.`,
      fixes: unsafeFix(`Write ${closed}`, match.index, match.index + match[0].length, closed),
    };
  }
  for (const sign of signs) {
    if (text.charCodeAt(sign) !== stop || !isBeforeWord(text, sign)) continue;
    const at = sign + 1;
    const word = behind.exec(text.slice(at, at + 40))?.[0] ?? '';
    const start = at - abbreviationBefore(text, at, word).length;
    if (start === at) continue;
    if (isNameEnding(word) || isAddress(tokenAround(text, start).text)) continue;
    yield {
      start,
      end: at + word.length,
      message: 'A space is missing after the full stop of an abbreviation.',
      fixes: unsafeFix('Add a space', at, at, ' '),
    };
  }
}

/** The abbreviation that ends at an offset, full stop included; '' if there is none or the word behind makes it something else. */
function abbreviationBefore(text: string, at: number, word: string): string {
  const before = text.slice(Math.max(0, at - longest), at);
  const pattern = /^\p{Lu}\p{Ll}{2}/u.test(word) && /\.\p{Lu}\.$/u.test(before) ? initials : shortForm;
  return word === '' ? '' : (pattern.exec(before)?.[0] ?? '');
}

export default rule;
