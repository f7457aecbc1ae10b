import { join } from 'node:path';
import { Worker, type ResourceLimits } from 'node:worker_threads';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { ScanPool } from '../../../main/host/scan-pool';
import type { ScanJob } from '../../../main/host/scan-article';
import { SharedProcessor } from '../../../main/host/shared-processor';
import { tempFolder, writeFiles } from './temp-folder';

/** Makes jobs for plain English articles of a folder. */
function jobsIn(root: string): (path: string) => ScanJob {
  return (path) => ({ root, path, sourcePath: null, events: [], options: { language: 'en' } });
}

describe('the pool of scanning threads', () => {
  it('scans more articles than it has threads, urgent ones first, and outlives a bug', async () => {
    const root = await tempFolder();
    await writeFiles(root, { '1.txt': 'One win -win.\n', '2.txt': 'Two.\n', '3.txt': 'Three.\n' });
    const bugs: unknown[] = [];
    const pool = new ScanPool(1, (error) => bugs.push(error));
    onTestFinished(() => pool.close());
    const job = jobsIn(root);
    const order: (string | null)[] = [];
    const scan = async (path: string, urgent: boolean): Promise<void> => {
      order.push((await pool.run(job(path), urgent))?.title ?? null);
    };
    // No journal gives such an event: a bug, as far as the pool can tell.
    const events = [null] as unknown as ScanJob['events'];
    const why = vi.fn();
    const broken = pool.run({ ...job('1.txt'), events }, false, why);
    await Promise.all([
      broken,
      scan('2.txt', false),
      scan('3.txt', true),
      scan('1.txt', false),
      scan('4.txt', false),
    ]);
    expect(await broken).toBeNull();
    expect(why.mock.calls).toMatchObject([[{ code: 'given-up' }]]);
    expect(bugs).toHaveLength(1);
    expect(order).toEqual(['Three.', 'Two.', 'One win -win.', null]);
    await pool.close();
    expect(await pool.run(job('1.txt'), false)).toBeNull();
  });

  it('reads nothing outside the project', async () => {
    const above = await tempFolder();
    await writeFiles(above, { 'secret.txt': 'Secret.\n', 'project/a.txt': 'A.\n' });
    const pool = new ScanPool(1, () => undefined);
    onTestFinished(() => pool.close());
    const job = {
      root: join(above, 'project'),
      path: '../secret.txt',
      sourcePath: null,
      events: [],
      options: { language: 'en' },
    };
    expect(await pool.run(job, false)).toMatchObject({ title: null, problem: { code: 'outside' } });
  });

  it('B3: ends a thread that is stuck, scans the article without rules, and goes on with the others', async () => {
    const root = await tempFolder();
    const started: Worker[] = [];
    const pool = new ScanPool(
      1,
      () => undefined,
      () => started[started.push(scripted()) - 1] as Worker,
      20,
    );
    onTestFinished(() => pool.close());
    const job = jobsIn(root);
    const scans = ['stuck', 'slow', 'sound'].map((path) => pool.run(job(path), false));
    const [stuck, slow, sound] = await Promise.all(scans);
    expect(stuck).toMatchObject({ title: 'stuck', flags: null, unchecked: { code: 'not-checked' } });
    expect(slow).toMatchObject({ title: 'slow', flags: {} });
    expect(sound).toMatchObject({ title: 'sound', flags: {} });
    expect(started).toHaveLength(2);
  });

  it('B3: gives an article up that is stuck without rules as well', async () => {
    const pool = new ScanPool(
      1,
      () => undefined,
      () => scripted(),
      100,
    );
    onTestFinished(() => pool.close());
    const job = { root: '', path: 'always-stuck', sourcePath: null, events: [], options: { language: 'en' } };
    const why = vi.fn();
    expect(await pool.run(job, false, why)).toBeNull();
    expect(why.mock.calls).toMatchObject([[{ code: 'given-up' }]]);
  });

  it('waits for a thread that others leave no processor to, and ends one that only waits in the end', async () => {
    const started: Worker[] = [];
    const pool = new ScanPool(
      1,
      () => undefined,
      () => started[started.push(scripted()) - 1] as Worker,
      20,
      () => new SharedProcessor(() => 0),
    );
    onTestFinished(() => pool.close());
    const job = jobsIn('');
    expect(await pool.run(job('starved'), false)).toMatchObject({ title: 'starved', flags: {} });
    expect(started).toHaveLength(1);
    expect(await pool.run(job('stuck'), false)).toMatchObject({ unchecked: { code: 'not-checked' } });
    expect(started).toHaveLength(2);
  });

  it('keeps one thread a while after the work, and goes on with it', async () => {
    const started: Worker[] = [];
    const ended = vi.fn();
    const pool = new ScanPool(
      2,
      () => undefined,
      () => {
        const worker = scripted();
        worker.on('exit', ended);
        return started[started.push(worker) - 1] as Worker;
      },
    );
    onTestFinished(() => pool.close());
    const job = jobsIn('');
    await Promise.all(['one', 'two', 'three'].map((path) => pool.run(job(path), false)));
    expect(started).toHaveLength(2);
    await vi.waitFor(() => expect(ended).toHaveBeenCalledTimes(1), 10_000);
    expect(await pool.run(job('four'), true)).toMatchObject({ title: 'four' });
    expect(started).toHaveLength(2);
  });

  it('scans what needs more memory than a thread may take in one without limits, and goes on with the others', async () => {
    const started: boolean[] = [];
    const bugs: unknown[] = [];
    const pool = new ScanPool(
      1,
      (error) => bugs.push(error),
      (roomy) => {
        started.push(roomy);
        return scripted(roomy ? {} : { maxOldGenerationSizeMb: 24, maxYoungGenerationSizeMb: 4 });
      },
    );
    onTestFinished(() => pool.close());
    const job = jobsIn('');
    const scans = ['one', 'large', 'two'].map((path) => pool.run(job(path), false));
    expect(await Promise.all(scans)).toMatchObject([{ title: 'one' }, { title: 'large' }, { title: 'two' }]);
    expect(started).toEqual([false, true, false]);
    expect(bugs).toEqual([]);
  });
});

/** A thread that is stuck in some articles, slow but alive in others, and needs much memory for one. */
function scripted(resourceLimits: ResourceLimits = {}): Worker {
  return new Worker(
    `const { parentPort } = require('node:worker_threads');
    const wait = (ms) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
    parentPort.postMessage({ beat: true });
    parentPort.on('message', ({ id, job }) => {
      if (job.path === 'always-stuck' || (job.path === 'stuck' && job.unchecked === undefined)) for (;;);
      if (job.path === 'large') {
        const kept = [];
        for (let number = 0; number < 4_000_000; number++) kept.push({ number });
      }
      // Silent for twenty ticks of 20 ms, of which a thread that works is given five.
      if (job.path === 'starved') wait(400);
      if (job.path === 'slow')
        for (let paragraph = 0; paragraph < 12; paragraph++) {
          wait(60);
          parentPort.postMessage({ beat: true });
        }
      const flags = job.unchecked === undefined ? {} : null;
      parentPort.postMessage({ id, facts: { title: job.path, flags, unchecked: job.unchecked } });
    });`,
    { eval: true, resourceLimits },
  );
}
