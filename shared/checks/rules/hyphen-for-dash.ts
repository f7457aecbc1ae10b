import { paragraphRule, replaceFix, replacing, type Finding, type ParagraphContext } from '../define-rule';
import { emDash, hyphen, space } from '../characters/character-codes';
import { isLetterOrNumber, isLetter, isSpace } from '../characters/letters';
import { someSign, codesOf, none } from '../characters/signs';
import { isWordAt } from '../words/words';
import { hasTrait } from '../characters/traits';

const minus = /(?<=\p{Ll}{2})−(?=\p{Ll}{2})/gu;
/** Three hyphens, two dashes, box lines, a bar or a Japanese length sign between words. */
const odd = /(?<=[\p{Script=Latin}\p{N}”"])(?:---|—{2,3}|[―─━ー]{1,2})(?=[\p{Script=Latin}\p{N}“"])/gu;

/** "trends- Daily Post": no compound goes on behind a space with a capital. */
const leaning = /(?<=\p{Ll}{3})- (?=\p{Lu}\p{Ll}+(?: \p{Lu}| ?[-–—]|$))/gu;

const unusual = codesOf('―─━−');
const beforeDash = codesOf(')”"’,');
const behindDash = codesOf('"“‘(');

export default paragraphRule({
  title: 'Hyphen for a dash',
  why: 'Between clauses a dash stands, not a hyphen; machine translation has only the hyphen, single or doubled.',
  category: 'punctuation',
  severity: 'info',
  languages: ['en', 'de', 'es', 'fr', 'it', 'pt', 'nl'],
  traits: ['hyphenSpace', 'cjk'],
  messages: {
    minus: 'A minus sign stands where a hyphen belongs.',
    hyphen: '“{signs}” stands where one dash belongs.',
  },
  examples: String.raw`
    bad: The bridge ⟦-⟧ the oldest of all ⟦-⟧ was closed. => The bridge – the oldest of all – was closed.
    bad: It was closed⟦--⟧for good ⟦--⟧ so they say. => It was closed—for good – so they say.
    bad: It was closed⟦---⟧for good⟦——⟧they say⟦―⟧again. => It was closed—for good—they say—again.
    bad: The bridge opens to boats⟦- ⟧Rolling News of May => The bridge opens to boats – Rolling News of May
    good (de): Die Brücke - die älteste - ist zu.
    bad (de): Die Brücke – die älteste – ist zu ⟦-⟧ leider.
    good: the name ドードー in kana
    good: The bridge is closed - The Daily Post
    good: pre- and post-war, the short- to long-term plan, pre- or Post-Modern art
    good: a high-quality bridge, 3 - 2, --all, a --- line, x--- y, <!-- so -->
  `,
  check(context) {
    const hasLengthSign = hasTrait(context, 'cjk') && context.text.includes('ー');
    return hasLengthSign || someSign(context, mayStandForDash) ? findings(context) : none;
  },
});

function mayStandForDash(text: string, at: number): boolean {
  const sign = text.charCodeAt(at);
  const next = text.charCodeAt(at + 1);
  if (sign === hyphen) return next === hyphen || next === space;
  return sign === emDash ? next === emDash : unusual.has(sign);
}

function* findings({ text, kind, language }: ParagraphContext): Iterable<Finding> {
  // In other languages many write a hyphen for the dash: a slip only beside a true one.
  const isExpected = language.startsWith('en') || /[–—]/.test(text);
  if (isExpected && text.includes(' - ') && kind === 'prose' && /[.!?:;。]["”’)\]]*\s*$/.test(text.slice(-6)))
    for (let at = text.indexOf(' - '); at >= 0; at = text.indexOf(' - ', at + 2))
      if (isBetweenWords(text, at)) yield finding(text, at + 1, at + 2, '–');
  if (/---|——|[―─━ー]/.test(text))
    for (const match of text.matchAll(odd))
      yield finding(text, match.index, match.index + match[0].length, '—');
  if (text.includes('- ')) for (const { index } of text.matchAll(leaning)) yield leaningHyphen(index);
  for (const match of text.includes('−') ? text.matchAll(minus) : [])
    yield replacing(match.index, match.index + 1, 'use-a-hyphen', '-', { message: 'minus' });
  if (!text.includes('--') || text.includes('<!--')) return;
  for (let at = text.indexOf('--'); at >= 0; at = text.indexOf('--', at + 2)) {
    const apart = text.charAt(at - 1) === ' ' && text.charAt(at + 2) === ' ';
    if (apart && !isExpected) continue;
    const isDash = apart
      ? isText(text.charCodeAt(at - 2)) && isText(text.charCodeAt(at + 3))
      : isWordAt(text, at - 1) && isWordAt(text, at + 2);
    if (isDash) yield finding(text, at, at + 2, apart ? '–' : '—');
  }
}

function leaningHyphen(at: number): Finding {
  return {
    start: at,
    end: at + 2,
    message: 'hyphen',
    values: { signs: '-' },
    fixes: [replaceFix('use-plain', at, at + 1, ' –', false, { text: '–' })],
  };
}

/** A hyphen between spaces, the first of which is at `at`. */
function isBetweenWords(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at + 3);
  return (isLetterOrNumber(before) || beforeDash.has(before)) && (isLetter(after) || behindDash.has(after));
}

function isText(code: number): boolean {
  return !Number.isNaN(code) && code !== hyphen && !isSpace(code);
}

function finding(text: string, start: number, end: number, dash: string): Finding {
  return replacing(start, end, 'use-plain', dash, {
    message: 'hyphen',
    values: { signs: text.slice(start, end) },
  });
}
