import { finding, pairRule } from '../define-rule';
import { saidBefore } from '../bilingual/said-before';

export default pairRule({
  title: 'Different sentences translated alike',
  why: 'When two sentences of the source come out as one and the same sentence, one of them was most likely lost.',
  category: 'bilingual',
  severity: 'info',
  languages: '*',
  messages: { main: 'This also translates “{sentence}”, another sentence of the source.' },
  examples: String.raw`
    bad: Please show a valid document at the entrance.\nThe bridge is 1,200 metres long.\n⟦Please show a valid document at the entrance.⟧
    source: 请在入口处出示您的有效证件。\n桥长1200米。\n请不要在出口处停放自行车。
    good: Please show a valid document at the entrance.\nThe bridge is 1,200 metres long.\nPlease show a valid document at the entrance.
    source: 请在入口处出示您的有效证件。\n桥长1200米。\n请在入口处出示您的有效证件。
  `,
  *check(context) {
    for (const { pair, earlier } of saidBefore(context, 'target'))
      yield finding(pair.start, pair.end, { values: { sentence: earlier.source } });
  },
});
