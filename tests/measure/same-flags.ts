import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FileReport, ReportedFlag } from '../../main/cli/report-file';
import { rules } from '../../shared/checks/rules.generated';
import { readRows, readTexts } from './data';
import type { Row, Table } from './table';

/** A line for `check --stdin-jsonl`. */
interface Text {
  readonly id: string;
  readonly text: string;
  readonly source?: string;
}

/** Texts that are checked with one call of the command line. */
interface Group {
  readonly name: string;
  readonly arguments: readonly string[];
  readonly texts: () => readonly Text[];
}

interface Documents {
  readonly doc_id: string;
  readonly src: readonly string[];
  readonly refs: Readonly<Record<string, readonly string[]>>;
  readonly mt: Readonly<Record<string, readonly string[]>>;
}

const joined = (lines: readonly string[]): string => lines.join('\n');

function documents(set: string): Text[] {
  return readRows<Documents>(set).flatMap(({ doc_id, src, refs, mt }) =>
    Object.entries({ ...refs, ...mt }).map(([by, lines]) => ({
      id: `${doc_id} ${by}`,
      text: joined(lines),
      source: joined(src),
    })),
  );
}

function withoutSource(texts: readonly Text[]): Text[] {
  return texts.map(({ id, text }) => ({ id, text }));
}

function gold(language: string): Text[] {
  const all = new Map(readTexts('gold/texts').map(({ name, text }) => [name, text]));
  return [...all].flatMap(([name, text]) => {
    const source = all.get(name.replace('.txt', `.${language}.txt`));
    return /^\d+\.txt$/.test(name) && source !== undefined ? [{ id: name, text, source }] : [];
  });
}

const numbered = (texts: readonly string[]): Text[] => texts.map((text, at) => ({ id: String(at), text }));

function references(pair: string): Text[] {
  return readRows<{ doc_id: string; pair: string; source: string[]; reference: string[] }>(
    'clean/wmt_xen_references',
  )
    .filter((row) => row.pair === pair)
    .map(({ doc_id, source, reference }) => ({
      id: doc_id,
      text: joined(reference),
      source: joined(source),
    }));
}

const english: readonly Group[] = [
  {
    name: 'articles and gold',
    arguments: [],
    texts: () =>
      [...readTexts('articles'), ...readTexts('gold/texts')].map(({ name, text }) => ({ id: name, text })),
  },
  { name: 'gold beside Chinese', arguments: ['--source-lang', 'zh'], texts: () => gold('zh') },
  { name: 'gold beside Japanese', arguments: ['--source-lang', 'ja'], texts: () => gold('ja') },
  { name: 'WMT23 beside Chinese', arguments: [], texts: () => documents('articles/wmt23_zhen_docs') },
  { name: 'WMT22 beside Chinese', arguments: [], texts: () => documents('clean/wmt22_zhen') },
  {
    name: 'WMT22 and WMT23 alone',
    arguments: [],
    texts: () => withoutSource([...documents('clean/wmt22_zhen'), ...documents('articles/wmt23_zhen_docs')]),
  },
  {
    name: 'references beside Japanese',
    arguments: ['--source-lang', 'ja'],
    texts: () => references('ja-en'),
  },
  { name: 'references beside Russian', arguments: ['--source-lang', 'ru'], texts: () => references('ru-en') },
  {
    name: 'MQM translations',
    arguments: [],
    texts: () =>
      readRows<{ segments: { src: string; mt: string }[] }>('errors/mqm_zhen_news').map(
        ({ segments }, at) => ({
          id: String(at),
          text: joined(segments.map(({ mt }) => mt)),
          source: joined(segments.map(({ src }) => src)),
        }),
      ),
  },
  {
    name: 'post-edits beside Russian',
    arguments: ['--source-lang', 'ru'],
    texts: () =>
      readRows<{ src_raw: string; mt_raw: string; pe_detok: string }>('postedits/mlqe_pe_ru-en').flatMap(
        (row, at) => [
          { id: `${at} mt`, text: row.mt_raw, source: row.src_raw },
          { id: `${at} pe`, text: row.pe_detok, source: row.src_raw },
        ],
      ),
  },
  {
    name: 'defects and web sentences',
    arguments: [],
    texts: () =>
      numbered([
        ...readRows<{ text: string }>('errors/surface_defects').map(({ text }) => text),
        ...readRows<{ src: string }>('errors/cweb').map(({ src }) => src),
      ]),
  },
  {
    name: 'English treebanks',
    arguments: [],
    texts: () =>
      numbered(
        [
          ...readRows<{ text: string }>('segmentation/ud_en_ewt'),
          ...readRows<{ text: string }>('segmentation/ud_en_gum'),
        ].map(({ text }) => text),
      ),
  },
];

const others: readonly Group[] = ['de', 'fr', 'es', 'zh', 'ja'].map((language) => ({
  name: `treebank ${language}`,
  arguments: ['--lang', language],
  texts: () =>
    numbered([
      ...readRows<{ text: string }>(`clean/ud_${language}`).map(({ text }) => text),
      ...(language === 'zh'
        ? readRows<Documents>('articles/wmt23_zhen_docs').map(({ src }) => joined(src))
        : []),
    ]),
}));

const aligned: readonly Group[] = [
  {
    name: 'French beside German',
    arguments: ['--lang', 'fr', '--source-lang', 'de'],
    texts: () =>
      readRows<{ src: string[]; tgt: string[] }>('alignment/textberg_defr').map(({ src, tgt }, at) => ({
        id: String(at),
        text: joined(tgt),
        source: joined(src),
      })),
  },
];

export const groups: readonly Group[] = [...english, ...others, ...aligned];

