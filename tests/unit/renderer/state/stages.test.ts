import { describe, expect, it } from 'vitest';
import { nextStep, stepBack, type Step } from '../../../../renderer/state/next-step';
import { waitingCounts, waitingInWords } from '../../../../renderer/state/waiting';
import type { ScanFacts } from '../../../../main/host/scan-facts';
import { factsOfArticle } from '../../../../main/host/report/facts-of-article';
import { waitingFor, waitsFor } from '../../../../renderer/state/waiting-for';
import * as actions from '../../../../shared/review/actions';
import type { EventBody, Stage } from '../../../../shared/review/events';
import type { Person } from '../../../../shared/review/person';
import type { Result } from '../../../../shared/base/result';
import { ana, ben } from '../fake-host';
import { articleId, FakeProject } from '../fake-project';
import { en } from '../../../../shared/locales/en';
import { Words } from '../../../../shared/locales/words';
import { newRow } from '../fake-host';

const id = articleId(0);

/** An article with what these people did to it, one after the other. */
type Deed = readonly [Person, (project: FakeProject) => Result<EventBody[]>];
function worked(...deeds: readonly Deed[]) {
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
    ['whoever submitted goes on to the next', worked([ana, submit]), 'desk', ana, 'next'],
    ['or submits what was written since', worked([ana, submit], [ana, edit]), 'desk', ana, 'submit'],
    ['others review', worked([ana, submit]), 'desk', ben, 'review'],
    ['and approve in review', worked([ana, submit]), 'review', ben, 'approve'],
    ['and go on from one that they sent back', worked([ana, submit], [ben, back]), 'review', ben, 'next'],
    ['at the desk, too', worked([ana, submit], [ben, back]), 'desk', ben, 'next'],
    ['or that was withdrawn meanwhile', worked([ana, submit], [ana, reopen]), 'review', ben, 'next'],
    ['a withdrawn one is submitted again', worked([ana, submit], [ana, reopen]), 'desk', ana, 'submit'],
    ['from an approved one to the next', worked([ana, submit], [ben, approve]), 'desk', ana, 'next'],
    ['in review, too', worked([ana, submit], [ben, approve]), 'review', ben, 'next'],
    ['and from an exported one', worked([ana, submit], [ben, approve], [ana, exported]), 'desk', ana, 'next'],
    ['and then edited anew', worked([ana, submit], [ben, approve], [ben, reopen]), 'desk', ana, 'submit'],
  ];
  it.each(table)('%s', (_name, state, place, { id: personId }, step) => {
    expect(nextStep(state, { place, personId, fourEyes: true, waits: () => true })).toBe(step);
  });

  it.each(['desk', 'review'] as const)('where nothing waits, an approved one is exported (%s)', (place) => {
    const where = { place, personId: 'ben', fourEyes: true, waits: () => false };
    expect(nextStep(worked([ana, submit], [ben, approve]), where)).toBe('export');
    expect(nextStep(worked([ana, submit], [ben, approve], [ana, exported]), where)).toBe('export');
  });

  it('where nothing waits, whoever submitted has nothing left to do', () => {
    const where = { place: 'desk', personId: 'ana', fourEyes: true, waits: () => false } as const;
    expect(nextStep(worked([ana, submit]), where)).toBeNull();
  });

  it('never takes back what it just did: that is another button', () => {
    const [desk, review] = (['desk', 'review'] as const).map((place) => ({ place, personId: 'ana' }));
    const [submitted, approved] = [worked([ana, submit]), worked([ana, submit], [ben, approve])];
    if (desk === undefined || review === undefined) throw new Error('two places');
    expect(stepBack(submitted, desk)).toBe('withdraw');
    expect(stepBack(submitted, { ...desk, personId: 'ben' })).toBeNull();
    expect(stepBack(submitted, review)).toBeNull();
    expect(stepBack(approved, desk)).toBe('reopen');
    expect(stepBack(approved, review)).toBe('reopen');
    expect(stepBack(worked(), desk)).toBeNull();
  });

  it('without four eyes, whoever submitted may review', () => {
    const where = { place: 'desk', personId: 'ana', fourEyes: false, waits: () => true } as const;
    expect(nextStep(worked([ana, submit]), where)).toBe('review');
  });

  it('a withdrawal is told in the history, and takes the article out of review', () => {
    const state = worked([ana, submit], [ana, reopen]);
    expect(state.stage.stage).toBe('editing');
    expect(state.moments.map(({ kind }) => kind)).toEqual(['opened', 'submitted', 'reopened']);
  });
});

/** An article that Ana submitted, if anybody did, and somebody is named for. */
function named(task: 'edit' | 'review', to: Person, stage: Stage): ReturnType<typeof newRow> {
  return newRow({ stage, submittedBy: 'ana', assigned: [{ task, to, due: null }] });
}

const joan: Person = { id: 'joan', name: 'Joan' };
const judged = (project: FakeProject): Result<EventBody[]> => {
  const text = project.state(id).text;
  const hunk = { before: text, after: text, start: 0, end: text.length };
  return { ok: true, value: [{ type: 'verdict', hunk, verdict: 'approve' }] };
};
const give = (task: 'edit' | 'review', to: Person) => (): Result<EventBody[]> => ({
  ok: true,
  value: [actions.assign(task, to, null)],
});

