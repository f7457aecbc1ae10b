import { describe, expect, it } from 'vitest';
import { nextStep, type Step } from '../../../../renderer/state/next-step';
import { waitingCounts, waitingFor, waitingInWords } from '../../../../renderer/state/waiting';
import type { ArticleRow } from '../../../../shared/protocol/contract';
import * as actions from '../../../../shared/review/actions';
import type { EventBody } from '../../../../shared/review/events';
import type { Person } from '../../../../shared/review/person';
import type { Result } from '../../../../shared/base/result';
import { ana, ben } from '../fake-host';
import { articleId, FakeProject } from '../fake-project';

const id = articleId(0);

/** An article with what these people did to it, one after the other. */
function worked(...deeds: readonly (readonly [Person, (project: FakeProject) => Result<EventBody[]>])[]) {
  const project = new FakeProject(['The port grows. It is new.']);
  for (const [person, deed] of deeds) {
    const bodies = deed(project);
    if (!bodies.ok) throw new Error(bodies.error.message);
    project.elsewhere(id, person, bodies.value);
  }
  return project.state(id);
}
const submit = (project: FakeProject) => actions.submit(project.state(id));
const reopen = (project: FakeProject) => actions.reopen(project.state(id));
const approve = (project: FakeProject) =>
  actions.approveArticle(project.state(id), [], ben, { fourEyes: true });
const back = (project: FakeProject) => actions.requestArticleChanges(project.state(id), 'Too stiff.');
const edit = (project: FakeProject): Result<EventBody[]> => ({
  ok: true,
  value: [actions.edit(project.state(id).text, [{ start: 0, end: 0, text: 'Now ' }])],
});
const exported = (project: FakeProject): Result<EventBody[]> => ({
  ok: true,
  value: actions.exported(project.state(id), 'txt'),
});

describe('the main button', () => {
  const table: readonly (readonly [string, ReturnType<typeof worked>, 'desk' | 'review', Person, Step])[] = [
    ['a new article is submitted', worked(), 'desk', ana, 'submit'],
    ['one that came back, too', worked([ana, submit], [ben, back]), 'desk', ana, 'submit'],
    ['whoever submitted withdraws', worked([ana, submit]), 'desk', ana, 'withdraw'],
    ['or submits what was written since', worked([ana, submit], [ana, edit]), 'desk', ana, 'submit'],
    ['others review', worked([ana, submit]), 'desk', ben, 'review'],
    ['and approve in review', worked([ana, submit]), 'review', ben, 'approve'],
    ['a withdrawn one is submitted again', worked([ana, submit], [ana, reopen]), 'desk', ana, 'submit'],
    ['an approved one is exported', worked([ana, submit], [ben, approve]), 'desk', ana, 'export'],
    ['reopened in review', worked([ana, submit], [ben, approve]), 'review', ben, 'reopen'],
    [
      'or once it was exported',
      worked([ana, submit], [ben, approve], [ana, exported]),
      'desk',
      ana,
      'reopen',
    ],
    ['and then edited anew', worked([ana, submit], [ben, approve], [ben, reopen]), 'desk', ana, 'submit'],
  ];
  it.each(table)('%s', (_name, state, place, { id: personId }, step) => {
    expect(nextStep(state, { place, personId, fourEyes: true })).toBe(step);
  });

  it('without four eyes, whoever submitted may review', () => {
    expect(nextStep(worked([ana, submit]), { place: 'desk', personId: 'ana', fourEyes: false })).toBe(
      'review',
    );
  });

  it('a withdrawal is told in the history, and takes the article out of review', () => {
    const state = worked([ana, submit], [ana, reopen]);
    expect(state.stage.stage).toBe('editing');
    expect(state.moments.map(({ kind }) => kind)).toEqual(['opened', 'submitted', 'reopened']);
  });
});

describe('what waits for whom', () => {
  const row = (some: Partial<ArticleRow>): ArticleRow => ({
    id: 'a',
    path: 'a.txt',
    sourcePath: null,
    bytes: 1,
    modified: 0,
    title: null,
    words: null,
    flags: null,
    stage: 'new',
    edited: null,
    people: [],
    problem: null,
    ...some,
  });
  it.each([
    ['a submission of others', row({ stage: 'submitted', submittedBy: 'ana' }), 'review'],
    ['one’s own', row({ stage: 'submitted', submittedBy: 'ben' }), null],
    ['an older list: those who worked on it wrote it', row({ stage: 'submitted', people: ['ben'] }), null],
    ['what came back', row({ stage: 'changes-requested', submittedBy: 'ben' }), 'changes'],
    ['what came back to others', row({ stage: 'changes-requested', submittedBy: 'ana' }), null],
    ['what anybody may edit', row({}), 'editing'],
    ['an approved one', row({ stage: 'approved' }), null],
    ['one whose stage is not known', row({ stageUnknown: true }), null],
    ['one that cannot be opened', row({ problem: { code: 'x', message: 'x' } }), null],
  ])('%s', (_name, given, waiting) => {
    expect(waitingFor(given, 'ben', true)).toBe(waiting);
  });

  it('is counted and said', () => {
    const rows = [
      row({ stage: 'submitted', submittedBy: 'ana' }),
      row({ stage: 'submitted', submittedBy: 'ana' }),
      row({ stage: 'changes-requested', submittedBy: 'ben' }),
      row({}),
    ];
    const counts = waitingCounts(rows, 'ben', true);
    expect(counts).toEqual({ review: 2, changes: 1 });
    expect(waitingInWords(counts)).toEqual({
      title: '3 articles wait for you',
      detail: '2 to review, 1 sent back to you with changes requested',
    });
  });
});
