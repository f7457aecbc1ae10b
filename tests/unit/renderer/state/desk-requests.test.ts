import { describe, expect, it } from 'vitest';
import { placeOf, placeRequests } from '../../../../renderer/state/desk-requests';
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

function reviewOf(project: FakeProject): ReviewNow {
  const state = project.state(id);
  const diff = diffTexts(state.base ?? '', state.text, { language: 'en' });
  const hunks = reviewHunks(state, diff, { fourEyes: true });
  const all = reviewCards(state, hunks, unchangedCards(state, diff));
  return {
    articleId: id,
    ready: true,
    hunks,
    cards: all.filter(({ status }) => status !== 'unchanged'),
    sentences: () => all,
    tally: tallyOf(all),
  };
}

function requests(project: FakeProject) {
  const state = project.state(id);
  return placeRequests(state.verdicts, reviewOf(project)).map(({ place, addressed, record }) => ({
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

describe('the place of what was said about a sentence', () => {
  const twice = 'It is new. The port grows. It is new.';
  const second = { start: 27, end: 37 };

  it('is that of the sentence, where another has the same words, and where its words are others now', () => {
    const project = new FakeProject([twice]);
    project.elsewhere(id, ana, [actions.edit(twice, [])]);
    expect(placeOf(second, reviewOf(project))).toEqual(second);
    project.elsewhere(id, ana, [actions.edit(twice, [{ start: 27, end: 29, text: 'The pier' }])]);
    expect(placeOf(second, reviewOf(project))).toEqual({ start: 27, end: 43 });
  });

  it('is none before the text has been compared', () => {
    const project = new FakeProject([twice]);
    expect(placeOf(second, { ...reviewOf(project), ready: false })).toBeNull();
  });
});
