import { finding, pairRule } from '../define-rule';
import { primary } from '../../text/language';
import { linkedPairs } from '../bilingual/linked-pairs';
import { quantitiesIn, type Quantity } from '../numbers/quantities';
import { isSaid, isMeant } from '../bilingual/same-number';

export default pairRule({
  title: 'A number of the source is missing',
  why: 'Machine translation drops a figure with the phrase around it. Numbers said in words, rounded with “about” or converted count as said.',
  category: 'bilingual',
  mqm: 'accuracy/omission',
  severity: 'info',
  languages: '*',
  messages: { main: 'The source’s {numbers} is not here.' },
  examples: String.raw`
    bad: ⟦Work began in 2019, and many workers took part in the construction.⟧
    source: 工程于2019年开工，共有1360名工人参加建设。
    good: Work began in 2019, and a dozen workers took part in the construction.
    source: 工程于2019年开工，共有12名工人参加建设。
    good: The ferry runs through Norvelta, Selva and Lund.
    source: 渡轮经过诺维尔塔、塞尔瓦、隆德3省。
    good: Keep an eye on the gauge.
    source: 2. 时刻留意仪表。
    good (fr, from de): Vers 15 h 30, 1364 ouvriers avaient atteint le pont, long de mille mètres.
    source: Gegen 15.30 Uhr hatten 1364 Arbeiter die Brücke erreicht, die tausend Meter lang ist.
  `,
  *check(context) {
    for (const pair of linkedPairs(context)) {
      const missing = quantitiesIn(pair.source, context.source.language).filter(
        (each) =>
          each.firm &&
          !each.date &&
          !isOfList(each, pair.source) &&
          !countsList(each, pair.source) &&
          !mayBeInWords(each, context.language) &&
          !isSaid(each, pair, context.language),
      );
      if (missing.length === 0) continue;
      const other = quantitiesIn(pair.target, context.language).some(
        (each) => each.digits && each.firm && !each.date && !isMeant(each, pair, context.source.language),
      );
      if (other) continue;
      yield finding(pair.start, pair.end, {
        values: { numbers: missing.map((each) => `“${each.text}”`).join(', ') },
      });
    }
  },
});

/** The number of an item: “2. 警惕”. Translations set lists in ways of their own. */
function isOfList({ start, end }: Quantity, source: string): boolean {
  return source.slice(0, start).trim() === '' && /^[.．、)）]\s?\D/.test(source.slice(end, end + 3));
}

/** 江苏、浙江、辽宁3省, 以上3省: what the number counts is named before it, and the names tell how many. */
function countsList({ start, values: [value = 0] }: Quantity, source: string): boolean {
  // 以上4人 is “all of them”, too.
  if (value <= 10 && /(?:以上|上述|前述|这|其余)$/u.test(source.slice(0, start))) return true;
  const named = /[^，。；：、和及]+(?:[、和及][^，。；：、和及]+)+$/u.exec(source.slice(0, start))?.[0] ?? '';
  return value > 1 && value <= 10 && named.split(/[、和及]/u).length === value;
}

/** Number words are known in English alone; elsewhere a small or round number may be said in words. */
function mayBeInWords({ values }: Quantity, language: string): boolean {
  return (
    primary(language) !== 'en' &&
    values.some((value) => Number.isInteger(value) && (value <= 12 || value % 10 === 0))
  );
}
