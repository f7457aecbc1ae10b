import { finding, paragraphRule, type Finding } from '../define-rule';
import { enDash, hyphen, space } from '../characters/character-codes';
import { isCapital, isLetter } from '../characters/letters';

const joined =
  /(?<![\p{L}\p{N}-])(\p{Lu}\p{Ll}{3,})(?: (\p{Lu}\p{Ll}{2,}))?[-–](\p{Lu}\p{Ll}{3,})(?![\p{L}-])/gu;
/** What a name of a country ends in where it stands for its people. */
const ending = /(?:ese|ians?|ia|ans?|is?|ns?|s|[aeo])$/;
/** Names that are said twice. */
const doubled =
  /^(?:baden|bora|pago|walla|wagga|duran|sing|puka|berber|cous|tuk|chow|moshi|talk|niger|nigeria)$/;

export default paragraphRule({
  title: 'Name joined to itself by a hyphen',
  why: 'Chinese shortens two names to a syllable each and joins them; machine translation reads the second as the first: “Vietnam-Vietnam relations”.',
  category: 'repetition',
  severity: 'warning',
  messages: { main: '“{match}” names the same twice; one of the two is another name.' },
  examples: String.raw`
    bad: The treaty serves the ⟦Norvia-Norvia⟧ friendship and the ⟦Norvia-Norvian⟧ trade.
    good: The Norvia-Nordland trade of Baden-Baden and the Norvia–Selva line.
  `,
  signs: joins,
  check: ({ text }) => found(text),
});

/** True for a hyphen before a capital with which one of the two words before it begins, too: whoever is named twice is named so. */
function joins(text: string, at: number): boolean {
  const sign = text.charCodeAt(at);
  const capital = text.charCodeAt(at + 1);
  if ((sign !== hyphen && sign !== enDash) || !isCapital(capital)) return false;
  const last = wordStart(text, at);
  return (
    text.charCodeAt(last) === capital ||
    (text.charCodeAt(last - 1) === space && text.charCodeAt(wordStart(text, last - 1)) === capital)
  );
}

function wordStart(text: string, end: number): number {
  let start = end;
  while (isLetter(text.charCodeAt(start - 1))) start--;
  return start;
}

function* found(text: string): Iterable<Finding> {
  for (const match of text.matchAll(joined)) {
    const [whole, first = '', second = '', last = ''] = match;
    const before = (first + second).toLowerCase();
    const behind = last.toLowerCase();
    const isSame = before === behind || stem(before) === stem(behind);
    if (!isSame || doubled.test(behind)) continue;
    yield finding(match.index, match.index + whole.length, { values: { match: whole } });
  }
}

function stem(name: string): string {
  return name.length < 6 ? name : name.replace(ending, '');
}
