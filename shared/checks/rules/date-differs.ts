import { chineseDates, englishDates, type CalendarDate } from '../lib/dates';
import { unsafeFix } from '../lib/fixes';
import { linkedPairs, type LinkedPair } from '../lib/linked-pairs';
import { monthName } from '../lib/months';
import { isUnspaced, primary } from '../../text/language';
import type { Finding, Rule } from '../rule';

const rule: Rule = {
  id: 'date-differs',
  title: 'A date differs from the source’s',
  why: 'A day or month that slipped reads perfectly well and is wrong.',
  category: 'bilingual',
  mqm: 'accuracy/mistranslation',
  severity: 'warning',
  languages: ['en'],
  scope: 'pair',
  examples: [
    {
      source: '展览将于7月14日开幕。',
      text: 'The exhibition will open on July 15th.',
      flags: ['July 15th'],
      fixed: 'The exhibition will open on July 14.',
    },
    {
      source: '展览将于7月14日开幕，18日结束。',
      text: 'The exhibition will open on 14 July and close on July 18.',
      flags: [],
    },
    { source: '展览将于本月14日开幕。', text: 'The exhibition will open on July 14.', flags: [] },
  ],
  *check(context): Iterable<Finding> {
    if (!isUnspaced(context.source.language) || primary(context.source.language) === 'th') return;
    for (const pair of linkedPairs(context)) {
      const given = englishDates(pair.target, 'en');
      if (given.length === 0) continue;
      const wanted = chineseDates(pair.source, 'zh').filter(({ month, day }) => month > 0 && day > 0);
      const missing = wanted.filter((date) => !isSaid(date, pair));
      if (missing.length === 0) continue;
      for (const date of given.filter((each) => !isMeant(each, pair))) {
        const [only] = missing;
        const start = pair.start + date.start;
        const end = pair.start + date.end;
        const right = only ? `${monthName(only.month)} ${only.day}` : '';
        yield {
          start,
          end,
          message: `The source says ${missing.map((each) => `${monthName(each.month)} ${each.day}`).join(', ')}.`,
          fixes: missing.length === 1 ? unsafeFix(`Use “${right}”`, start, end, right) : [],
        };
      }
    }
  },
};

function isSaid(wanted: CalendarDate, pair: LinkedPair): boolean {
  return pair.nearTarget.some((target) =>
    englishDates(target, 'en').some(({ month, day }) => month === wanted.month && day === wanted.day),
  );
}

/** A date may take its month, or its day, from elsewhere in the source. */
function isMeant({ month, day }: CalendarDate, pair: LinkedPair): boolean {
  const dates = pair.nearSource.flatMap((source) => chineseDates(source, 'zh'));
  return dates.some(
    (date) =>
      (date.day === day && (date.month === month || date.month === 0)) ||
      (date.day === 0 && date.month === month),
  );
}

export default rule;
