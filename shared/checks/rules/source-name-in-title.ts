import { paragraphRule, replacing, type Finding, type ParagraphContext } from '../define-rule';
import { isCapital } from '../characters/letters';
import { wordsOf } from '../../lexicon/lexicon';
import { codesOf, none } from '../characters/signs';
import { gluedSite } from '../words/site-names';
import type { FixTitle } from '../messages';

const dashes = codesOf('-–—');
/** A headline, a hyphen or dash, the name of the paper or site; at most what fits a headline. */
const name = '(?:\\p{Lu}[\\p{L}.&]*)(?: (?:\\p{Lu}[\\p{L}.&]*|of|the|and)){0,5}';

export default paragraphRule({
  title: 'Name of the paper in a headline',
  why: 'Headlines taken from the web carry the name of the site: "Bridge opens - Daily Post". Machine translation closes them with a full stop, or glues the name to the last word.',
  category: 'punctuation',
  severity: 'info',
  messages: {
    apart: 'The name of the source stands apart from the headline.',
    'stop-behind': 'A headline has no full stop behind the name of its source.',
    'stop-before': 'A headline has no full stop before the name of its source.',
  },
  examples: String.raw`
    bad: Bridge opens to traffic - Daily Post News⟦.⟧ => Bridge opens to traffic - Daily Post News
    bad: Bridge opens to traffic⟦-⟧Rivertown Letters => Bridge opens to traffic - Rivertown Letters
    good: Bridge opens to traffic -Xinhuanet
    bad: Bridge opens to traffic⟦.⟧ - Daily Post => Bridge opens to traffic - Daily Post
    good: Bridge opens to traffic - Daily Post
    good: He went to the north - to the town of Springfield.
    good: Prices rise again in Baden-Baden
    good: The man was found in Wilkes-Barre. It will be ready in mid-August.
  `,
  check(context) {
    const { text, sentences } = context;
    if (text.length > 200 || sentences.length > 2) return none;
    const dash = dashBeforeName(context);
    return dash === undefined ? none : aroundDash(text.trimEnd(), context.signs, dash);
  },
});

/** The last dash, if a capital follows it and the last word, unless it is one that names have in them, has one too. */
function dashBeforeName({ text, signs }: ParagraphContext): number | undefined {
  let last = signs.length - 1;
  while (last >= 0 && !dashes.has(text.charCodeAt(signs[last] as number))) last--;
  const dash = signs[last];
  if (dash === undefined) return undefined;
  if (!isCapital(text.charCodeAt(text.charAt(dash + 1) === ' ' ? dash + 2 : dash + 1))) return undefined;
  const line = text.trimEnd();
  const end = line.slice(Math.max(dash, line.lastIndexOf(' ')) + 1);
  return isCapital(end.charCodeAt(0)) || /^(?:of|the|and)\.?$/.test(end) ? dash : undefined;
}

/** The expressions are slow to make, and tried only where a look at a mark leaves something to find. */
function* aroundDash(line: string, signs: readonly number[], at: number): Iterable<Finding> {
  const isSpaced = line.charAt(at - 1) === ' ';
  const dash =
    line.charAt(at + 1) === ' ' ? null : new RegExp(`(?<=\\p{Ll}{2}| )[-–—](?=${name}$)`, 'u').exec(line);
  // The glued name of a site is left over, and its own rule takes it out.
  const isApart = dash !== null && !isHyphenatedName(line, at) && gluedSite(line, signs) < 0;
  if (isApart && !line.endsWith('.') && line.slice(at + 1).length > 2 && line.split(' ').length > 3)
    yield finding(at, 1, isSpaced ? `${dash[0]} ` : ` ${dash[0]} `, 'apart', 'add-spaces');
  if (
    line.endsWith('.') &&
    ofPaper.test(line.slice(at)) &&
    !isHyphenatedName(line, at) &&
    new RegExp(`[-–—] ?${name}(?<!\\.\\p{L}{1,3}|Inc|Ltd|Co|Corp)(\\.)$`, 'u').test(line)
  )
    yield finding(line.length - 1, 1, '', 'stop-behind', 'remove-the-full-stop');
  const before = line.startsWith('. ', at - 2)
    ? new RegExp(`(?<=\\p{Ll}{2})\\.(?= [-–—] ${name}$)`, 'u').exec(line)
    : null;
  if (before) yield finding(before.index, 1, '', 'stop-before', 'remove-the-full-stop');
}

/** It stands before names: `mid-August`. */
const prefix = /^(?:mid|pre|post|non|anti|ex|pro|late|early|trans|inter)$/i;
/** A word that names of papers and sites have. */
const ofPaper = new RegExp(
  [
    ...wordsOf('en', 'news-word'),
    ...['Broadcast', 'Letters', 'Magazine', 'Report', 'Review', 'Xinhua', 'net', '\\.com'],
  ].join('|'),
);

/** `Wilkes-Barre`, `Guinea-Bissau`, `mid-August`: one word. */
function isHyphenatedName(line: string, at: number): boolean {
  const before = line.slice(line.lastIndexOf(' ', at) + 1, at);
  if (prefix.test(before)) return true;
  return isCapital(before.charCodeAt(0)) && /^\p{L}+[.]?$/u.test(line.slice(at + 1));
}

function finding(start: number, length: number, text: string, message: string, title: FixTitle): Finding {
  return replacing(start, start + length, title, text, { message });
}
