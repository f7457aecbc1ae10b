import { finding, paragraphRule, unsafeFix, type Finding } from '../define-rule';
import { wordsOf } from '../../lexicon/lexicon';
import { isDigit, isCapital } from '../characters/letters';
import { isSingularNoun, pluralOf } from '../words/noun-forms';
import { taggedWhere, adjoin, lowerOf } from '../sentences/tagged-sentences';
import { wordClass } from '../words/vocabulary';
import type { TaggedToken } from '../tagger';

const numbers = 'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty';
/** Frequent behind a number, and neither a noun nor an adjective before one. */
const noNouns =
  'of|and|for|with|from|was|were|are|has|have|had|that|which|this|the|their|its|who|when|where|while|after|before|since|until|during|into|than|will|would|can|could|may|about|per|but|not|they|there|because|between';
const numberWords = new Set([...numbers.split('|'), 'dozens', 'hundreds', 'thousands']);
const candidate = new RegExp(
  `(?:${numbers}|\\d{1,3}(?:,\\d{3})*(?:\\.\\d+)?|dozens of|hundreds of|thousands of) (?!\\w+s\\b|\\w+ \\w+s\\b|(?:\\w+ )?people\\b|percent|million|billion|trillion|yuan|(?:${noNouns})\\b)[a-z]{3}`,
  'iy',
);
const counted = wordClass((lower) => isDigit(lower.charCodeAt(lower.length - 1)) || numberWords.has(lower));
const oneWord = new Set(numbers.split('|'));
/** Stay as they are after a number, or are abbreviated units. */
const unmarked = new Set(
  (
    'percent per cent inch yuan yen baht hertz hundred thousand million billion trillion dozen degree pm am kilo head stone foot mile bit ton tonne mu li ' +
    'point noon midnight morning afternoon evening night project set size version number point cent part plus past minus time each class grade'
  ).split(' '),
);
/** What stands behind a number and its unit. */
const sides = new Set(
  'long wide high tall deep thick old away ago later earlier apart above below early late ahead'.split(' '),
);
const units = new Set([...wordsOf('en', 'measure-unit'), 'month', 'year']);
/** After these a number is a name: "Chapter 3 describes", "July 5 morning". */
const namesNumber =
  /^(?:chapter|section|figure|table|phase|stage|level|grade|class|type|no|number|room|line|route|highway|day|week|part|article|item|step|page|version|volume|category|tier|group|zone|unit|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|at|top|under|over|the|these|those|all|its|their|a|an|in)$/i;

const beforeDate = /^(?:since|of|in|until|till|from|by|early|mid|late|last)$/i;
const owned = /^(?:my|your|his|her|our|this|that|another|nice|little|other)$/i;

export default paragraphRule({
  title: 'Singular after a number',
  why: 'A Chinese noun has the same form after every number, and machine translation leaves it in the singular: “three person”.',
  category: 'grammar',
  severity: 'warning',
  needs: ['tagger'],
  words: counted,
  messages: { main: 'After “{number}” stands the plural.' },
  examples: String.raw`
    bad: They met ⟦three person⟧ there. => They met three people there.
    bad: About ⟦25 factory⟧ were closed. => About 25 factories were closed.
    bad: She has ⟦two grandchild⟧ in town. => She has two grandchildren in town.
    good: Five businessmen came, and 12 wounded were treated.
    bad: There are ⟦five new bridge⟧ in town. => There are five new bridges in town.
    bad: The gate is ⟦1.5 meter⟧ long and ⟦2 meter⟧ wide, and the boy is ⟦5 year⟧ old; it is ⟦6 inch⟧ thick. => The gate is 1.5 meters long and 2 meters wide, and the boy is 5 years old; it is 6 inches thick.
    good: A 2 meter high gate, 0.5 meter long and 1 meter wide.
    good: a five year plan, two hundred, 20 percent, 30 yuan, three people, 1 person, six aircraft
    good: Room 12 door, on July 5 afternoon, the three person team, ten dollar notes, by 2020 growth
  `,
  check(context) {
    const findings: Finding[] = [];
    for (const { tokens } of taggedWhere(context, counted, candidate))
      for (const [index, number] of tokens.entries()) {
        if (!isNumeral(number) || Number(number.text) <= 1) continue;
        if (namesNumber.test(tokens[index - 1]?.text ?? '')) continue;
        if (
          /^[-–/.$€£¥:]$/.test(tokens[index - 1]?.text ?? '') ||
          (index > 1 && hasCapital(tokens[index - 1]?.text ?? ''))
        )
          continue;
        const noun = nounAfter(tokens, index);
        if (!noun || !isSingularNoun(noun)) continue;
        if (unmarked.has(noun.text) && !isMeasured(tokens, noun)) continue;
        // “my 6 year old”
        if (noun.text === 'year' && owned.test(tokens[index - 1]?.text ?? '')) continue;
        // "since 3 month" is since March.
        if (noun.text === 'month' && beforeDate.test(tokens[index - 1]?.text ?? '')) continue;
        const plural = pluralOf(noun.text);
        findings.push(
          finding(number.start, noun.end, {
            values: { number: number.text },
            fixes: unsafeFix('make', noun.start, noun.end, plural),
          }),
        );
      }
    return findings;
  },
});

function isNumeral(token: TaggedToken): boolean {
  const { text } = token;
  return isDigit(text.charCodeAt(0))
    ? /^\d{1,3}(?:,\d{3})*(?:\.\d+)?$/.test(text)
    : oneWord.has(lowerOf(token));
}

function hasCapital(text: string): boolean {
  for (let index = 0; index < text.length; index++) if (isCapital(text.charCodeAt(index))) return true;
  return false;
}

/** The noun the number counts, if the phrase ends with it; in "a five year plan" it does not. */
function nounAfter(tokens: readonly TaggedToken[], index: number): TaggedToken | undefined {
  let at = index + 1;
  if (tokens[at]?.pos === 'ADJ' && adjoin(tokens[index], tokens[at])) at++;
  const noun = tokens[at];
  const next = tokens[at + 1];
  if (
    noun?.pos !== 'NOUN' ||
    /^(?:personnel|staff|police|cattle)$/.test(noun.text) ||
    !adjoin(tokens[at - 1], noun)
  )
    return undefined;
  if (next === undefined || /^[.,;!?]$/.test(next.text)) return noun;
  if (units.has(noun.text) && (/^(?:CCONJ|PART)$/.test(next.pos) || endsMeasure(tokens, at + 1))) return noun;
  return ['AUX', 'ADP', 'PRON'].includes(next.pos) && /^[a-z]/.test(next.text) ? noun : undefined;
}

/** "6 inch thick", "300 mile away": what may stay as it is elsewhere. */
function isMeasured(tokens: readonly TaggedToken[], unit: TaggedToken): boolean {
  return /^(?:inch|mile)$/.test(unit.text) && endsMeasure(tokens, tokens.indexOf(unit) + 1);
}

/** "long", "long and", "away.": a measure that stands behind its noun. */
function endsMeasure(tokens: readonly TaggedToken[], at: number): boolean {
  if (!sides.has(tokens[at]?.text ?? '')) return false;
  const next = tokens[at + 1];
  return (
    next === undefined ||
    /^[.,;!?)]$/.test(next.text) ||
    ['AUX', 'ADP', 'PRON', 'CCONJ', 'SCONJ', 'DET', 'PART'].includes(next.pos)
  );
}
