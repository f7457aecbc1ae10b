import { finding, pairRule, unsafeFix } from '../define-rule';
import { englishDates, sourceDates, type CalendarDate } from '../dates/dates';
import { linkedPairs } from '../bilingual/linked-pairs';
import { ordinal } from '../numbers/english-numbers';
import { narrow } from '../numbers/quantities';
import { primary } from '../../text/language';

/** A month in words, or a festival that stands for one. */
const monthInWords = /[一二三四五六七八九十]月|元旦|正月|年末|年底|年初|月初|月末|月底/u;
/** "26 days", but no part of a larger number and no end of a range. */
const days = /(?<![\d.,~–-]|to )\b([1-9]|[12]\d|3[01]) days\b/g;

export default pairRule({
  title: 'A month that the source does not have',
  why: 'Chinese and Japanese news give the day alone: “on the 20th”. Machine translation invents the month, or takes the day for a number of days.',
  category: 'bilingual',
  mqm: 'accuracy/addition',
  severity: 'warning',
  messages: {
    main: 'The source gives the day alone, “{day}”, and names this month nowhere.',
    days: 'The source’s “{day}” is a day of the month, not a number of days.',
  },
  examples: String.raw`
    bad (from ja): The club won on ⟦May 20⟧. => The club won on the 20th.
    source: クラブは20日に勝った。
    bad: The fair opened on ⟦8 August⟧. => The fair opened on the 8th.
    source: 展览会8日开幕。
    bad (from ja): The bridge is closed until ⟦28 days⟧. => The bridge is closed until the 28th.
    source: 橋は28日まで閉鎖される。
    good (from ja): The bridge is closed for 28 days.
    source: 橋は28日間閉鎖される。
    good (from ja): The club won on May 20.
    source: 大会は5月に始まった。クラブは20日に勝った。
    good: The fair opened on August 8 of that year.
    source: 展览会于立秋之日开幕。
  `,
  *check(context) {
    const { text, language } = context.source;
    if (!['zh', 'ja'].includes(primary(language))) return;
    let named: ReadonlySet<number> | undefined;
    for (const { source, target, start } of linkedPairs(context)) {
      const bare = sourceDates(source, language).filter(({ month, day }) => month === 0 && day > 0);
      if (bare.length === 0) continue;
      const dayOf = (day: number): CalendarDate | undefined => bare.find((each) => each.day === day);
      const shown = (date: CalendarDate): string => source.slice(date.start, date.end);
      for (const date of englishDates(target, 'en')) {
        const meant = dayOf(date.day);
        if (meant === undefined || monthInWords.test(text)) continue;
        named ??= new Set(sourceDates(text, language).map(({ month }) => month));
        if (named.has(date.month)) continue;
        const [from, to] = [start + date.start, start + date.end];
        yield finding(from, to, {
          values: { day: shown(meant) },
          fixes: unsafeFix('use', from, to, `the ${ordinal(date.day)}`),
        });
      }
      for (const { 0: whole, 1: number, index } of target.matchAll(days)) {
        const meant = dayOf(Number(number));
        if (meant === undefined || isSpan(source, Number(number))) continue;
        const [from, to] = [start + index, start + index + whole.length];
        yield finding(from, to, {
          message: 'days',
          values: { day: shown(meant) },
          fixes: unsafeFix('use', from, to, `the ${ordinal(Number(number))}`),
        });
      }
    }
  },
});

/** True if the source counts so many days somewhere in the sentence. */
function isSpan(source: string, count: number): boolean {
  const counted =
    '天|日間|日间|日以内|日内|日後|日后|日連続|个工作日|多日|余日|日分|日目|日程度|日ほど|日で|日集中|日隔离|日医学|日居家|日封闭|日健康|日游|～|~|-';
  return new RegExp(`(?<!\\d)${count}(?:${counted})|(?:最短|最長|最大|約|わずか|たった)${count}日`, 'u').test(
    narrow(source),
  );
}
