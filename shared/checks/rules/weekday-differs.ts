import { pairRule } from '../define-rule';
import { calendarDifferences } from '../bilingual/calendar-differences';
import { weekdaysIn } from '../dates/calendar-names';
import { weekdayName } from '../dates/english-calendar';

export default pairRule({
  title: 'A weekday differs from the source’s',
  why: 'A Tuesday that became a Thursday reads perfectly well and is wrong. It tells only where the source names a weekday that the translation lacks.',
  category: 'bilingual',
  severity: 'warning',
  messages: { main: 'The source says {names} here.' },
  examples: String.raw`
    bad: The city government will meet on ⟦Thursday⟧ and rest on Sunday. => The city government will meet on Wednesday and rest on Sunday.
    source: 市政府将于星期三开会，周日休息。
    bad (from ja): The library is closed on Mondays and opens on ⟦Sundays⟧. => The library is closed on Mondays and opens on Saturdays.
    source: 图书館は月曜日に閉まり、土曜日に開きます。
    bad (from de): The council meets on ⟦Thursday⟧. There is a market on Saturday.
    source: Der Rat tagt am Dienstag. Am Sonnabend ist Markt.
    bad (from fr): The council meets on Tuesday and ⟦Thursday⟧.
    source: Le conseil se réunit mardi et vendredi.
    bad (from es): The council meets on ⟦Monday⟧.
    source: El consejo se reúne el miércoles.
    bad (from ru): The council meets on Wednesday and ⟦Saturday⟧.
    source: Совет соберётся в среду и в пятницу.
    good: He goes to the river three times a week and went there on Sunday.
    source: 他每周三次去河边，昨天也去了。
  `,
  check: (context) => calendarDifferences(context, { namesIn: weekdaysIn, nameOf: weekdayName }),
});
