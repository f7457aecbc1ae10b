import { calendarDifferences } from '../bilingual/calendar-differences';
import { weekdaysIn } from '../dates/calendar-names';
import { weekdayName } from '../dates/english-calendar';
import type { Rule } from '../rule';

const rule: Rule = {
  id: 'weekday-differs',
  title: 'A weekday differs from the source’s',
  why: 'A Tuesday that became a Thursday reads perfectly well and is wrong. It tells only where the source names a weekday that the translation lacks.',
  category: 'bilingual',
  mqm: 'accuracy/mistranslation',
  severity: 'warning',
  languages: ['en'],
  scope: 'pair',
  examples: [
    {
      source: '市政府将于星期三开会，周日休息。',
      text: 'The city government will meet on Thursday and rest on Sunday.',
      flags: ['Thursday'],
      fixed: 'The city government will meet on Wednesday and rest on Sunday.',
    },
    {
      source: '图书館は月曜日に閉まり、土曜日に開きます。',
      sourceLanguage: 'ja',
      text: 'The library is closed on Mondays and opens on Sundays.',
      flags: ['Sundays'],
      fixed: 'The library is closed on Mondays and opens on Saturdays.',
    },
    {
      source: 'Der Rat tagt am Dienstag. Am Sonnabend ist Markt.',
      sourceLanguage: 'de',
      text: 'The council meets on Thursday. There is a market on Saturday.',
      flags: ['Thursday'],
    },
    {
      source: 'Le conseil se réunit mardi et vendredi.',
      sourceLanguage: 'fr',
      text: 'The council meets on Tuesday and Thursday.',
      flags: ['Thursday'],
    },
    {
      source: 'El consejo se reúne el miércoles.',
      sourceLanguage: 'es',
      text: 'The council meets on Monday.',
      flags: ['Monday'],
    },
    {
      source: 'Совет соберётся в среду и в пятницу.',
      sourceLanguage: 'ru',
      text: 'The council meets on Wednesday and Saturday.',
      flags: ['Saturday'],
    },
    {
      source: '他每周三次去河边，昨天也去了。',
      text: 'He goes to the river three times a week and went there on Sunday.',
      flags: [],
    },
  ],
  check: (context) => calendarDifferences(context, { namesIn: weekdaysIn, nameOf: weekdayName }),
};

export default rule;
