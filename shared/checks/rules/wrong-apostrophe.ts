import { paragraphRule, replaceFix, type Finding, type ParagraphContext } from '../define-rule';
import { isAddress, tokenAround } from '../punctuation/addresses';
import { contractedAt } from '../words/contractions';
import { latinLanguages } from '../languages';
import { smallEnd, isLetter } from '../characters/letters';
import { someSign, codesOf, none } from '../characters/signs';
import { hasTrait } from '../characters/traits';

export default paragraphRule({
  title: 'Accent or quotation mark for an apostrophe',
  why: 'Accents, primes and opening quotes look much like an apostrophe but are other characters, which searches and spell checkers do not know.',
  category: 'punctuation',
  severity: 'warning',
  languages: latinLanguages,
  traits: ['apostrophe', 'straightQuote', 'markWord', 'foreign'],
  messages: { main: '“{found}” stands for an apostrophe.' },
  examples: String.raw`
    bad: don⟦´⟧t, it⟦\u{60}⟧s, we⟦‘⟧re => don’t, it’s, we’re
    bad: don⟦?⟧t, isn⟦''⟧t, it⟦"⟧s, we⟦ʼ⟧re => don't, isn't, it's, we're
    good: don't, it’s, ‘so’, \u{60}code\u{60}
  `,
  check(context) {
    const hasLetterApostrophe = hasTrait(context, 'foreign') && context.text.includes('ʼ');
    return hasLetterApostrophe || someSign(context, isSuspect) ? findings(context) : none;
  },
});

const lookAlikes = codesOf('´`‘′＇');
/** They stand for an apostrophe in contractions only: `don?t`, `isn''t`, `it"s`. */
const others = codesOf('\'"?');

function isSuspect(text: string, at: number): boolean {
  return isLookAlike(text, at) || otherAt(text, at) !== '';
}

function isLookAlike(text: string, at: number): boolean {
  if (!lookAlikes.has(text.charCodeAt(at)) || !isLetter(text.charCodeAt(at - 1))) return false;
  return contractedAt(text, at + 1) !== '' || smallEnd(text, at + 1) >= at + 4;
}

/** The sign, or two straight apostrophes, that stands in a contraction. */
function otherAt(text: string, at: number): string {
  const sign = text.charAt(at);
  if (!(others.has(text.charCodeAt(at)) || sign === 'ʼ') || !isLetter(text.charCodeAt(at - 1))) return '';
  if (sign === "'" && text.charAt(at + 1) !== "'") return '';
  const found = sign === "'" ? "''" : sign;
  const piece = contractedAt(text, at + found.length);
  const next = text.charAt(at + found.length + piece.length);
  return piece === '' || next === '=' || next === '&' ? '' : found;
}

function* findings({ text, signs }: ParagraphContext): Iterable<Finding> {
  const better = text.includes("'") && !text.includes('’') ? "'" : '’';
  for (const at of signs) {
    if (!isLookAlike(text, at)) continue;
    const sign = text.charAt(at);
    if (sign === '`' && text.indexOf('`', at + 1) >= 0) continue;
    yield finding(at, sign, better, true);
  }
  const letters = Array.from(text.matchAll(/ʼ/g), ({ index }) => index);
  for (const at of [...signs, ...letters]) {
    const found = otherAt(text, at);
    if (found !== '' && !isAddress(tokenAround(text, at).text)) yield finding(at, found, better, false);
  }
}

function finding(at: number, found: string, better: string, safe: boolean): Finding {
  const end = at + found.length;
  return {
    start: at,
    end,
    message: 'main',
    values: { found },
    fixes: [replaceFix('use-an-apostrophe', at, end, better, safe)],
  };
}
