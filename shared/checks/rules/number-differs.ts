import { finding, pairRule, unsafeFix } from '../define-rule';
import { linkedPairs } from '../bilingual/linked-pairs';
import type { Quantity } from '../numbers/quantities';
import { unmatchedNumbers, isMeant } from '../bilingual/same-number';

/** “July 25,22 cases”: two numbers that lack the space between them. */
const glued = /^\d{1,2}(?:,\d{1,2})+$/;

export default pairRule({
  title: 'A number differs from the source’s',
  why: 'A wrong digit or a slip between 万, million and billion is the error nobody sees without the source. It tells only where the source has a number that the translation lacks and the translation one that the source lacks.',
  category: 'bilingual',
  severity: 'warning',
  languages: '*',
  messages: { main: 'The source has {numbers} here, not “{found}”.' },
  examples: String.raw`
    bad: The bridge is ⟦2,374⟧ metres long, cost 350 million yuan and is crossed by 8,600 people a day. => The bridge is 2,347 metres long, cost 350 million yuan and is crossed by 8,600 people a day.
    source: 这座桥长2347米，耗资三亿五千万元，每天有8600人通过。
    bad (from zh): Last year the city planted ⟦45,000,000⟧ trees, ⟦14⟧ percent more than the year before.
    source: 去年该市种植了45万棵树，比前年多出百分之十二。
    good: About 15,000 people took part, three of them from abroad; it ended at 3 p.m. and began in the 1980s.
    source: 约有1.53万人参加，其中3人来自海外，15时结束，上世纪80年代开始。
    good: It was closed at 1700 hours on May 3, and at 18: 00 the gate was shut for 2,760 guests.
    source: 5月3日17时关闭，18时大门对2760名客人关闭。
    good: The fair had 46 guests on May 3,22 of them from Selva.
    source: 5月3日集市有46位客人，其中22位来自塞尔瓦。
    good (from ja): The town has 12,300 people, 175 million trees and 35,000 boats.
    source: 町には１万２３００人が住み、1億7500万本の木と3万5千隻の船がある。
    bad (from ja): The town has ⟦12,030⟧ people who came from the hills.
    source: 町には丘から来た人が１万２３００人住んでいる。
    good (from ru): The bridge cost $1 tln, and 24 hours were enough.
    source: Мост стоил $1 трлн, и хватило суток.
    good (from de): The bridge cost 1,500 euros and 3.5 million hours of work.
    source: Die Brücke kostete 1.500 Euro und 3,5 Millionen Arbeitsstunden.
  `,
  *check(context) {
    for (const pair of linkedPairs(context)) {
      const left = unmatchedNumbers(pair, context.source.language, context.language);
      const given = left.given.filter(
        (each) =>
          each.digits &&
          each.firm &&
          !each.date &&
          !glued.test(each.text) &&
          !isMeant(each, pair, context.source.language),
      );
      if (given.length === 0) continue;
      const missing = left.wanted.filter(
        (each) => !each.date && (each.firm || each.values.some((value) => value >= 10)),
      );
      const only = missing.length === 1 ? missing[0] : undefined;
      for (const each of missing.length === 0 ? [] : given.slice(0, missing.length)) {
        const start = pair.start + each.start;
        const end = pair.start + each.end;
        const right = only && given.length === 1 ? inStyleOf(each, only) : null;
        yield finding(start, end, {
          values: { numbers: missing.map((wanted) => `“${wanted.text}”`).join(', '), found: each.text },
          fixes: right === null ? [] : unsafeFix('use', start, end, right),
        });
      }
    }
  },
});

/** The source's number as the translation writes its own; null where it is not plain digits on both sides. */
function inStyleOf(given: Quantity, wanted: Quantity): string | null {
  const value = wanted.values[0];
  if (!given.plain || !wanted.digits || value === undefined || wanted.values.length > 1) return null;
  if (!given.text.includes(',') && !(value >= 10_000)) return String(value);
  const [whole = '', fraction] = String(value).split('.');
  return whole.replace(/\B(?=(\d{3})+$)/g, ',') + (fraction === undefined ? '' : `.${fraction}`);
}
