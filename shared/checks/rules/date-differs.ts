import { finding, pairRule, unsafeFix } from '../define-rule';
import { englishDates, sourceDates, type CalendarDate } from '../dates/dates';
import { linkedPairs, type LinkedPair } from '../bilingual/linked-pairs';
import { monthName } from '../dates/english-calendar';

export default pairRule({
  title: 'A date differs from the source’s',
  why: 'A day or month that slipped reads perfectly well and is wrong.',
  category: 'bilingual',
  severity: 'warning',
  messages: { main: 'The source says {dates}.' },
  examples: String.raw`
    bad: The exhibition will open on ⟦July 15th⟧. => The exhibition will open on July 14th.
    source: 展览将于7月14日开幕。
    good: The exhibition will open on 14 July and close on July 18.
    source: 展览将于7月14日开幕，18日结束。
    bad (from de): The exhibition opens on ⟦15 July⟧ and closes on August 3. => The exhibition opens on 14 July and closes on August 3.
    source: Die Ausstellung öffnet am 14. Juli und schließt am 3. August.
    bad (from fr): The exhibition will open on ⟦1 July⟧. => The exhibition will open on 1 June.
    source: L’exposition ouvrira le 1er juin.
    bad (from ru): The exhibition will open on July 14 and close on ⟦August 2⟧.
    source: Выставка откроется 14 июля и закроется 3 августа.
    good: The exhibition will open on July 14.
    source: 展览将于本月14日开幕。
    good: The 14th is November 11th of the lunar calendar.
    source: 14日是农历十一月十一。
  `,
  *check(context) {
    for (const pair of linkedPairs(context)) {
      const given = englishDates(pair.target, 'en');
      if (given.length === 0) continue;
      const wanted = withoutPartner(sourceDates(pair.source, context.source.language), given);
      if (wanted.length === 0) continue;
      for (const date of given) {
        if (isMeant(date, pair, context.source.language)) continue;
        if (/^,? (?:of|in|by|on) the lunar\b/.test(pair.target.slice(date.end, date.end + 20))) continue;
        const [only] = wanted;
        const start = pair.start + date.start;
        const end = pair.start + date.end;
        const right = only ? inStyleOf(pair.target.slice(date.start, date.end), date, only) : '';
        yield finding(start, end, {
          values: { dates: wanted.map((each) => `“${pair.source.slice(each.start, each.end)}”`).join(', ') },
          fixes: wanted.length === 1 ? unsafeFix('use', start, end, right) : [],
        });
      }
    }
  },
});

/** Days of the source that no date of the translation gives, each of which stands for one. */
function withoutPartner(wanted: readonly CalendarDate[], given: readonly CalendarDate[]): CalendarDate[] {
  const left = [...given];
  return wanted.filter((each) => {
    if (each.day === 0) return false;
    const partner = left.findIndex(
      ({ month, day }) => day === each.day && (each.month === 0 || month === each.month),
    );
    if (partner >= 0) left.splice(partner, 1);
    return partner < 0;
  });
}

/** The source’s date written as the translation writes its own: `July 14th` for `July 15th`. */
function inStyleOf(text: string, given: CalendarDate, wanted: CalendarDate): string {
  const day = text.replace(
    /\d{1,2}(?:st|nd|rd|th)?/,
    (old) => String(wanted.day) + (/\d$/.test(old) ? '' : ordinalEnding(wanted.day)),
  );
  if (wanted.month === 0 || wanted.month === given.month) return day;
  return day.replace(/\b[A-Z][a-z]+\b\.?/, monthName(wanted.month));
}

function ordinalEnding(day: number): string {
  if (day > 10 && day < 14) return 'th';
  return ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th';
}

/** A date may take its month, or its day, from elsewhere in the source. */
function isMeant({ month, day }: CalendarDate, pair: LinkedPair, language: string): boolean {
  const dates = pair.nearSource.flatMap((source) => sourceDates(source, language));
  return dates.some((date) => date.day === day && (date.month === month || date.month === 0));
}
