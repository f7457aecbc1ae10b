import { paragraphRule, replacing, type Finding, type ParagraphContext } from '../define-rule';
import { hyphen } from '../characters/character-codes';
import { isFunctionWord } from '../words/function-words';
import { isOf, wordClass } from '../words/vocabulary';

const unitNames =
  'years months weeks days hours minutes seconds meters metres kilometers kilometres centimeters centimetres inches miles feet yards acres pounds dollars tons tonnes pages stories storeys stars points floors rooms seats';
const units = wordClass(new Set(unitNames.split(' ')));
const unit = `(?:${unitNames.replaceAll(' ', '|')})`;
const numberWord =
  '(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred)';
const number = `(?:\\d+(?:\\.\\d+)?|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-\\p{Ll}+|${numberWord})`;
const measures = wordClass(new Set(['old', 'long', 'tall', 'high', 'deep', 'wide', 'thick']));
const next = '(?= (\\p{Ll}{3,}))';
/** `a two years old son`: an article, a number, a plural, what it measures, and the noun. */
const measured = new RegExp(
  `(?<=(?<!\\p{L})(?:an?|the|his|her|its|my|our|your|their|this|that|another) )(${number})[ -](${unit})[ -](old|long|tall|high|deep|wide|thick)${next}`,
  'giu',
);
/** `a 50-minutes video`. */
const joined = new RegExp(`(?<![\\p{L}\\p{N}.-])(${number})-(${unit})${next}`, 'giu');
const singular: Readonly<Record<string, string>> = {
  feet: 'foot',
  inches: 'inch',
  stories: 'story',
  storeys: 'storey',
};

export default paragraphRule({
  title: 'Plural in a compound before a noun',
  why: 'A measure that stands before its noun is one word with hyphens and has no plural: “a two-year-old son”, “a 50-minute video”. Machine translation keeps the plural of the measure.',
  category: 'grammar',
  severity: 'warning',
  words: units,
  messages: { main: 'Before a noun this is “{right}”.' },
  examples: String.raw`
    bad: He has a ⟦two years old⟧ son. A ⟦ten years old⟧ kid made a ⟦50-minutes⟧ video. => He has a two-year-old son. A ten-year-old kid made a 50-minute video.
    bad: It has a ⟦12 feet high⟧ wall. => It has a 12-foot-high wall.
    good: He is two years old and has a two-year-old son. It was the 50 minutes of it.
    good: In the ten years of peace he grew.
  `,
  check(context) {
    const { text } = context;
    const findings: Finding[] = [];
    const patterns = patternsFor(context);
    for (const pattern of patterns)
      for (const match of text.matchAll(pattern)) {
        const [whole, count = '', plural = ''] = match;
        const measure = pattern === measured ? (match[3] ?? '') : '';
        const noun = (pattern === measured ? match[4] : match[3]) ?? '';
        if (isFunctionWord(noun)) continue;
        const one = singular[plural.toLowerCase()] ?? plural.slice(0, -1);
        const right = [count, one, ...(measure === '' ? [] : [measure])].join('-');
        findings.push(
          replacing(match.index, match.index + whole.length, 'write', right, { values: { right } }),
        );
      }
    return findings.sort((a, b) => a.start - b.start);
  },
});

/** The expressions that a unit with what stands beside it may fit: few units stand so. */
function patternsFor({ text, vocabulary, wordStarts }: ParagraphContext): readonly RegExp[] {
  let isMeasured = false;
  let isJoined = false;
  for (const [at, word] of vocabulary.entries()) {
    if (!isOf(word, units)) continue;
    const next = vocabulary[at + 1];
    isMeasured ||= next !== undefined && isOf(next, measures);
    isJoined ||= text.charCodeAt((wordStarts[at] as number) - 1) === hyphen;
  }
  return [...(isMeasured ? [measured] : []), ...(isJoined ? [joined] : [])];
}
