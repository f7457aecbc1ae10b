import { linkedPairs } from '../lib/linked-pairs';
import type { Finding, Rule } from '../rule';

const rule: Rule = {
  id: 'brackets-differ',
  title: 'Text in brackets missing',
  why: 'What the source sets in brackets is often dropped whole: a name in its own script, an abbreviation, a figure. Told only where no bracket, dash or comma could stand for it.',
  category: 'bilingual',
  mqm: 'accuracy/omission',
  severity: 'info',
  languages: '*',
  scope: 'pair',
  examples: [
    {
      source: '新桥长1200米。该项目（由三所大学共同承担）将于2027年结束。',
      text: 'The new bridge is 1,200 metres long. The project of the city will end in 2027.',
      flags: ['The project of the city will end in 2027.'],
    },
    {
      source: '该项目（由三所大学共同承担）明年结束。',
      text: 'The project (run by three universities) ends next year.',
      flags: [],
    },
    {
      source: '该项目（由三所大学共同承担）明年结束。',
      text: 'The project, run by three universities, ends next year.',
      flags: [],
    },
  ],
  *check(context): Iterable<Finding> {
    for (const pair of linkedPairs(context, 0.3)) {
      const inside = [...pair.source.matchAll(/[（(]([^（()）]{8,})[)）]/g)];
      const [first] = inside;
      if (!first || /^[\p{Script=Latin}\d\s\p{P}]*$/u.test(first[1] ?? '')) continue;
      if (pair.nearTarget.some((target) => /[([—–]|, .*,| - /.test(target))) continue;
      yield {
        start: pair.start,
        end: pair.end,
        message: `The source adds “${first[1] ?? ''}” in brackets; it is not here.`,
      };
    }
  },
};

export default rule;