describe('a report', () => {
  const stories: readonly (readonly [string, readonly Deed[], readonly string[]])[] = [
    [
      'a submission anybody may review',
      [
        [ana, edit],
        [ana, submit],
      ],
      [],
    ],
    [
      'one that Joan is to review',
      [
        [ana, edit],
        [ana, submit],
        [joan, give('review', joan)],
      ],
      ['joan'],
    ],
    [
      'one that Ben has begun to judge',
      [
        [ana, edit],
        [ana, submit],
        [ben, judged],
      ],
      [],
    ],
    ['a new one that Ben is to edit', [[joan, give('edit', ben)]], ['ben']],
    [
      'one that came back',
      [
        [ana, edit],
        [ana, submit],
        [ben, back],
      ],
      ['ana'],
    ],
    [
      'one that came back and is Joan’s now',
      [
        [ana, submit],
        [ben, back],
        [ana, give('edit', joan)],
      ],
      ['joan'],
    ],
    ['one that nobody has begun', [], []],
    [
      'one that was approved',
      [
        [ana, submit],
        [ben, approve],
      ],
      [],
    ],
  ];
  it.each(stories)('and the list say the same of %s', (_name, deeds, ids) => {
    const { facts, state } = factsAfter(...deeds);
    expect(facts.waitsFor.map((person) => person.id)).toEqual(ids);
    const assigned = state.assignments;
    const { submitted, stage } = state;
    const row = newRow({
      stage: stage.stage,
      assigned,
      ...(submitted !== null && { submittedBy: submitted.person.id }),
    });
    const inList = [ana, ben, joan].filter((person) => waitsFor(row, person.id, true));
    if (ids.length > 0 || stage.stage !== 'submitted') expect(inList.map((person) => person.id)).toEqual(ids);
  });

  it('takes no words of an article that was only opened or given to somebody', () => {
    expect(factsAfter([joan, give('edit', ben)]).facts.edited.words).toBe(0);
    expect(factsAfter([ana, edit]).facts.edited.words).toBe(6);
    expect(factsAfter([ana, submit]).facts.edited.words).toBe(6);
  });
});

function factsAfter(...deeds: readonly Deed[]) {
  const project = new FakeProject(['The port grows. It is new.']);
  for (const [person, deed] of deeds) {
    const bodies = deed(project);
    if (bodies.ok) project.elsewhere(id, person, bodies.value);
  }
  const scan: ScanFacts = {
    ...{ title: null, words: 6, flags: null, edited: null, people: [], problem: null },
    ...{ stage: 'new', original: null, dismissedForProject: [] },
  };
  const about = { language: 'en', fourEyes: true } as const;
  const { facts } = factsOfArticle({
    path: 'a.txt',
    scan,
    events: project.of(id).events,
    project: about,
  });
  return { facts, state: project.state(id) };
}

describe('what waits for whom', () => {
  it.each([
    ['a submission of others', newRow({ stage: 'submitted', submittedBy: 'ana' }), 'review'],
    ['one’s own', newRow({ stage: 'submitted', submittedBy: 'ben' }), null],
    ['an older list: those who worked on it wrote it', newRow({ stage: 'submitted', people: ['ben'] }), null],
    ['what came back', newRow({ stage: 'changes-requested', submittedBy: 'ben' }), 'changes'],
    ['what came back to others', newRow({ stage: 'changes-requested', submittedBy: 'ana' }), null],
    ['what anybody may edit', newRow({}), 'editing'],
    ['an approved one', newRow({ stage: 'approved' }), null],
    ['one whose stage is not known', newRow({ stageUnknown: true }), null],
    ['a submission that somebody else is to review', named('review', joan, 'submitted'), null],
    ['one that its own submitter is to review', named('review', ana, 'submitted'), 'review'],
    ['a submission that they are to review', named('review', ben, 'submitted'), 'review'],
    ['what they are to edit', named('edit', ben, 'new'), 'assigned'],
    ['what somebody else is to edit', named('edit', ana, 'editing'), null],
    ['what came back and is theirs now', named('edit', ben, 'changes-requested'), 'changes'],
    ['one that cannot be opened', newRow({ problem: { code: 'x', message: 'x' } }), null],
  ])('%s', (_name, given, waiting) => {
    expect(waitingFor(given, 'ben', true)).toBe(waiting);
  });

  it('is counted and said', () => {
    const rows = [
      newRow({ stage: 'submitted', submittedBy: 'ana' }),
      newRow({ stage: 'submitted', submittedBy: 'ana' }),
      newRow({ stage: 'changes-requested', submittedBy: 'ben' }),
      newRow({}),
    ];
    const counts = waitingCounts(rows, 'ben', true);
    expect(counts).toEqual({ review: 2, changes: 1, assigned: 0 });
    expect(waitingInWords(new Words(en), counts)).toEqual({
      title: '3 articles wait for you',
      detail: '2 to review, 1 sent back to you with changes requested',
    });
  });
});
