import { beforeEach, describe, expect, it } from 'vitest';
import { checkAllAgain } from '../../../../renderer/state/check-again';
import { mergeRows, useLibrary } from '../../../../renderer/state/library';
import { everything } from '../../../../renderer/state/library-order';
import { useSession } from '../../../../renderer/state/session';
import { newRow } from '../fake-host';

describe('checking again', () => {
  const asked: unknown[] = [];

  beforeEach(() => {
    asked.length = 0;
    const call = (method: string, params: unknown): Promise<unknown> => {
      asked.push({ method, params });
      return Promise.resolve({ ok: true, value: { scanned: 1 } });
    };
    useSession.setState({ host: { call } as never });
    const project = { entry: { id: 'p1' } } as never;
    useLibrary.setState({ project, rows: new Map(), order: [], filter: everything, scanning: null });
  });

  it('asks for the articles that could not be checked, and for no others', async () => {
    const unchecked = { code: 'given-up', message: 'It came to no end.' };
    mergeRows([
      newRow({ id: 'a', path: 'a.txt', flags: null, unchecked }),
      newRow({ id: 'b', path: 'b.txt', flags: null }),
    ]);
    expect(await checkAllAgain()).toBeNull();
    expect(asked).toEqual([{ method: 'library.scan', params: { first: ['a'] } }]);
  });

  it('asks for nothing where all could be checked', async () => {
    mergeRows([newRow({ id: 'b', path: 'b.txt', flags: null })]);
    expect(await checkAllAgain()).toBeNull();
    expect(asked).toEqual([]);
  });
});
