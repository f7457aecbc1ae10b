import { describe, expect, it } from 'vitest';
import * as actions from '../../../shared/review/actions';
import type { EventBody } from '../../../shared/review/events';
import { foldJournal } from '../../../shared/review/fold';
import { parseJournal } from '../../../shared/review/parse-journal';
import type { Result } from '../../../shared/base/result';
import { ana, ben, cho, Desk } from './journal-model';

function act(desk: Desk, bodies: Result<EventBody[]>): void {
  if (!bodies.ok) throw new Error(bodies.error.message);
  desk.writeAll(bodies.value);
}

/** Ana submitted; Ben asked for changes to the article. */
function sentBack(): { hers: Desk; his: Desk } {
  const clock = { now: 0 };
  const [hers, his] = [new Desk(ana, clock), new Desk(ben, clock)];
  hers.open();
  hers.replace('opened', 'closed');
  act(hers, actions.submit(hers.state));
  his.see(hers.events);
  act(his, actions.requestArticleChanges(his.state, 'Too stiff.'));
  return { hers, his };
}

const takeBack = (desk: Desk): void => act(desk, actions.retractArticleRequest(desk.state, desk.person));

/** The same state, whatever the order in which the events arrive. */
function inAnyOrder(desk: Desk): Desk['state'] {
  expect(foldJournal([...desk.events].reverse())).toEqual(desk.state);
  return desk.state;
}

describe('a request for changes to an article', () => {
  it('is taken back by whoever made it: the article is submitted again, and nothing is asked', () => {
    const { his } = sentBack();
    takeBack(his);
    const state = inAnyOrder(his);
    expect(state.stage).toMatchObject({ stage: 'submitted', person: { id: 'ana' } });
    expect(state.articleRequest).toBeNull();
    expect(state.moments.at(-1)?.kind).toBe('request-retracted');
    expect(actions.retractArticleRequest(state, ben)).toMatchObject({ error: { code: 'no-request' } });
  });

  it('is nobody else’s to take back', () => {
    const { hers, his } = sentBack();
    hers.see(his.events);
    expect(actions.retractArticleRequest(hers.state, ana)).toMatchObject({ error: { code: 'no-request' } });
    const { event } = hers.state.stage;
    hers.write(actions.retract(event ?? ''));
    expect(inAnyOrder(hers).stage.stage).toBe('changes-requested');
  });

  it('leaves what somebody said before it, and what was submitted meanwhile', () => {
    const { hers, his } = sentBack();
    const third = new Desk(cho, { now: 100_000 });
    third.see(his.events);
    act(third, actions.requestArticleChanges(third.state, 'And too long.'));
    takeBack(third);
    expect(inAnyOrder(third)).toMatchObject({
      stage: { stage: 'changes-requested', person: { id: 'ben' } },
      articleRequest: { comment: 'Too stiff.' },
    });
    // Ana submits again, and Ben takes his request back at the same time.
    hers.see(his.events);
    act(hers, actions.submit(hers.state));
    takeBack(his);
    hers.see(his.events);
    expect(inAnyOrder(hers)).toMatchObject({ stage: { stage: 'submitted' }, articleRequest: null });
  });

  it('taken back after one on top of it, leaves the later one; then both are gone', () => {
    const { his } = sentBack();
    const first = his.state.stage.event ?? '';
    act(his, actions.requestArticleChanges(his.state, 'Much too stiff.'));
    his.write(actions.retract(first));
    expect(inAnyOrder(his).articleRequest?.comment).toBe('Much too stiff.');
    takeBack(his);
    expect(inAnyOrder(his)).toMatchObject({ stage: { stage: 'submitted' }, articleRequest: null });
  });

  it('never brings an approval back', () => {
    const clock = { now: 0 };
    const [hers, his] = [new Desk(ana, clock), new Desk(ben, clock)];
    hers.open();
    act(hers, actions.submit(hers.state));
    his.see(hers.events);
    act(his, actions.approveArticle(his.state, [], ben, { fourEyes: true }));
    act(his, actions.requestArticleChanges(his.state, 'I was wrong.'));
    takeBack(his);
    expect(inAnyOrder(his).stage).toMatchObject({ stage: 'submitted', declared: 'submitted' });
  });

  it('is kept by versions that do not know how it is taken back', () => {
    const { his } = sentBack();
    takeBack(his);
    his.replace('closed', 'shut');
    const lines = his.events.map((event) =>
      JSON.stringify(event.type === 'retraction' ? { ...event, type: 'of-tomorrow' } : event),
    );
    const read = [ana, ben].flatMap(
      ({ id }) =>
        parseJournal(`${lines.filter((line) => line.includes(`"person":{"id":"${id}"`)).join('\n')}\n`, id)
          .events,
    );
    const old = foldJournal(read);
    expect(old.text).toBe(his.state.text);
    expect(old.articleRequest?.comment).toBe('Too stiff.');
  });
});

describe('a comment', () => {
  it('is taken back by whoever said it, and its thread with it; an answer keeps its thread', () => {
    const { his, hers } = sentBack();
    act(his, actions.comment(null, 'Whose words are these?'));
    const [thread] = his.state.threads;
    if (thread === undefined) throw new Error('no thread');
    hers.see(his.events);
    his.write(actions.retract(thread.id));
    expect(inAnyOrder(his).threads).toEqual([]);
    act(hers, actions.comment(null, 'Mine.', thread.id));
    hers.write(actions.retract(thread.id));
    expect(inAnyOrder(hers).threads[0]?.comments.map(({ text }) => text)).toEqual([
      'Whose words are these?',
      'Mine.',
    ]);
    hers.see(his.events);
    expect(inAnyOrder(hers).threads.map(({ comments }) => comments.map(({ text }) => text))).toEqual([
      ['Mine.'],
    ]);
  });
});
