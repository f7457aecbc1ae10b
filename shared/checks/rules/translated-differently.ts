import { unsafeFix } from '../replace-fixes';
import { saidBefore } from '../bilingual/said-before';
import type { Finding, Rule } from '../rule';

const rule: Rule = {
  id: 'translated-differently',
  title: 'The same sentence translated in two ways',
  why: 'A sentence that stands twice in the source is best said the same way twice, unless the text wants a change.',
  category: 'bilingual',
  mqm: 'terminology/inconsistent-with-terminology-resource',
  severity: 'info',
  languages: '*',
  scope: 'pair',
  examples: [
    {
      source: '请在入口处出示您的有效证件。\n桥长1200米。\n请在入口处出示您的有效证件。',
      text: 'Please show a valid document at the entrance.\nThe bridge is 1,200 metres long.\nPlease present valid papers at the way in.',
      flags: ['Please present valid papers at the way in.'],
      fixed:
        'Please show a valid document at the entrance.\nThe bridge is 1,200 metres long.\nPlease show a valid document at the entrance.',
    },
    {
      source: '请在入口处出示您的有效证件。\n桥长1200米。\n请在入口处出示您的有效证件。',
      text: 'Please show a valid document at the entrance.\nThe bridge is 1,200 metres long.\nPlease show a valid document at the entrance!',
      flags: [],
    },
  ],
  *check(context): Iterable<Finding> {
    for (const { pair, earlier } of saidBefore(context, 'source'))
      yield {
        start: pair.start,
        end: pair.end,
        message: `The same source sentence was translated as “${earlier.target}” before.`,
        fixes: unsafeFix('Use the earlier translation', pair.start, pair.end, earlier.target),
      };
  },
};

export default rule;
