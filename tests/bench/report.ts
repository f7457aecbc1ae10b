import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectFacts } from '../../main/host/report/project-facts';
import { ScanPool } from '../../main/host/scan-pool';
import { sha256Hex } from '../../shared/base/hash';
import { reportHtml } from '../../shared/export/report-html';
import { projectReport } from '../../shared/metrics/report/project-report';
import { edit } from '../../shared/review/actions';
import { articleIdOf } from '../../shared/review/article-id';
import type { EventBody } from '../../shared/review/events';
import { applyEdits } from '../../shared/text/edit';
import { prose } from './diff';

interface Line {
  readonly name: string;
  readonly seconds: number;
}

const articles = Number(process.env.EMEND_BENCH_ARTICLES ?? 10_000);
const [events, size, kinds] = [200, 5_000, 50];

/** Seconds until a project with 200 events an article is worked out for a report, and until the report is made again from what is remembered. */
export async function benchReport(): Promise<Line[]> {
  const base = await mkdtemp(join(tmpdir(), 'emend-report-'));
  const scanner = new ScanPool(2, (error) => process.stderr.write(`${String(error)}\n`));
  try {
    const folder = join(base, 'project');
    await writeProject(folder);
    const root = await realpath(folder);
    const lines: Line[] = [];
    for (const name of ['worked out for the first time', 'report from what is remembered']) {
      const began = performance.now();
      const { facts } = await projectFacts(root, join(base, 'cache'), scanner);
      const listed = performance.now();
      reportHtml(projectReport(facts), { title: 'Report', madeAt: new Date().toISOString(), filter: {} });
      const ended = performance.now();
      lines.push({ name: `${articles} articles: ${name}`, seconds: round(ended - began) });
      lines.push({ name: `${articles} articles: of that, figures and page`, seconds: round(ended - listed) });
    }
    return lines;
  } finally {
    await scanner.close();
    await rm(base, { recursive: true, force: true });
  }
}

function round(milliseconds: number): number {
  return Math.round(milliseconds / 10) / 100;
}

async function writeProject(folder: string): Promise<void> {
  const some = Array.from({ length: kinds }, (_, seed) => {
    const text = prose(size, seed + 1);
    return { text, journal: journalOf(text) };
  });
  await mkdir(folder, { recursive: true });
  for (let number = 0; number < articles; number++) {
    const { text, journal } = some[number % kinds] as (typeof some)[number];
    const path = `${String(number).padStart(5, '0')}.txt`;
    const home = join(folder, '.emend', 'journal', articleIdOf(path));
    await mkdir(home, { recursive: true });
    await writeFile(join(folder, path), text);
    await writeFile(join(home, 'ana.ab12.jsonl'), journal);
  }
}

function journalOf(machine: string): string {
  const hash = sha256Hex(machine);
  const form = { encoding: 'utf-8', bom: false, lineEnd: '\n', sourcePath: null } as const;
  const bodies: EventBody[] = [
    { type: 'opened', path: 'a.txt', original: hash, text: machine, hash, ...form },
  ];
  let text = machine;
  for (let number = 1; number < events; number++) {
    const at = text.indexOf(' ', (number * 97) % (text.length - 100)) + 1;
    const body = edit(text, [{ start: at, end: at, text: 'now ' }]);
    text = applyEdits(text, body.operations);
    bodies.push(body);
  }
  const lines = bodies.map((body, index) =>
    JSON.stringify({
      v: 1,
      id: `e${index}`,
      parents: index === 0 ? [] : [`e${index - 1}`],
      seq: index + 1,
      person: { id: 'ana', name: 'Ana' },
      time: new Date(1_780_000_000_000 + index * 4000).toISOString(),
      ...body,
    }),
  );
  return `${lines.join('\n')}\n`;
}
