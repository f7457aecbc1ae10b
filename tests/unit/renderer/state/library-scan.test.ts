import { beforeEach, describe, expect, it } from 'vitest';
import { mergeRows, scanLibrary, showStage, useLibrary } from '../../../../renderer/state/library';
import { everything } from '../../../../renderer/state/library-order';
import { useSession } from '../../../../renderer/state/session';
import type { ScanProgress } from '../../../../shared/protocol/contract';
import { newRow } from '../fake-host';

interface Call {
  readonly told: (progress: ScanProgress) => void;
  readonly answer: (answer: unknown) => void;
}

const flags = { error: 1, warning: 0, info: 0, safe: 0, byRule: {} };

describe('a scan of the library', () => {
  const calls: Call[] = [];

  beforeEach(() => {
    calls.length = 0;
    const call = (
      _method: string,
      _params: unknown,
      { onProgress }: { onProgress: Call['told'] },
    ): Promise<unknown> => new Promise((answer) => calls.push({ told: onProgress, answer }));
    useSession.setState({ host: { call } as never });
    const project = { entry: { id: 'p1' } } as never;
    useLibrary.setState({ project, rows: new Map(), order: [], filter: everything, scanning: null });
    mergeRows(['a', 'b'].map((id) => newRow({ id, path: `${id}.txt`, flags: null })));
  });

  it('keeps what one that had to give way tells of an article at its end', async () => {
    const [first, second] = [scanLibrary(), scanLibrary(['b'])];
    calls[0]?.told({ done: 1, total: 2, rows: [newRow({ id: 'a', path: 'a.txt', flags })] });
    calls[0]?.answer({ ok: false, error: { code: 'cancelled', message: '' } });
    calls[1]?.told({ done: 1, total: 1, rows: [newRow({ id: 'b', path: 'b.txt', flags })] });
    calls[1]?.answer({ ok: true, value: { scanned: 1 } });
    expect([await first, await second]).toEqual([null, null]);
    expect([...useLibrary.getState().rows.values()].map((row) => row.flags)).toEqual([flags, flags]);
  });

  it('leaves what one tells that was begun in another project', async () => {
    const first = scanLibrary();
    useLibrary.setState({ project: { entry: { id: 'p2' } } as never, scanning: null });
    calls[0]?.told({ done: 1, total: 2, rows: [newRow({ id: 'a', path: 'a.txt', flags })] });
    calls[0]?.answer({ ok: false, error: { code: 'cancelled', message: '' } });
    await first;
    expect(useLibrary.getState().rows.get('a')?.flags).toBeNull();
  });
});

describe('the rows of articles that were taken to a stage together', () => {
  it('show it before the host has read them again, and keep who submitted them', () => {
    const rows = [
      newRow({ id: 'a', path: 'a.txt', stage: 'editing', stageUnknown: true }),
      newRow({ id: 'b', path: 'b.txt', stage: 'submitted', submittedBy: 'ana' }),
    ];
    useLibrary.setState({ rows: new Map(rows.map((row) => [row.id, row])), filter: everything });
    showStage(['a', 'gone'], 'submitted', 'ben');
    showStage(['b'], 'approved', 'ben');
    const shown = [...useLibrary.getState().rows.values()];
    expect(
      shown.map(({ id, stage, submittedBy, stageUnknown }) => [id, stage, submittedBy, stageUnknown]),
    ).toEqual([
      ['a', 'submitted', 'ben', undefined],
      ['b', 'approved', 'ana', undefined],
    ]);
  });
});
