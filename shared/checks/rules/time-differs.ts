import { finding, pairRule, unsafeFix } from '../define-rule';
import { primary } from '../../text/language';
import { linkedPairs } from '../bilingual/linked-pairs';
import { chineseTimes, englishTimes, isSameTime, type ClockTime } from '../dates/times';

export default pairRule({
  title: 'A time differs from the source’s',
  why: 'An hour that slipped by half a day, or a minute, reads perfectly well and is wrong.',
  category: 'bilingual',
  severity: 'warning',
  messages: { main: 'The source says “{time}”.' },
  examples: String.raw`
    bad: The fair opens at ⟦8:30⟧ in the hall. => The fair opens at 8:15 in the hall.
    source: 集市八点十五分在大厅开幕。
    bad: The fair opened at ⟦8:30 p.m.⟧ by the gate. => The fair opened at 8:30 a.m. by the gate.
    source: 集市上午8时30分在大门口开幕。
    bad (from ja): The fair opened at ⟦3 am⟧ by the gate. => The fair opened at 3 pm by the gate.
    source: 市は午後3時に門のそばで始まった。
    good: The fair opens at 8:15 p.m. and closes at midnight.
    source: 集市20:15开幕，午夜结束。
    good: The fair opens at half past eight.
    source: 集市八点半开幕。
    good: They made three points at 8 p.m. in the hall.
    source: 他们晚上8点在大厅讲了三点。
    good: The fair closes at 8:30.
    source: 集市开到晚上。
  `,
  *check(context) {
    if (!['zh', 'ja', 'yue'].includes(primary(context.source.language))) return;
    for (const pair of linkedPairs(context)) {
      const given = englishTimes(pair.target, 'en');
      if (given.length === 0) continue;
      const wanted = chineseTimes(pair.source, context.source.language);
      const near = pair.nearSource.flatMap((source) => chineseTimes(source, context.source.language));
      const strays = given.filter((time) => !near.some((other) => isSameTime(time, other)));
      const left = wanted.filter((time) => !given.some((other) => isSameTime(time, other)));
      const [stray] = strays;
      const [meant] = left;
      // Of several it is not sure which stands for which.
      if (!stray || !meant || strays.length > 1 || left.length > 1) continue;
      const start = pair.start + stray.start;
      const end = pair.start + stray.end;
      yield finding(start, end, {
        values: { time: pair.source.slice(meant.start, meant.end) },
        fixes: unsafeFix('use', start, end, inStyleOf(pair.target.slice(stray.start, stray.end), meant)),
      });
    }
  },
});

/** The source’s time written as the translation writes its own: `8:15 a.m.` for `8:30 p.m.` */
function inStyleOf(text: string, { hour, minute, half }: ClockTime): string {
  const isHalved = /[ap]\.?m|in the/i.test(text);
  const shown = isHalved ? hour % 12 || 12 : hour;
  const digits =
    minute > 0 || /\d[:.]\d/.test(text) ? `${shown}:${String(minute).padStart(2, '0')}` : String(shown);
  const timed = text.replace(/\d{1,2}(?:[:.]\d{2})?/, digits);
  if (half === undefined) return timed;
  const letter = half.charAt(0);
  return timed
    .replace(/[ap](?=\.?m)/, letter)
    .replace(/[AP](?=\.?M)/, letter.toUpperCase())
    .replace(
      /(?:morning|afternoon|evening)$/,
      half === 'am' ? 'morning' : hour < 18 ? 'afternoon' : 'evening',
    );
}
