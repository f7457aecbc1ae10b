import { has } from '../../base/bit-set';
import { finding } from '../findings';
import { unsafeFix } from '../fixes';
import { monthNames, ordinal, withThousands } from '../numbers/english-numbers';
import { wordClass } from '../words/vocabulary';
import type { Finding } from '../rule';
import { paragraphRule } from '../define-rule';

const before = '(?:since|of|in|until|till|from|by|early|mid|late|last)';
const month = new RegExp(
  `(?<=\\b${before} )(1[0-2]|[1-9]) ?month(?![\\p{L}-]| (?:old|period|long|of|ban|high|low|deal|stay|trial|rolling))`,
  'giu',
);
const day = /(?<=\b(?:until|since|till|on) )(3[01]|[12]\d|[1-9]) days(?= ?[,.;)]|$)/giu;
const bareMonth = /(?<=[.!?]["”)]* |^)(1[0-2]|[1-9]) At the (end|beginning|start|middle) of the month/gu;
const clock = /(?<![\d:.])(1[3-9]|2[0-4])(:[0-5]\d)? ?(?:pm|p\.m\.|am|a\.m\.|PM|AM)(?![\p{L}])/gu;
const slashed =
  /(?<=\b(?:of|on|until|till|from|by|since|between|after|before|to|time|and) )(1[0-2]|[1-9])\/(1[3-9]|2\d|3[01])(?![\d/-]|\p{L}| (?:of|inch|in\.|time|rhythm|notes?)\b)/gu;
const plain =
  /(?<![\p{L}\d.,/:#$€£¥_=+&-]|No\. ?|no\. ?|[Rr]oom |[Mm]odel |[Cc]ode |[Nn]umber )[1-9]\d{1,4}000(?![\d.,/:_=&-]\d|[\p{L}\d_/-]| ?(?:mAh|px|rpm|Hz))/gu;
const many = /(?<![\d.,])([1-9]\d?)(\d)00 (million|billion)(?![\p{L}])/gu;
const perUnit = /(?<!\d)(?:[1-9]\d{1,2})[・·](?:kilometers?|kilograms?|km|kg)(?!\p{L})/gu;
const monthWord = wordClass((lower) => lower.endsWith('month'));
const dayWord = wordClass(new Set(['days']));
const halfDay = wordClass((lower) => /(?:^|\d)[ap]m(?!\p{L})/u.test(lower));
const larger: Readonly<Record<string, string>> = { million: 'billion', billion: 'trillion' };

export default paragraphRule({
  title: 'Number in the form of the source',
  why: 'Months, days and hours are plain numbers in Chinese and Japanese: “7 month” is July, “22 pm” is 10 p.m. Large numbers count in ten thousands, and their commas get lost.',
  category: 'numbers',
  mqm: 'locale-convention/number-format',
  severity: 'info',
  traits: ['digit'],
  messages: {
    month: 'The month has a name: “{text}”.',
    day: 'A day of the month is meant: “{text}”.',
    clock: 'An hour past 12 has no “a.m.” or “p.m.”.',
    slashed: 'A date is written out: “{text}”.',
    comma: 'A comma parts the thousands: “{text}”.',
    large: 'Over a thousand millions there is a larger word: “{text}”.',
    unit: 'A space or a hyphen stands between a number and its unit.',
  },
  examples: String.raw`
    bad: In the rain of ⟦7 month⟧, closed until ⟦28 days⟧, it fell. => In the rain of July, closed until the 28th, it fell.
    bad: It rained at ⟦22 pm⟧ on the day of ⟦8/16⟧, on ⟦10000⟧ fields. => It rained at 10 pm on the day of August 16, on 10,000 fields.
    bad: It cost ⟦5000 million⟧ yuan. => It cost 5 billion yuan.
    bad: They met. ⟦6 At the end of the month⟧ they met again. => They met. At the end of June they met again.
    good: a 7 month stay, 28 days later, at 10 pm, 24/7, in 1/16 of an inch
    good: Room 10000, model X-12000, 10,000 men, 1000 men, $10000-a-day, since 28 days ago
  `,
  *check({ text, wordClasses }): Iterable<Finding> {
    /** Most numbers have nothing beside them that one of the expressions asks for. */
    const all = (pattern: RegExp, isPossible: boolean): Iterable<RegExpExecArray> =>
      isPossible ? text.matchAll(pattern) : [];
    for (const { 0: whole, 1: number, index } of all(month, has(wordClasses, monthWord)))
      yield* named(whole, number, index, (name) => name, 'month');
    for (const { 0: whole, 1: number, 2: part = '', index } of all(bareMonth, text.includes(' At the ')))
      yield* named(whole, number, index, (name) => `At the ${part} of ${name}`, 'month');
    for (const { 0: whole, 1: number, index } of all(day, has(wordClasses, dayWord)))
      yield written(whole, index, `the ${ordinal(Number(number))}`, 'day');
    const hasClock = has(wordClasses, halfDay) || text.includes('.m.');
    for (const { 0: whole, 1: hour, 2: minutes = '', index } of all(clock, hasClock)) {
      const isMorning = /a/i.test(whole);
      const twelve = Number(hour) % 12 || 12;
      yield written(
        whole,
        index,
        isMorning || hour === '24'
          ? `${hour}${minutes === '' ? ':00' : minutes}`
          : `${twelve}${minutes} ${whole.slice(whole.search(/[pP]/))}`,
        'clock',
      );
    }
    for (const { 0: whole, 1: number, 2: date = '', index } of all(slashed, text.includes('/')))
      yield* named(whole, number, index, (name) => `${name} ${date}`, 'slashed');
    for (const { 0: whole, index } of all(plain, text.includes('000')))
      yield written(whole, index, withThousands(whole), 'comma');
    for (const { 0: whole, 1: units, 2: tenth, 3: word = '', index } of all(many, text.includes('00 ')))
      yield written(whole, index, `${units}${tenth === '0' ? '' : `.${tenth}`} ${larger[word]}`, 'large');
    for (const { 0: whole, index } of all(perUnit, /[・·]/.test(text)))
      yield finding(index, index + whole.length, { message: 'unit' });
  },
});

function* named(
  all: string,
  number: string | undefined,
  index: number,
  textOf: (name: string) => string,
  message: string,
): Iterable<Finding> {
  const name = monthNames.get(Number(number));
  if (name !== undefined) yield written(all, index, textOf(name), message);
}

function written(all: string, index: number, text: string, message: string): Finding {
  return finding(index, index + all.length, {
    message,
    values: { text },
    fixes: unsafeFix('write', index, index + all.length, text),
  });
}
