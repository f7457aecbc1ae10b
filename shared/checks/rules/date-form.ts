import { finding } from '../findings';
import { unsafeFix } from '../fixes';
import { monthNames, ordinal } from '../numbers/english-numbers';
import type { Finding } from '../rule';
import { paragraphRule } from '../define-rule';

interface Form {
  /** Stands in every match and is quick to look for; most numbers have no such thing beside them. */
  readonly needs: RegExp;
  readonly pattern: RegExp;
  readonly message: 'date' | 'ordinal' | 'cardinal' | 'hour' | 'iso' | 'unclear';
  /** What is meant; null where it is not certain, undefined where the match is no date. */
  readonly meant: (match: RegExpExecArray) => string | null | undefined;
}

const nameOf = (number: string | undefined): string | undefined => monthNames.get(Number(number));
const isDay = (day: string | undefined): boolean => Number(day) >= 1 && Number(day) <= 31;
const dated = (month: string | undefined, day: string | undefined): string | undefined => {
  const name = nameOf(month);
  return name !== undefined && isDay(day) ? `${name} ${Number(day)}` : undefined;
};
const noMore = '(?![\\d/.:-]|\\p{L})';

const months = [...monthNames.values()].join('|');

const forms: readonly Form[] = [
  {
    // "on February 10th": with the month before it the day is a plain number, but where a dateline is written so, too, it is a style.
    needs: /\d(?:st|nd|rd|th)/,
    pattern: new RegExp(
      `(?<!\\d(?:st|nd|rd|th), [Oo]n )(?<=\\b(?:[Oo]n|[Bb]y|[Ss]ince|[Uu]ntil|[Ff]rom) )(${months}) (3[01]|[12]?\\d)(?:st|nd|rd|th)(?![\\p{L}-])`,
      'gu',
    ),
    message: 'cardinal',
    meant: ([, month = '', day = '']) => `${month} ${day}`,
  },
  {
    needs: /\d\d\d\d\/\d/,
    pattern:
      /(?<=\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Ff]rom|[Oo]f|[Bb]y) )((?:19|20)\d\d)\/(1[0-2]|0?[1-9])(?![\d/-]|\.\d|\p{L})/gu,
    message: 'date',
    meant: ([, year = '', month]) => `${nameOf(month) ?? ''} ${year}`,
  },
  {
    // "6 month 26 day": not "2 months 10 days".
    needs: /month/i,
    pattern:
      /(?<![\d.,-])(1[0-2]|[2-9]) ?month (3[01]|[12]\d|[1-9]) ?days?(?![\p{L}-]| (?:old|later|ago))/giu,
    message: 'date',
    meant: ([, month, day]) => dated(month, day),
  },
  {
    needs: /\d months?/,
    pattern:
      /(?<=\b(?:in|of|by|until|since|from) )(1[0-2]|[2-9]) months?(?=,? (?:next|this|last|of (?:next|this|last|the same|the following)) year\b)/gu,
    message: 'date',
    meant: ([, month]) => nameOf(month),
  },
  {
    needs: /\d days \d/,
    pattern: /(?<![\d.,-])(3[01]|[12]\d|[1-9]) days (1[0-2]|[1-9])(:[0-5]\d)? ?([ap]m|[ap]\.m\.)(?!\p{L})/gu,
    message: 'date',
    meant: ([, day, hour, minutes = '', half]) => `${hour}${minutes} ${half} on the ${ordinal(Number(day))}`,
  },
  {
    needs: /\d\//,
    pattern: new RegExp(
      `(?<=(?:\\b(?:on|since|until|till|dated|before|after)|\\() ?)(1[0-2]|[1-9])/(3[01]|[12]\\d|[1-9])${noMore}(?! (?:of|inch|in\\.|time|notes?)\\b)`,
      'gu',
    ),
    message: 'date',
    meant: ([, month, day]) => dated(month, day),
  },
  {
    needs: /\d\//,
    pattern:
      /(?<![\d/.,-])(1[0-2]|[1-9])\/(3[01]|[12]\d|[1-9])(?= (?:articles?|broadcasts?|issue|edition|match|game|meeting|broadcasting|press)\b)/gu,
    message: 'date',
    meant: ([, month, day]) => dated(month, day),
  },
  {
    needs: /\d\d\d\d[-./]\d/,
    pattern:
      /(?<![\d/.,-]|[=_#\p{L}])((?:19|20)\d\d)([-./])(1[0-2]|0?[1-9])\2(3[01]|[12]\d|0?[1-9])(?![\d/.-]\d|\d|T\d| \d\d:|[\p{L}_])/gu,
    message: 'iso',
    meant: ([, year, , month, day]) => `${nameOf(month) ?? ''} ${Number(day)}, ${year}`,
  },
  {
    needs: /the \d/,
    pattern:
      /(?<=\b(?:[Oo]n|[Uu]ntil|[Ss]ince|[Ff]rom|[Bb]y|[Oo]f) the )(3[01]|[12]?\d)(?=[,;.](?:\s|$)| (?:to the|and the|at|in) | of (?:this|last|next|the (?:month|same)|January|February|March|April|May|June|July|August|September|October|November|December))/gu,
    message: 'ordinal',
    meant: ([, day]) => (isDay(day) ? ordinal(Number(day)) : undefined),
  },
  {
    needs: /clock/,
    pattern:
      /(?<![\d.:])(1[3-9]|2[0-4]) ?o['’]clock(?: (?:in the (?:afternoon|evening)|at night|pm|p\.m\.))?/gu,
    message: 'hour',
    meant: ([, hour]) => (hour === '24' ? 'midnight' : `${Number(hour) - 12} p.m.`),
  },
  {
    needs: /\d\/\d/,
    // "4/17" with nothing before it that takes a date: no fraction has a day for its second part.
    pattern: /(?<=\p{L},? |^)(1[0-2]|[1-9])\/(1[3-57-9]|2[1-35-9]|3[01])(?=["“]|,? \p{Lu}| ["“])(?![\d/])/gu,
    message: 'date',
    meant: ([, month, day]) => dated(month, day),
  },
  {
    needs: / days, /,
    // "24 days, the song was published": the day of the month before its sentence.
    pattern:
      /(?<=^|[.!?]["”’)]? )(3[01]|[12]?\d) days, (?=(?:the|he|she|it|they|a|an|\p{Lu}\p{Ll}+) \p{Ll}+)/gu,
    message: 'date',
    meant: ([, day]) => (isDay(day) ? `On the ${ordinal(Number(day))}, ` : undefined),
  },
  {
    needs: /\d\/\d|0(?: to |-)\d|\d-\d/,
    // "8/1/4: 10", "8-6 am 0 to 48 hours", "0-48 hours": month, day and hour run together.
    pattern:
      /(?<![\d/.-])\d{1,2}\/\d{1,2}\/\d{1,2}: ?\d\d(?!\d)|(?<![\d.:,-])(?:\d{1,2}-\d{1,2} ?[ap]m )?0(?: to |-)(?:24|36|48|72) hours|(?<![\d.:,-])\d{1,2}-\d{1,2} ?(?:am|pm) \d{1,2}(?::\d\d)?(?! ?(?:to|or|[ap]m)|\d)/gu,
    message: 'unclear',
    meant: () => null,
  },
  {
    needs: /0 ?[apo]/,
    pattern: /(?<![\d.:,-])0 ?(?:am|pm|a\.m\.|p\.m\.|o['’]clock)(?!\p{L})/gu,
    message: 'hour',
    meant: ([all]) => (/p/.test(all) ? 'noon' : 'midnight'),
  },
];

export default paragraphRule({
  title: 'Date or hour in the form of the source',
  why: 'Chinese and Japanese count months and days, and write both as plain numbers: “6 month 26 day” is June 26, “on the 5” is on the 5th, “15 o’clock” is 3 p.m.',
  category: 'numbers',
  mqm: 'locale-convention/date-format',
  severity: 'info',
  traits: ['digit'],
  messages: {
    date: 'A date is meant: “{text}”.',
    iso: 'In running text a date is written out: “{text}”.',
    ordinal: 'A day of the month is an ordinal: “{text}”.',
    cardinal: 'Behind the name of a month the day is a plain number: “{text}”.',
    unclear: 'Day and hour cannot be told from these numbers; write them out.',
    hour: 'The hours are counted to twelve: “{text}”.',
  },
  examples: String.raw`
    bad: The ⟦6 month 26 day⟧ issue came, due in ⟦3 months⟧ next year. => The June 26 issue came, due in March next year.
    bad: It fell on ⟦7/4⟧ (⟦6/17⟧ in the north), after the ⟦7/8⟧ article. => It fell on July 4 (June 17 in the north), after the July 8 article.
    bad: It opened on the ⟦5⟧, at ⟦15 o’clock⟧, and shut on the ⟦22⟧ of last month. => It opened on the 5th, at 3 p.m., and shut on the 22nd of last month.
    bad: On ⟦2021-06-05⟧ it rained until ⟦26 days 6 pm⟧. => On June 5, 2021 it rained until 6 pm on the 26th.
    bad: It opens from ⟦8-6 am 0 to 48 hours⟧, at ⟦8/1/4: 10⟧ sharp, or for ⟦0-48 hours⟧.
    bad: It was sung. ⟦24 days, ⟧the song came out. => It was sung. On the 24th, the song came out.
    good: They stayed. Ten days later, the song came out. Two days, three nights.
    bad: In addition, ⟦4/17⟧ "Who is late" came out. => In addition, April 17 "Who is late" came out.
    bad: It opened on ⟦June 4th⟧, the first since ⟦2016/4⟧. => It opened on June 4, the first since April 2016.
    good: It opened on the 4th of June, the June 4th movement, and 2016/17.
    good: after 2 months 10 days, a 6 month stay, in 3 months, 26 days later, 2/3 of it, by 1/3
    good: on the 5 hills, 2021-06-05 12:30, version 2021.6.5-2, at 10 o’clock, 10 am
  `,
  *check({ text }): Iterable<Finding> {
    const seen = new Set<number>();
    for (const { needs, pattern, message, meant } of forms) {
      if (!needs.test(text)) continue;
      for (const match of text.matchAll(pattern)) {
        const by = meant(match);
        if (by === undefined) continue;
        const start = match.index;
        if (seen.has(start)) continue;
        seen.add(start);
        const end = start + match[0].length;
        yield finding(start, end, {
          message,
          values: { text: by ?? match[0] },
          fixes: by === null ? [] : unsafeFix('write', start, end, by),
        });
      }
    }
  },
});
