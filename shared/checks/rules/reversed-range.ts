import { paragraphRule, replacing, type Finding } from '../define-rule';
import { none } from '../characters/signs';

const years = /(?<![\d.,/-])((?:19|20)\d\d)\s?[-–—]\s?((?:19|20)\d\d)(?![\d.,/-]\d|\d|-)/g;
/** Two numbers with what may join them; the second is not taken, for a third may follow. */
const joined =
  /(?<!\d)(\d+(?:\.\d+)?)%?(?: (?:to|and|until|through) | ?to ?|\s?[-–—]\s?)(?=(\d{1,4}(?:\.\d+)?))/gi;
/** `from 2020 to 2010`, `between 50 and 30`, `pages 45–30`, `15%-10%`, `aged 12 to 6`. */
const framed =
  /\b(?:from|between|in|during) (?<a>(?:19|20)\d\d) (?:to|and|until|through) (?<b>(?:19|20)\d\d)(?!\d|[,.]\d|%|s\b)|\bbetween (?<c>\d{1,3}(?:\.\d+)?) and (?<d>\d{1,3}(?:\.\d+)?)(?![\d,.]|th|st|nd|rd)|\b(?:pp?\.|pages|chapters|lines|aged|ages) (?<e>\d{1,4}) ?(?:[-–]|to) ?(?<f>\d{1,4})(?!\d|[,.]\d)|(?<![\d.,–-])(?<g>\d{1,3}(?:\.\d+)?)%[-–](?<h>\d{1,3}(?:\.\d+)?)%/gi;
const counted =
  /(?<![\d.,/:–-])(\d{1,3}(?:\.\d+)?)\s?([-–]| to )\s?(\d{1,3}(?:\.\d+)?)(?= ?(?:%|percent\b|per cent\b|years?\b|days?\b|hours?\b|minutes?\b|weeks?\b|months?\b|kilograms?\b|kg\b|km\b|meters\b|metres\b|yuan\b|degrees\b|people\b))/g;

/** What runs backwards for good. */
const falling = /\b(?:from|fell|dropped|down|reduced|won|lost|beat|score|vote)\b/i;
const fallingBefore =
  /\b(?:fell|fall|falls|drop\w*|down|declin\w*|decreas\w*|reduc\w*|back|countdown|lower\w*|cut|won|lost|beat)\b/i;

export default paragraphRule({
  title: 'A range that runs backwards',
  why: 'The ends of a range were swapped, or a digit of one was lost: "2022-2019", "30 to 15 days".',
  category: 'numbers',
  severity: 'warning',
  traits: ['digit'],
  messages: { main: 'The range runs backwards.' },
  examples: String.raw`
    bad: from ⟦2022-2019⟧ and in ⟦30–15⟧ days => from 2019-2022 and in 15–30 days
    bad: from ⟦2020 to 2010⟧, between ⟦50 and 30⟧ dollars, pages ⟦45–30⟧, aged ⟦12 to 6⟧, ⟦15%-10%⟧ => from 2010 to 2020, between 30 and 50 dollars, pages 30–45, aged 6 to 12, 10%-15%
    good: from 2010 to 2020, between 1990 and 1980s, pages 131–2, pages 2000–12345, fell from 2021 to 2020
    bad: BETWEEN ⟦50 AND 30⟧ DOLLARS => BETWEEN 30 AND 50 DOLLARS
    good: in 2019-2022, 15 to 30 days, fell from 30 to 15 percent, won 3-1
  `,
  check: ({ text }) => (runsBackwards(text) ? findings(text) : none),
});

function runsBackwards(text: string): boolean {
  joined.lastIndex = 0;
  for (let pair = joined.exec(text); pair; pair = joined.exec(text))
    if (Number(pair[1]) > Number(pair[2])) return true;
  return false;
}

function* findings(text: string): Iterable<Finding> {
  yield* framedIn(text);
  for (const match of text.matchAll(years))
    if (Number(match[1]) > Number(match[2]))
      yield turned(match.index, match[0], match[1] ?? '', match[2] ?? '');
  for (const match of text.matchAll(counted)) {
    const [all, first = '', joint, second = ''] = match;
    if (Number(first) <= Number(second) || joint === ' to ') continue;
    if (!falling.test(text.slice(Math.max(0, match.index - 14), match.index)))
      yield turned(match.index, all, first, second);
  }
}

function* framedIn(text: string): Iterable<Finding> {
  for (const match of text.matchAll(framed)) {
    const { a, b, c, d, e, f, g, h } = match.groups ?? {};
    const first = a ?? c ?? e ?? g ?? '';
    const second = b ?? d ?? f ?? h ?? '';
    // “pages 131–2” leaves out what is the same.
    const cut = e !== undefined && second.length < first.length && Number(first) > 99;
    if (Number(first) <= Number(second) || cut) continue;
    if (fallingBefore.test(text.slice(Math.max(0, match.index - 40), match.index))) continue;
    const inside = match[0].indexOf(first);
    const percent = match[0].endsWith('%') ? '%' : '';
    yield turned(match.index + inside, match[0].slice(inside), first + percent, second + percent);
  }
}

function turned(start: number, found: string, first: string, second: string): Finding {
  const joint = found.slice(first.length, found.length - second.length);
  return replacing(start, start + found.length, 'turn-it-round', second + joint + first);
}
