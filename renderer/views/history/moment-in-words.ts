import type { Moment } from '../../../shared/review/state';
import { t } from '../../words/words';
import { shortTime } from '../dock/short-time';

/** What happened: `Edited`, `Edited · 3 times`. */
export function momentInWords({ kind, count }: Moment): string {
  const what = t(`moment.${kind}`);
  return count > 1 ? t('history.times', { what, count }) : what;
}

/** What happened, by whom and when: `Edited · 3 times, Mira, 14:02`. */
export function momentInFull(moment: Moment): string {
  return t('history.in-full', {
    what: momentInWords(moment),
    person: moment.person.name,
    time: shortTime(moment.time),
  });
}
