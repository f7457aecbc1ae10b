import type { Range } from '../../shared/base/range';
import { deskRequests, placeOf, useRequestHere, type DeskRequest } from '../state/desk-requests';
import { editsSinceAnalysis } from '../state/analysis';
import { mapRange } from '../state/sentences';
import { surface } from '../state/history';
import { goToCardAt } from '../state/review';
import { showDock } from '../state/view';
import { announce } from './announce';
import { caretOffset, goToRange } from './editor-handle';
import { t } from '../words/words';

/** Goes to a request's sentence, in review to its card, and says what is asked. */
export function goToRequest(request: DeskRequest): void {
  if (surface() === 'review' && goToCardAt(request.record.hunk)) return;
  if (request.place === null) return showDock('notes');
  useRequestHere.setState({ event: request.record.event });
  goToRange(mapRange(request.place, editsSinceAnalysis()));
  const { record, addressed } = request;
  announce(
    t('said.request', {
      who: record.person.name,
      addressed: addressed ? 'yes' : 'no',
      comment: record.comment ?? '',
    }),
  );
}

/** Goes to the sentence that a comment is about; false if it is gone, or the text has not been compared yet. */
export function goToSentenceOf(about: Range): boolean {
  if (surface() === 'review') return goToCardAt(about);
  const place = placeOf(about);
  if (place !== null) goToRange(mapRange(place, editsSinceAnalysis()));
  return place !== null;
}

/** Goes to the next (1) or previous (-1) request that is not addressed, round the end; where none is left, to any. */
export function goAmongRequests(by: 1 | -1): void {
  const all = deskRequests().filter(({ place }) => place !== null);
  const open = all.filter(({ addressed }) => !addressed);
  if (all.length === 0) return announce(t('said.no-requests'));
  if (open.length === 0) announce(t('said.all-addressed'));
  const among = open.length > 0 ? open : all;
  const here = among.findIndex(({ record }) => record.event === useRequestHere.getState().event);
  const caret = caretOffset();
  const start = (request: DeskRequest): number => request.place?.start ?? 0;
  const next =
    here >= 0
      ? among[(here + by + among.length) % among.length]
      : by > 0
        ? (among.find((request) => start(request) >= caret) ?? among[0])
        : (among.findLast((request) => start(request) < caret) ?? among.at(-1));
  if (next !== undefined) goToRequest(next);
}
