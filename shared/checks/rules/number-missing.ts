import { linkedPairs } from '../lib/linked-pairs';
import { quantitiesIn } from '../lib/quantities';
import { isMeant, isSaid } from '../lib/same-number';
import type { Finding, Rule } from '../rule';

const rule: Rule = {
  id: 'number-missing',
  title: 'A number of the source is missing',
  why: 'Machine translation drops a figure with the phrase around it. Numbers said in words, rounded with “about” or converted count as said.',
  category: 'bilingual',
  mqm: 'accuracy/omission',
  severity: 'info',
  languages: '*',
  scope: 'pair',
  examples: [
    {
      source: '工程于2019年开工，共有1360名工人参加建设。',
      text: 'Work began in 2019, and many workers took part in the construction.',
      flags: ['Work began in 2019, and many workers took part in the construction.'],
    },
    {
      source: '工程于2019年开工，共有12名工人参加建设。',
      text: 'Work began in 2019, and a dozen workers took part in the construction.',
      flags: [],
    },
  ],
  *check(context): Iterable<Finding> {
    for (const pair of linkedPairs(context)) {
      const missing = quantitiesIn(pair.source, context.source.language).filter(
        (each) => each.firm && !each.date && !isSaid(each, pair, context.language),
      );
      if (missing.length === 0) continue;
      const other = quantitiesIn(pair.target, context.language).some(
        (each) => each.digits && each.firm && !each.date && !isMeant(each, pair, context.source.language),
      );
      if (other) continue;
      yield {
        start: pair.start,
        end: pair.end,
        message: `The source’s ${missing.map((each) => `“${each.text}”`).join(', ')} is not here.`,
      };
    }
  },
};

export default rule;
