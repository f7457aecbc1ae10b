import { monthNamesIn } from '../lib/calendar-names';
import { englishDates } from '../lib/dates';
import { unsafeFix } from '../lib/fixes';
import { linkedPairs } from '../lib/linked-pairs';
import { monthName } from '../lib/months';
import type { Finding, Rule } from '../rule';

const rule: Rule = {
  id: 'month-differs',
  title: 'A month differs from the source’s',
  why: 'June for July is a slip that nobody sees without the source. Dates with a day have a rule of their own.',
  category: 'bilingual',
  mqm: 'accuracy/mistranslation',
  severity: 'warning',
  languages: ['en'],
  scope: 'pair',
  examples: [
    {
      source: '新桥将于明年7月开放。',
      text: 'The new bridge will open in June next year.',
      flags: ['June'],
      fixed: 'The new bridge will open in July next year.',
    },
    {
      source: 'Die neue Brücke wird im März eröffnet.',
      sourceLanguage: 'de',
      text: 'The new bridge will be opened in May.',
      flags: ['May'],
      fixed: 'The new bridge will be opened in March.',
    },
    {
      source: 'Новый мост откроется в июне.',
      sourceLanguage: 'ru',
      text: 'The new bridge will open in July.',
      flags: ['July'],
    },
    {
      source: '新桥将于7月14日开放，九月上旬通车，工期3个月。',
      text: 'The new bridge will open on July 14 and carry traffic in early September after three months of work.',
      flags: [],
    },
    { source: '新桥将于明年春天开放。', text: 'The new bridge will open in March next year.', flags: [] },
  ],
  *check(context): Iterable<Finding> {
    for (const pair of linkedPairs(context)) {
      const given = monthNamesIn(pair.target, context.language);
      if (given.length === 0) continue;
      const wanted = monthNamesIn(pair.source, context.source.language);
      const missing = wanted.filter(({ value }) => !given.some((each) => each.value === value));
      const [only] = missing;
      if (!only) continue;
      const near = pair.nearSource.flatMap((source) => monthNamesIn(source, context.source.language));
      const dates = englishDates(pair.target, context.language);
      for (const each of given) {
        if (near.some(({ value }) => value === each.value)) continue;
        if (dates.some((date) => date.start <= each.start && each.end <= date.end)) continue;
        const start = pair.start + each.start;
        const end = pair.start + each.end;
        const right = monthName(only.value);
        yield {
          start,
          end,
          message: `The source says ${missing.map(({ value }) => monthName(value)).join(', ')} here.`,
          fixes: missing.length === 1 ? unsafeFix(`Use “${right}”`, start, end, right) : [],
        };
      }
    }
  },
};

export default rule;
