import { describe, expect, it } from 'vitest';
import { parseJournal } from '../../../shared/review/parse-journal';
import { foldJournal } from '../../../shared/review/fold';
import { edit, fix } from '../../../shared/review/actions';
import { FakeHost, ana } from '../renderer/fake-host';

/** An event of a version that is yet to come. */
const future = {
  v: 1,
  id: 'future-1',
  parents: ['e1'],
  seq: 2,
  person: ana,
  time: '2026-03-01T08:00:00.000Z',
  type: 'hologram',
  depth: 3,
};

describe('a team with mixed versions', () => {
  it('keeps events it does not know, and says that a newer Emend wrote them', () => {
    const line = JSON.stringify(future);
    const { events, problems } = parseJournal(`${line}\n`, 'ana');
    expect(events).toEqual([{ ...future, unknown: true }]);
    expect(problems).toEqual([
      {
        line: 1,
        code: 'unknown-event',
        message:
          'Line 1 is kept but not used: a newer Emend wrote it; this version does not know "hologram".',
      },
    ]);
  });

  it('folds what undo and redo write to the same text where their new keys are not known', () => {
    const host = new FakeHost('One  two.');
    const [opened] = host.events;
    const fixed = host.write(
      ana,
      [opened?.id ?? ''],
      fix('One  two.', [{ start: 3, end: 5, text: ' ' }], ['r'], true),
    );
    const back = edit('One two.', [{ start: 3, end: 4, text: '  ' }]);
    const undone = host.write(ana, [fixed.id], { ...back, undoes: fixed.id });
    host.write(ana, [undone.id], {
      ...edit('One  two.', [{ start: 3, end: 5, text: ' ' }]),
      undoes: undone.id,
    });
    // What an older version sees: the same events without the keys it does not know.
    const older = host.events.map((event) => ({ ...event, undoes: undefined }));
    expect(foldJournal(older as typeof host.events).text).toBe('One two.');
    expect(foldJournal(host.events).text).toBe('One two.');
    expect(foldJournal(host.events).authored).toMatchObject([{ by: 'fix', safe: true }]);
  });
});
