import { pairRule } from '../define-rule';
import { calendarDifferences } from '../bilingual/calendar-differences';
import { monthNamesIn } from '../dates/calendar-names';
import { englishDates } from '../dates/dates';
import { monthName } from '../dates/english-calendar';

export default pairRule({
  title: 'A month differs from the source’s',
  why: 'June for July is a slip that nobody sees without the source. Dates with a day have a rule of their own.',
  category: 'bilingual',
  severity: 'warning',
  messages: { main: 'The source says {names} here.' },
  examples: String.raw`
    bad: The new bridge will open in ⟦June⟧ next year. => The new bridge will open in July next year.
    source: 新桥将于明年7月开放。
    bad: The ⟦May⟧ figures were good. => The April figures were good.
    source: 4月的数据不错。
    bad: The figures for ⟦March⟧ were good. => The figures for January were good.
    source: 1月的数据不错。
    bad (from de): The new bridge will be opened in ⟦May⟧. => The new bridge will be opened in March.
    source: Die neue Brücke wird im März eröffnet.
    bad (from ru): The new bridge will open in ⟦July⟧.
    source: Новый мост откроется в июне.
    good: The new bridge will open on July 14 and carry traffic in early September after three months of work.
    source: 新桥将于7月14日开放，九月上旬通车，工期3个月。
    good: The new bridge will open in March next year.
    source: 新桥将于明年春天开放。
  `,
  check: (context) =>
    calendarDifferences(context, { namesIn: monthNamesIn, nameOf: monthName }, ({ start, end }, target) =>
      englishDates(target, context.language).some((date) => date.start <= start && end <= date.end),
    ),
});
