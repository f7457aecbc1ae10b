import { finding, paragraphRule, replacing, safeFix, type Finding } from '../define-rule';
import { isLetter } from '../characters/letters';
import { none } from '../characters/signs';
import { windows1252At } from '../characters/windows-1252';

/** Controls, soft hyphens, zero-width and direction marks, the joiner of graphemes. */
const unseen =
  '[\\u0000-\\u0008\\u000e-\\u001f\\u007f-\\u0084\\u0086-\\u009f\\u00ad\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb]|\\u034f';
/** They choose between the pictures of a sign; behind a letter there is nothing to choose. */
const variationSelector = '[\\ufe00-\\ufe0f]';
const pattern = new RegExp(`(?:${unseen}|(?<=\\p{L})${variationSelector})+`, 'gu');
/** What {@link pattern} may match: most texts hold none, and no class of Unicode need be compiled for them. */
const suspect = new RegExp(`${unseen}|${variationSelector}`);
const complexScript =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Sinhala}\p{Script=Malayalam}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Khmer}\p{Script=Thai}\p{Script=Myanmar}]/u;

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

export default paragraphRule({
  title: 'Invisible character',
  why: 'Zero-width spaces, soft hyphens, direction marks and control characters cannot be seen, but words that hold them are not found and break at odd places.',
  category: 'residue',
  severity: 'warning',
  languages: '*',
  traits: ['unseen'],
  messages: {
    control: 'A control character stands for “{meant}” here.',
    invisible: 'An invisible character ({code}) stands here; remove it.',
  },
  examples: String.raw`
    bad: a brid⟦\u{200b}⟧ge and a⟦\u{ad}⟧ line⟦\u{7}⟧ => a bridge and a line
    bad: it⟦\u{92}⟧s => it’s
    bad: ⟦\u{feff}⟧First => First
    good: 👩\u{200d}💻 works, نامه\u{200c}ها
    good: Hyphen\u{ad}ation, \u{2067}שלום\u{2069} (\u{202b}שלום\u{202c}), 葛\u{fe00} and \u{feff}\u{fe02}\u{fe0a}\u{fe01}.
  `,
  check: ({ text }) => (suspect.test(text) ? invisible(text) : none),
});

function* invisible(text: string): Iterable<Finding> {
  for (const match of text.matchAll(pattern)) {
    const start = match.index;
    const end = start + match[0].length;
    // A control behind such a letter is half of a character read in the wrong encoding, which has its own rule.
    if (/^[\u0080-\u009f]/.test(match[0]) && /[\u00c2-\u00f4]/.test(text.charAt(start - 1))) continue;
    if (isContent(text, start, end)) continue;
    const meant = windows1252Of(match[0]);
    if (meant !== '') yield replacing(start, end, 'use', meant, { message: 'control', values: { meant } });
    else
      yield finding(start, end, {
        message: 'invisible',
        values: { code: codeOf(match[0]) },
        fixes: safeFix('remove-it', start, end, ''),
      });
  }
}

/** Windows-1252 has quotation marks and dashes where Latin-1 has controls: what these would be, '' if one has no such meaning. */
function windows1252Of(controls: string): string {
  const meant = [...controls].map((control) => {
    const code = control.charCodeAt(0);
    return code >= 0x80 && code < 0xa0 ? windows1252At(code) : null;
  });
  return meant.every((character) => character !== null) ? meant.join('') : '';
}

/** Within so many code units of a direction mark stands the text whose direction it tells. */
const reachOfDirection = 60;

/**
 * True for what cannot be seen and is meant all the same: joiners, which make emoji and shape scripts; direction marks about
 * right-to-left text; soft hyphens inside a word; selectors behind ideographs; and data in runs of selectors, as in the
 * manifests of C2PA, which begin with U+FEFF.
 */
function isContent(text: string, start: number, end: number): boolean {
  const found = text.slice(start, end);
  if (/^\u00ad$/.test(found)) return isLetterAt(text, start - 1) && isLetterAt(text, end);
  if (/^\ufeff?[\ufe00-\ufe0f]{2,}$/.test(found)) return true;
  if (found === '\ufeff') return /^(?:[\ufe00-\ufe0f]|\udb40[\udd00-\uddef])/.test(text.slice(end, end + 2));
  if (/^[\ufe00-\ufe0f]$/.test(found))
    return /\P{Script=Latin}$/u.test(text.slice(Math.max(0, start - 2), start));
  if (/^[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]+$/.test(found))
    return rightToLeft.test(text.slice(Math.max(0, start - reachOfDirection), end + reachOfDirection));
  if (!/^[\u200b-\u200f\u2060]+$/.test(found)) return false;
  const around = text.slice(Math.max(0, start - 3), start) + text.slice(end, end + 3);
  return /\p{Extended_Pictographic}/u.test(around) || complexScript.test(around);
}

function isLetterAt(text: string, at: number): boolean {
  return isLetter(text.charCodeAt(at));
}

function codeOf(characters: string): string {
  return `U+${characters.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}
