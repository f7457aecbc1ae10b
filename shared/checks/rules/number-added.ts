import { finding, pairRule } from '../define-rule';
import { isUnspaced } from '../../text/language';
import { linkedPairs } from '../bilingual/linked-pairs';
import { quantitiesIn, type Quantity } from '../numbers/quantities';
import { unmatchedNumbers, isMeant } from '../bilingual/same-number';

export default pairRule({
  title: 'A number that the source does not have',
  why: 'A figure from nowhere is invented, or stands for one that the source says in words. Numbers below thirteen and, from languages that write them in words, round ones are left alone.',
  category: 'bilingual',
  mqm: 'accuracy/addition',
  severity: 'info',
  languages: '*',
  messages: { main: 'The source has no “{found}” here.' },
  examples: String.raw`
    bad: Work began last year, and ⟦1,360⟧ workers took part in the construction.
    source: 工程于去年开工，许多工人参加建设。
    bad (from de): Construction began in May, and ⟦1,364⟧ workers took part.
    source: Der Bau begann im Mai, und viele Arbeiter waren beteiligt.
    good: The province will train 10,000 teachers, more than 40 of them from this city.
    source: 该省将培训万名教师，其中四十余人来自本市。
    good (from de): 40 workers built two bridges in 100 days.
    source: Vierzig Arbeiter bauten zwei Brücken in hundert Tagen.
  `,
  *check(context) {
    const { language, source } = context;
    const inWords = !isUnspaced(source.language);
    for (const pair of linkedPairs(context)) {
      const left = unmatchedNumbers(pair, source.language, language);
      // Beside a number that the translation lacks it is a wrong one, of which another rule has care.
      if (left.wanted.some((each) => !each.date && (each.firm || isLarge(each)))) continue;
      for (const each of left.given) {
        if (!each.digits || !each.firm || each.date || !tells(each, inWords)) continue;
        if (isMeant(each, pair, source.language) || quantitiesIn(pair.source, source.language).some(isVague))
          continue;
        yield finding(pair.start + each.start, pair.start + each.end, { values: { found: each.text } });
      }
    }
  },
});

function isLarge({ values }: Quantity): boolean {
  return values.some((value) => value >= 10);
}

/** `数十`, `几百`: whatever number stands for it. */
function isVague({ text, firm }: Quantity): boolean {
  return !firm && /^[数几]/.test(text);
}

/** Numbers that a language rather writes in words say nothing when they stand in digits here. */
function tells({ values }: Quantity, inWords: boolean): boolean {
  return values.some((value) => value > 12 && !(inWords && Number.isInteger(value) && value % 10 === 0));
}
