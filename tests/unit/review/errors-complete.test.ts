import { describe, expect, it } from 'vitest';
import { annotate, errorsComplete, retractErrorsComplete } from '../../../shared/review/actions';
import { foldJournal } from '../../../shared/review/fold';
import { parseJournal } from '../../../shared/review/parse-journal';
import { ana, ben, Desk } from './journal-model';

function say(desk: Desk): void {
  const bodies = errorsComplete(desk.state);
  if (!bodies.ok) throw new Error(bodies.error.message);
  desk.writeAll(bodies.value);
}

const people = (desk: Desk) => desk.state.errorsComplete.map(({ person }) => person.id);

describe('saying that all errors are marked', () => {
  it('holds for this text, whatever is marked, and not once it is edited', () => {
    const desk = new Desk(ana);
    desk.open();
    expect(people(desk)).toEqual([]);
    say(desk);
    expect(people(desk)).toEqual(['ana']);
    const mark = { side: 'target', start: 0, end: 3, quote: desk.state.text.slice(0, 3) } as const;
    desk.writeAll(annotate({ ...mark, category: 'Style', severity: 'minor' }));
    expect(people(desk)).toEqual(['ana']);
    desk.replace('opened', 'closed');
    expect(people(desk)).toEqual([]);
    desk.replace('closed', 'opened');
    expect(people(desk)).toEqual(['ana']);
  });

  it('is each person’s own word, which only counts until it is taken back', () => {
    const desk = new Desk(ana);
    desk.open();
    say(desk);
    const other = new Desk(ben);
    other.see(desk.events);
    say(other);
    expect(people(other)).toEqual(['ana', 'ben']);
    const own = other.state.errorsComplete[1];
    if (own === undefined) throw new Error('nothing of Ben');
    other.writeAll(retractErrorsComplete(other.state, own));
    expect(people(other)).toEqual(['ana']);
    expect(foldJournal([...other.events].reverse()).errorsComplete).toEqual(other.state.errorsComplete);
  });

  it('is kept by versions that do not know it, and what follows it counts', () => {
    const desk = new Desk(ana);
    desk.open();
    say(desk);
    desk.replace('opened', 'closed');
    const lines = desk.events.map((event) =>
      JSON.stringify(event.type === 'errors-complete' ? { ...event, type: 'errors-of-tomorrow' } : event),
    );
    const read = parseJournal(`${lines.join('\n')}\n`, 'ana');
    expect(foldJournal(read.events).text).toBe(desk.state.text);
  });
});
