import { describe, expect, it, onTestFinished } from 'vitest';
import { realDisk, type Disk, type DiskFile } from '../../../../main/host/disk';
import { openJournalStore } from '../../../../main/host/journal/journal-store';
import type { EventDraft } from '../../../../shared/protocol/contract';
import { openedBody } from '../../review/journal-model';
import { tempFolder } from '../temp-folder';

const articleId = '0123456789abcdef';
const ana = { id: 'ana', name: 'Ana' };

/** A disk on which, while it is broken, what was written stays and nothing else works on an open file. */
function breakableDisk(): { readonly disk: Disk; broken: boolean } {
  const state = { broken: false };
  const whileWhole = <T>(work: () => Promise<T>): Promise<T> =>
    state.broken ? Promise.reject(Object.assign(new Error('broken'), { code: 'EIO' })) : work();
  const wrapped = (file: DiskFile): DiskFile => ({
    stat: () => file.stat(),
    read: (...given) => whileWhole(() => file.read(...given)),
    write: async (...given) => {
      const written = await file.write(...given);
      // From the first byte on.
      state.broken = true;
      return written;
    },
    readFile: () => whileWhole(() => file.readFile()),
    truncate: (size) => whileWhole(() => file.truncate(size)),
    chmod: (mode) => file.chmod(mode),
    sync: () => whileWhole(() => file.sync()),
    datasync: () => whileWhole(() => file.datasync()),
    close: () => file.close(),
  });
  let armed = false;
  return {
    get broken() {
      return state.broken;
    },
    set broken(value) {
      armed = value;
      if (!value) state.broken = false;
    },
    disk: {
      ...realDisk,
      open: async (...given) => {
        const file = await realDisk.open(...given);
        return armed && given[0].endsWith('.jsonl') ? wrapped(file) : file;
      },
    },
  };
}

const say = (text: string, parents: readonly string[]): EventDraft => ({
  parents: [...parents],
  body: { type: 'comment', about: null, text },
});

describe('B1: a write that failed and could not be taken away', () => {
  it.each(['written again', 'read again and written again'])(
    'does not come back beside what is %s, though nothing could be read after it',
    async (how) => {
      const breakable = breakableDisk();
      const opened = await openJournalStore({
        projectFolder: await tempFolder(),
        settingsFolder: await tempFolder(),
        now: () => 1_700_000_000_000,
        disk: breakable.disk,
        watch: false,
      });
      if (!opened.ok) throw new Error(opened.error.message);
      const store = opened.value;
      onTestFinished(() => store.close());
      const first = await store.append(articleId, ana, [{ parents: [], body: openedBody('One.') }]);
      if (!first.ok) throw new Error(first.error.message);
      const parents = first.value.map(({ id }) => id);

      breakable.broken = true;
      expect(await store.append(articleId, ana, [say('failed', parents)])).toMatchObject({ ok: false });
      breakable.broken = false;
      if (how.startsWith('read')) await store.read(articleId);
      const again = await store.append(articleId, ana, [say('again', parents)]);

      expect(again).toMatchObject({ ok: true });
      const { events } = await store.read(articleId);
      expect(
        events.flatMap((event) => ('text' in event && event.type === 'comment' ? [event.text] : [])),
      ).toEqual(['again']);
    },
  );
});
