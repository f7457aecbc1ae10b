import { describe, expect, it } from 'vitest';
import { placeRequests } from '../../../../renderer/state/desk-requests';
import { reviewCards, tallyOf } from '../../../../renderer/state/review-cards';
import type { ReviewNow } from '../../../../renderer/state/review';
import { unchangedCards } from '../../../../renderer/state/unchanged-cards';
import { diffTexts } from '../../../../shared/diff/diff-texts';
import * as actions from '../../../../shared/review/actions';
import { reviewHunks } from '../../../../shared/review/review-hunks';
import { ana, ben } from '../fake-host';
import { articleId, FakeProject } from '../fake-project';

const id = articleId(0);
const text = 'The port grows. It is new.';

function requests(project: FakeProject) {
  const state = project.state(id);
  const diff = diffTexts(state.base ?? '', state.text, { language: 'en' });
  const hunks = reviewHunks(state, diff, { fourEyes: true });
  const all = reviewCards(state, hunks, unchangedCards(state, diff));
  const now: ReviewNow = {
    articleId: id,
    ready: true,
    hunks,
    cards: all.filter(({ status }) => status !== 'unchanged'),
    sentences: () => all,
    tally: tallyOf(all),
  };
  return placeRequests(state.verdicts, now).map(({ place, addressed, record }) => ({
    words: place === null ? null : state.text.slice(place.start, place.end),
    addressed,
    comment: record.comment,
  }));
}

describe('requests on the desk', () => {
  it('stand at their sentence, are addressed once it was edited, and stay readable', () => {
    const project = new FakeProject([text]);
    const words = 'It is new.';
    const asked = actions.requestChanges({ start: 16, end: 26, before: words, after: words }, 'Say what.');
    if (asked.ok) project.elsewhere(id, ben, asked.value);
    expect(requests(project)).toEqual([{ words, addressed: false, comment: 'Say what.' }]);
    project.elsewhere(id, ana, [actions.edit(text, [{ start: 0, end: 3, text: 'This' }])]);
    expect(requests(project)[0]).toMatchObject({ words, addressed: false });
    project.elsewhere(id, ana, [
      actions.edit(`This${text.slice(3)}`, [{ start: 17, end: 19, text: 'The pier' }]),
    ]);
    expect(requests(project)[0]).toMatchObject({
      words: 'The pier is new.',
      addressed: true,
      comment: 'Say what.',
    });
  });
});
