import { pairRule, replacing } from '../define-rule';
import { saidBefore } from '../bilingual/said-before';

export default pairRule({
  title: 'The same sentence translated in two ways',
  why: 'A sentence that stands twice in the source is best said the same way twice, unless the text wants a change.',
  category: 'bilingual',
  mqm: 'terminology/inconsistent-with-terminology-resource',
  severity: 'info',
  languages: '*',
  messages: { main: 'The same source sentence was translated as “{translation}” before.' },
  examples: String.raw`
    bad: Please show a valid document at the entrance.\nThe bridge is 1,200 metres long.\n⟦Please present valid papers at the way in.⟧ => Please show a valid document at the entrance.\nThe bridge is 1,200 metres long.\nPlease show a valid document at the entrance.
    source: 请在入口处出示您的有效证件。\n桥长1200米。\n请在入口处出示您的有效证件。
    good: Please show a valid document at the entrance.\nThe bridge is 1,200 metres long.\nPlease show a valid document at the entrance!
    source: 请在入口处出示您的有效证件。\n桥长1200米。\n请在入口处出示您的有效证件。
  `,
  *check(context) {
    for (const { pair, earlier } of saidBefore(context, 'source'))
      yield replacing(pair.start, pair.end, 'use-the-earlier-translation', earlier.target, {
        values: { translation: earlier.target },
      });
  },
});
