import { linkedPairs } from '../lib/linked-pairs';
import { measuredIn } from '../lib/units';
import { isUnspaced } from '../../text/language';
import type { Finding, Rule } from '../rule';

const rule: Rule = {
  id: 'unit-differs',
  title: 'A unit differs from the source’s',
  why: 'The number is right and what it counts is not: yuan become dollars, kilometres metres, percentage points percent. Converted amounts have another number and are left alone.',
  category: 'bilingual',
  mqm: 'accuracy/mistranslation',
  severity: 'warning',
  languages: ['en'],
  scope: 'pair',
  examples: [
    {
      source: '这条路长35公里，投资1200万元，比计划少3个百分点。',
      text: 'The road is 35 metres long and cost 12 million dollars, 3% less than planned.',
      flags: ['35 metres', '12 million dollars', '3%'],
    },
    {
      source: '这条路长35公里，投资1200万元。',
      text: 'The road is 35 km long and cost RMB 12 million, or $1.7 million.',
      flags: [],
    },
  ],
  *check(context): Iterable<Finding> {
    if (!isUnspaced(context.source.language)) return;
    for (const pair of linkedPairs(context)) {
      const given = measuredIn(pair.target, context.language);
      if (given.length === 0) continue;
      const wanted = pair.nearSource.flatMap((source) => measuredIn(source, context.source.language));
      for (const each of given) {
        const same = wanted.filter(
          ({ kind, quantity }) =>
            kind === each.kind && quantity.values.some((value) => each.quantity.values.includes(value)),
        );
        const [first] = same;
        if (!first || same.some(({ name }) => name === each.name)) continue;
        yield {
          start: pair.start + each.start,
          end: pair.start + each.end,
          message: `The source counts ${first.name} here, not ${each.name}.`,
          severity: each.kind === 'share' ? 'info' : 'warning',
        };
      }
    }
  },
};

export default rule;
