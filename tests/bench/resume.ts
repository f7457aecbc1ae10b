import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { engine, enginePath } from './built-engine';
import { writeArticles } from './library';

interface Line {
  readonly name: string;
  readonly seconds: number;
  readonly articles: number;
}

interface Visit {
  readonly seconds: number;
  /** Articles that this visit had to scan. */
  readonly total: number;
  /** Articles that it did scan. */
  readonly scanned: number;
}

const size = 500;

/**
 * A folder of 100,000 articles (EMEND_BENCH_ARTICLES: another number) whose scan is killed half way: what the next start still
 * has to scan, in articles and seconds. Throws if it begins anew.
 */
export async function benchResume(): Promise<Line[]> {
  const articles = Number(process.env.EMEND_BENCH_ARTICLES ?? 100_000);
  const base = await mkdtemp(join(tmpdir(), 'emend-resume-'));
  try {
    const folder = join(base, 'project');
    await writeArticles(folder, articles, size);
    await engine();
    const killed = await visit(folder, base, articles / 2);
    const resumed = await visit(folder, base, Infinity);
    const again = await visit(folder, base, Infinity);
    // What was found in the last second before the kill may not be on disk.
    if (resumed.total > articles - 0.8 * killed.scanned)
      throw new Error(`${resumed.total} of ${articles} were scanned again after a kill at ${killed.scanned}`);
    if (again.total !== 0) throw new Error(`${again.total} were scanned once more`);
    return [
      { name: 'scanned until the kill', seconds: killed.seconds, articles: killed.scanned },
      { name: 'scanned at the next start', seconds: resumed.seconds, articles: resumed.total },
      { name: 'scanned at the start after', seconds: again.seconds, articles: again.total },
    ];
  } finally {
    await rm(base, { recursive: true, force: true });
  }
}

/** Scans in a process of its own, which is killed once it has scanned `killAt` articles. */
async function visit(folder: string, base: string, killAt: number): Promise<Visit> {
  const began = performance.now();
  const script = join(import.meta.dirname, 'scan-folder.mjs');
  const child = spawn(process.execPath, [script, enginePath, folder, base], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  let last = { done: 0, total: 0 };
  for await (const line of createInterface({ input: child.stdout })) {
    last = JSON.parse(line) as typeof last;
    if (last.done >= killAt) child.kill('SIGKILL');
  }
  const code = await ended;
  if (code !== (Number.isFinite(killAt) ? null : 0)) throw new Error(`the scan ended with ${code}`);
  const seconds = Math.round((performance.now() - began) / 10) / 100;
  return { seconds, total: last.total, scanned: last.done };
}
