import { finding, pairRule, unsafeFix, type Finding, type PairContext } from '../define-rule';
import { linkedPairs, type LinkedPair } from '../bilingual/linked-pairs';
import { quantitiesIn, type Quantity } from '../numbers/quantities';
import { measuredIn, type Measured } from '../numbers/measures';

export default pairRule({
  title: 'A unit differs from the source’s',
  why: 'The number is right and what it counts is not: yuan become dollars, kilometres metres, percentage points percent, jin kilograms, times percent. Converted amounts have another number and are left alone.',
  category: 'bilingual',
  severity: 'warning',
  messages: {
    unit: 'The source counts {first} here, not {found}.',
    percent: 'The source counts percent here.',
  },
  examples: String.raw`
    bad: Output grew by ⟦12⟧ and exports by 5 to 8%. => Output grew by 12% and exports by 5 to 8%.
    source: 产量增长12%，出口增长5%至8%。
    bad (from de): The road is ⟦35 metres⟧ long and cost ⟦12 million dollars⟧, 3% more than planned.
    source: Die Straße ist 35 Kilometer lang und kostete 12 Millionen Euro, 3 Prozent mehr als geplant.
    good (from fr): The road is 35 kilometres long and cost €12 million.
    source: La route mesure 35 km et a coûté 12 millions d’euros.
    bad (from ru): The road is ⟦35 metres⟧ long, a rise of 3%.
    source: Дорога длиной 35 километров, рост 3 %.
    bad: The road is ⟦35 metres⟧ long and cost ⟦12 million dollars⟧, ⟦3%⟧ less than planned.
    source: 这条路长35公里，投资1200万元，比计划少3个百分点。
    bad: He bought ⟦10 kg⟧ of apples from a field of ⟦30 acres⟧; output grew by ⟦3%⟧.
    source: 他从一块30亩的地里买了10斤苹果；产量增长了3倍。
    good: He bought 5 kg of apples from a field of 2 hectares, three times, and output tripled.
    source: 他从一块30亩的地里三次买了10斤苹果；产量增长了3倍。
    good: The road is 35 km long and cost RMB 12 million, or $1.7 million.
    source: 这条路长35公里，投资1200万元。
  `,
  *check(context) {
    for (const pair of linkedPairs(context)) {
      const given = measuredIn(pair.target, context.language);
      yield* lostPercent(pair, given, context);
      if (given.length === 0) continue;
      const wanted = pair.nearSource.flatMap((source) => measuredIn(source, context.source.language));
      for (const each of given) {
        const same = wanted.filter(
          ({ kind, quantity }) =>
            kind === each.kind && quantity.values.some((value) => each.quantity.values.includes(value)),
        );
        const [first] = same;
        if (!first || same.some(({ name }) => name === each.name)) continue;
        // “Three times” counts occasions, too.
        if (each.name === 'times' && occasions.test(pair.source)) continue;
        yield finding(pair.start + each.start, pair.start + each.end, {
          message: 'unit',
          values: { first: first.name, found: each.name },
          severity: each.kind === 'share' ? 'info' : 'warning',
        });
      }
    }
  },
});

/** Percentages of the source whose number stands in the translation bare. */
function* lostPercent(
  pair: LinkedPair,
  given: readonly Measured[],
  { language, source }: PairContext,
): Iterable<Finding> {
  const wanted = measuredIn(pair.source, source.language).filter(
    ({ kind, name }) => kind === 'share' && name !== 'times',
  );
  const all = wanted.length === 0 ? [] : quantitiesIn(pair.source, source.language);
  for (const { quantity } of wanted) {
    const isSame = ({ values }: Quantity): boolean => values.some((value) => quantity.values.includes(value));
    if (all.filter(isSame).length > 1 || given.some((each) => isSame(each.quantity))) continue;
    const [bare, other] = quantitiesIn(pair.target, language).filter(isSame);
    if (!bare?.digits || !bare.plain || other || sharesSign.test(pair.target.slice(bare.end))) continue;
    yield finding(pair.start + bare.start, pair.start + bare.end, {
      message: 'percent',
      fixes: unsafeFix('add-the-percent-sign', pair.start + bare.end, pair.start + bare.end, '%'),
    });
  }
}

const occasions = /[次回遍趟番顿]/u;
/** A range or list whose last number has the sign: `10 to 12%`; and what is no share in English: `a 1.5-fold rise`. */
const sharesSign =
  /^(?:,? ?(?:to|and|or|-|–|,|through) ?\d[\d.,]*)+ ?(?:%|per ?cent)|^ ?(?:-?fold|times|points?|per ?mil)/;