/** All texts of the groups whose language is English, the bare ones once each. */
export function englishTexts(): string[] {
  return [...new Set(english.flatMap(({ texts }) => texts().map(({ text }) => text)))];
}

/** A command line: a built `cli.js`, or the one of these sources. */
function command(cli: string | null): readonly string[] {
  const own = path.resolve(import.meta.dirname, '../../main/cli/cli.ts');
  return cli === null ? ['--import', 'tsx', own] : [cli];
}

function run(cli: string | null, given: readonly string[], input: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...command(cli), ...given], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', reject);
    child.on('close', (status) =>
      status === 0 || status === 1
        ? resolve(Buffer.concat(chunks).toString('utf8'))
        : reject(new Error(`${cli ?? 'cli.ts'} ended with ${status}`)),
    );
    child.stdin.end(input);
  });
}

/** The articles as files of a project in which every rule runs that is off by default, with a few terms. */
function project(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'emend-same-'));
  mkdirSync(path.join(folder, '.emend'));
  const off = rules.filter(({ defaultOff }) => defaultOff);
  const file = {
    version: 1,
    language: 'en',
    sourceLanguage: 'zh',
    rules: Object.fromEntries(off.map(({ id, severity }) => [id, severity])),
  };
  writeFileSync(path.join(folder, '.emend/project.json'), JSON.stringify(file));
  writeFileSync(
    path.join(folder, '.emend/terms.csv'),
    'source,target,forbidden,note\n经济,economy,economics;market,\n政府,government,authorities,\n',
  );
  for (const { name, text } of readTexts('articles')) writeFileSync(path.join(folder, name), text);
  return folder;
}

const allRules = 'articles, all rules';

/** Every report of a command line, by group. */
async function allReports(cli: string | null, only: string): Promise<Map<string, string[]>> {
  const reports = new Map<string, string[]>();
  const lines = (text: string): string[] => text.split('\n').filter((line) => line !== '');
  for (const { name, arguments: given, texts } of groups) {
    if (!name.includes(only)) continue;
    const input = texts()
      .map((text) => JSON.stringify(text))
      .join('\n');
    reports.set(name, lines(await run(cli, ['check', '--stdin-jsonl', ...given], input)));
  }
  if (!allRules.includes(only)) return reports;
  const folder = project();
  const found = await run(cli, ['check', folder, '--format', 'jsonl', '--source-lang', 'zh'], '');
  reports.set(allRules, lines(found.replaceAll(folder, '')));
  rmSync(folder, { recursive: true });
  return reports;
}

/** A flag as one line, so that two of them are compared as text. */
function line(flag: ReportedFlag): string {
  const fixes = flag.fixes.map(({ title, safe, edits }) => [
    title,
    safe,
    ...edits.map(({ start, end, text }) => [start, end, text]),
  ]);
  return JSON.stringify([
    flag.rule,
    flag.severity,
    flag.start,
    flag.end,
    flag.message,
    fixes,
    flag.provenance,
  ]);
}

interface Difference {
  readonly group: string;
  readonly id: string;
  readonly side: 'gone' | 'new';
  readonly flag: string;
}

function differences(group: string, before: readonly string[], after: readonly string[]): Difference[] {
  return before.flatMap((old, at) => {
    const [was, is] = [old, after[at] ?? '{"id":"","flags":[]}'].map(
      (json) => JSON.parse(json) as FileReport & { id?: string; path?: string },
    );
    if (!was || !is) return [];
    const id = String(was.id ?? was.path);
    const [gone, come] = [was.flags.map(line), is.flags.map(line)];
    const sentences = JSON.stringify(was.sentences) === JSON.stringify(is.sentences);
    const only = (these: string[], those: string[], side: 'gone' | 'new'): Difference[] => {
      const rest = new Set(those);
      return these.filter((each) => !rest.has(each)).map((flag) => ({ group, id, side, flag }));
    };
    return [
      ...only(gone, come, 'gone'),
      ...only(come, gone, 'new'),
      ...(sentences ? [] : [{ group, id, side: 'new' as const, flag: '["sentences"]' }]),
    ];
  });
}

/**
 * Compares the flags of these sources with those of another build, over all texts of the real data: place, rule, severity, message, fixes.
 * @param only a part of the names of the groups that are compared
 * @param old a `cli.js`, or the folder its reports are kept in; a `cli.js` with a folder behind it writes them there
 */
export async function sameFlagTables(old: string, only: string, keep?: string): Promise<Table[]> {
  const kept = (folder: string): Map<string, string[]> =>
    new Map(JSON.parse(readFileSync(path.join(folder, 'reports.json'), 'utf8')) as [string, string[]][]);
  const before = old.endsWith('.js') ? await allReports(old, only) : kept(old);
  if (keep !== undefined) {
    mkdirSync(keep, { recursive: true });
    writeFileSync(path.join(keep, 'reports.json'), JSON.stringify([...before]));
    return [];
  }
  const after = await allReports(null, only);
  const found: Difference[] = [];
  const rows: Row[] = [...before].flatMap(([name, reports]) => {
    if (!after.has(name)) return [];
    const here = differences(name, reports, after.get(name) ?? []);
    found.push(...here);
    const flags = reports.reduce((sum, json) => sum + (JSON.parse(json) as FileReport).flags.length, 0);
    const count = (side: string): number => here.filter((each) => each.side === side).length;
    const figures = { texts: reports.length, flags, gone: count('gone'), new: count('new') };
    return [{ name, figures }];
  });
  const list = path.join(tmpdir(), 'emend-differences.jsonl');
  writeFileSync(list, found.map((each) => `${JSON.stringify(each)}\n`).join(''));
  return [{ title: 'Flags against another build', rows, notes: [`every difference is in ${list}`] }];
}
