import { describe, expect, it } from 'vitest';
import { assign, reopen, submit } from '../../../shared/review/actions';
import { foldJournal } from '../../../shared/review/fold';
import { parseJournal } from '../../../shared/review/parse-journal';
import { ana, ben, cho, Desk } from './journal-model';

describe('assignments', () => {
  it('are the newest of each task, whoever wrote them, and change nothing else', () => {
    const desk = new Desk(ana);
    desk.open();
    const before = desk.state;
    desk.writeAll([assign('edit', ben, '2027-01-31'), assign('review', ana, null)]);
    desk.writeAll([assign('edit', cho, null)]);
    expect(desk.state.assignments.map(({ task, to, due }) => [task, to.id, due])).toEqual([
      ['review', 'ana', null],
      ['edit', 'cho', null],
    ]);
    desk.writeAll([assign('review', null, '2027-01-31')]);
    expect(desk.state.assignments).toHaveLength(1);
    expect({ text: desk.state.text, stage: desk.state.stage, moments: desk.state.moments }).toEqual({
      text: before.text,
      stage: before.stage,
      moments: before.moments,
    });
    expect(foldJournal([...desk.events].reverse()).assignments).toEqual(desk.state.assignments);
  });

  it('keep a submission as it is', () => {
    const desk = new Desk(ana);
    desk.open();
    const submitted = submit(desk.state);
    if (submitted.ok) desk.writeAll(submitted.value);
    desk.writeAll([assign('review', ben, null)]);
    expect(desk.state.stage.stage).toBe('submitted');
    const back = reopen(desk.state);
    if (back.ok) desk.writeAll(back.value);
    expect(desk.state.stage.stage).toBe('editing');
    expect(desk.state.assignments).toHaveLength(1);
  });

  it('are kept by versions that do not know them, and what follows them counts', () => {
    const desk = new Desk(ana);
    desk.open();
    desk.writeAll([assign('edit', ben, null)]);
    desk.replace('opened', 'closed');
    const lines = desk.events.map((event) =>
      JSON.stringify(event.type === 'assignment' ? { ...event, type: 'assignment-of-tomorrow' } : event),
    );
    const read = parseJournal(`${lines.join('\n')}\n`, 'ana');
    expect(foldJournal(read.events).text).toBe(desk.state.text);
  });
});
