import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Library } from '../../main/host/library';
import { readProjectFile } from '../../main/host/project-file-store';
import { LiveReport } from '../../main/host/report/live-report';
import { projectFacts } from '../../main/host/report/project-facts';
import type { ScanJob, ScanResult } from '../../main/host/scan-article';
import { ScanPool, type Scanner } from '../../main/host/scan-pool';
import { reportHtml } from '../../main/host/report/report-html';
import { reportWordsIn } from '../../main/host/report/report-words';
import { projectReport } from '../../shared/metrics/report/project-report';
import { parseJournal } from '../../shared/review/parse-journal';
import { kinds, writeWorkedArticles } from './worked-articles';

interface Line {
  readonly name: string;
  readonly value: number;
  readonly unit: 's' | 'ms' | 'MB';
}

const articles = Number(process.env.EMEND_BENCH_ARTICLES ?? 10_000);

/**
 * What a project view and a report take once the library is scanned, at 200 events an article, and what an article costs
 * the scan. The articles are copies of a few, and each of these is scanned once: the rest of a scan is the engine's, and
 * has a bench of its own.
 */
export async function benchReport(): Promise<Line[]> {
  const base = await mkdtemp(join(tmpdir(), 'emend-report-'));
  const pool = new ScanPool(2, report);
  try {
    const folder = join(base, 'project');
    const journals = await writeWorkedArticles(folder, articles);
    const root = await realpath(folder);
    const scanner = scanKinds(pool, journals);
    const lines: Line[] = [];
    const time = async <T>(name: string, act: () => Promise<T>): Promise<T> => {
      const began = performance.now();
      const result = await act();
      lines.push({ name, value: Math.round(performance.now() - began) / 1000, unit: 's' });
      return result;
    };
    const library = new Library({
      root,
      indexPath: join(base, 'cache', 'library.json'),
      rulesVersion: '',
      journals: null,
      file: () => file,
      scanner,
      onChange: () => undefined,
      onReport: (path, key, entry) => live.take(path, key, entry),
    });
    const live = new LiveReport({
      library,
      path: join(base, 'cache', 'window.jsonl'),
      today: () => '2026-03-01',
      lanes: 2,
      onChange: () => undefined,
      report,
    });
    const { file } = await readProjectFile(root);
    await library.list();
    const empty = heapMb();
    await library.scan([], new AbortController().signal, () => undefined);
    lines.push({
      name: 'scan, milliseconds an article (two threads)',
      value: scanner.msAnArticle(),
      unit: 'ms',
    });
    // In the app idle threads go after a while.
    await pool.close();
    await time('project view after the scan', () => live.overview({}));
    await time('project view again', () => live.overview({}));
    const week = { from: '2026-05-25', to: '2026-05-31', person: 'ana' };
    await time('project view of a person and a week', () => live.overview(week));
    lines.push({ name: 'heap of index and figures', value: heapMb() - empty, unit: 'MB' });
    const head = {
      said: await reportWordsIn('en'),
      project: 'bench',
      madeAt: new Date().toISOString(),
      madeBy: null,
      version: '',
    };
    const page = await time('report from the window (HTML)', () => live.file({}, 'html', head));
    lines.push({ name: 'its size', value: Math.round(page.length / 100_000) / 10, unit: 'MB' });
    await live.close();
    const cache = join(base, 'cache');
    await projectFacts(root, cache, scanner);
    await time('emend report from what is remembered', async () => {
      const { facts } = await projectFacts(root, cache, scanner);
      reportHtml(projectReport(facts), { ...head, filter: {}, pending: 0 });
    });
    return lines.map((line) => ({ ...line, name: `${articles} articles: ${line.name}` }));
  } finally {
    await pool.close();
    await rm(base, { recursive: true, force: true });
  }
}

function report(error: unknown): void {
  process.stderr.write(`${String(error)}\n`);
}

function heapMb(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return Math.round(process.memoryUsage().heapUsed / 1e6);
}

/** Scans one article of each kind, and answers for its copies with what that came to. */
function scanKinds(
  pool: ScanPool,
  journals: readonly string[],
): Scanner & { readonly msAnArticle: () => number } {
  const known = new Map<number, Promise<ScanResult | null>>();
  let [began, ended, scanned] = [0, 0, 0];
  const scanOne = async (job: ScanJob, kind: number): Promise<ScanResult | null> => {
    if (scanned++ === 0) began = performance.now();
    const result = await pool.run(
      { ...job, events: parseJournal(journals[kind] ?? '', 'ana').events },
      false,
    );
    ended = performance.now();
    return result;
  };
  return {
    size: pool.size,
    async run(job) {
      const kind = Number(job.path.slice(0, 5)) % kinds;
      const result = known.get(kind) ?? scanOne(job, kind);
      known.set(kind, result);
      const found = await result;
      if (found?.report === undefined) return found;
      // A copy of its own, as it comes out of a thread.
      const entry = structuredClone(found.report);
      return { ...found, report: { ...entry, facts: { ...entry.facts, path: job.path } } };
    },
    close: () => pool.close(),
    msAnArticle: () => Math.round((ended - began) / Math.max(1, scanned)),
  };
}
