import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openJournalStore, type JournalStore } from '../../../../main/host/journal/journal-store';

const articleId = '0123456789abcdef';
const rounds = Number(process.env['EMEND_KILL_ROUNDS'] ?? 3);
let folder = '';
let settings = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'emend-kill-'));
  settings = await mkdtemp(join(tmpdir(), 'emend-kill-settings-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
  await rm(settings, { recursive: true });
});

/** Runs the writer and kills it with -9 after some milliseconds of writing; gives the ids it was told are on disk. */
async function writeUntilKilled(afterMs: number): Promise<string[]> {
  const script = join(import.meta.dirname, 'append-loop.child.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, folder, settings, articleId], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    if (said === '') setTimeout(() => child.kill('SIGKILL'), afterMs);
    said += text;
  });
  await gone;
  return said.split('\n').slice(0, -1);
}

async function open(): Promise<JournalStore> {
  const opened = await openJournalStore({ projectFolder: folder, settingsFolder: settings, now: () => 0 });
  if (!opened.ok) throw new Error(opened.error.message);
  return opened.value;
}

describe('a writer that is killed', () => {
  it('has lost nothing that was acknowledged, and its replica is taken up again', async () => {
    const acknowledged: string[] = [];
    for (let round = 0; round < rounds; round++) {
      acknowledged.push(...(await writeUntilKilled(20 + ((round * 37) % 90))));
      const store = await open();
      const { events, problems } = await store.read(articleId);
      const ids = new Set(events.map(({ id }) => id));
      expect(acknowledged.filter((id) => !ids.has(id))).toEqual([]);
      expect(problems.every(({ code }) => code === 'torn-line' || code === 'unreadable-line')).toBe(true);
      await store.close();
    }
    expect(acknowledged.length).toBeGreaterThan(rounds);
    expect(await readdir(join(settings, 'replicas'))).toHaveLength(1);
  }, 240_000);
});
