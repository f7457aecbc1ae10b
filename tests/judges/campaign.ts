import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { textCodec } from '../../main/host/text-codec';
import { diffTexts } from '../../shared/diff/diff-texts';
import { toDocxRevisions } from '../../shared/export/docx-revisions';
import type { ArticleDocument } from '../../shared/formats/format';
import { readDocument } from '../../shared/formats/formats';
import { has, python } from './tools.mjs';

/**
 * `npm run judges [FOLDER…]`: edits one word in each real file and asks other tools whether they read the file as before but for that
 * word, and whether LibreOffice, accepting and rejecting our tracked changes in Word documents, gets the edited and the original text.
 */
const data = resolve('../shared/data/formats');

interface Case {
  readonly file: string;
  readonly original: string;
  readonly edited: string;
  /** For Word documents: with the change tracked. */
  readonly tracked: string | null;
  readonly word: string;
}

const replacement = 'Zweckmessungen';

/** A long word that stands in the text once. */
function wordIn({
  text,
  protectedRanges,
}: ArticleDocument): { readonly word: string; readonly at: number } | null {
  const counts = new Map<string, number>();
  const found = [...text.matchAll(/\p{L}{5,}/gu)];
  for (const [word] of found) counts.set(word, (counts.get(word) ?? 0) + 1);
  const free = found.find(
    ({ 0: word, index }) =>
      counts.get(word) === 1 &&
      !protectedRanges.some(({ start, end }) => start < index + word.length && end > index) &&
      text.split(word).length === 2,
  );
  return free === undefined ? null : { word: free[0], at: free.index };
}

async function caseOf(folder: string, file: string, number: number): Promise<Case | null> {
  const bytes = readFileSync(join(data, file));
  const name = basename(file);
  const read = readDocument({ name, bytes, codec: textCodec });
  const place = read.ok ? wordIn(read.value) : null;
  if (!read.ok || place === null) return null;
  const document = read.value;
  const { word, at } = place;
  const text = document.text.slice(0, at) + replacement + document.text.slice(at + word.length);
  const written = document.write(text);
  if (!written.ok) return null;
  const ending = /\.[^.]+$/.exec(name)?.[0] ?? '';
  const path = (what: string): string => join(folder, `${number}-${what}${ending}`);
  await writeFile(path('original'), bytes);
  await writeFile(path('edited'), written.value.bytes);
  if (document.writeTracked !== undefined)
    await writeFile(
      path('tracked'),
      toDocxRevisions({
        path: name,
        language: 'en',
        sourceLanguage: 'zh',
        machineTranslation: document.text,
        text,
        source: null,
        document,
        diff: diffTexts(document.text, text, { language: 'en' }),
        state: null,
        hunks: [],
        approval: null,
      }),
    );
  return {
    file,
    word,
    original: path('original'),
    edited: path('edited'),
    tracked: document.writeTracked === undefined ? null : path('tracked'),
  };
}

type Texts = readonly (string | null)[];

function pandoc(format: string): (paths: readonly string[]) => Texts {
  return (paths) =>
    paths.map((path) => {
      const { status, stdout } = spawnSync('pandoc', ['-f', format, '-t', 'plain', '--wrap=none', path], {
        encoding: 'utf8',
        timeout: 60_000,
        maxBuffer: 100_000_000,
      });
      return status === 0 ? stdout : null;
    });
}

function inPython(script: string): (lines: readonly string[]) => Texts {
  return (lines) => {
    const { stdout } = spawnSync(python, [resolve(script)], {
      input: `${lines.join('\n')}\n`,
      encoding: 'utf8',
      timeout: 500_000,
      maxBuffer: 500_000_000,
    });
    const out = stdout.split('\n');
    return lines.map((_line, index) => {
      const text = JSON.parse(out[index] || 'null') as unknown;
      return text === null ? null : JSON.stringify(text);
    });
  };
}

const units = inPython('tests/judges/read_units.py');
const writer = inPython('tests/judges/word.py');
const act = (path: string, what: string): string => JSON.stringify([path, what]);

interface Judge {
  readonly tool: Parameters<typeof has>[0];
  readonly endings: RegExp;
  readonly texts: (paths: readonly string[]) => Texts;
}

const judges: readonly Judge[] = [
  { tool: 'pandoc', endings: /\.docx$/, texts: pandoc('docx') },
  { tool: 'pandoc', endings: /\.html?$/, texts: pandoc('html') },
  { tool: 'pandoc', endings: /\.(?:md|markdown)$/, texts: pandoc('gfm') },
  { tool: 'translate', endings: /\.(?:xlf|xliff|tmx|tbx)$/, texts: units },
  {
    tool: 'libreoffice',
    endings: /\.docx$/,
    texts: (paths) => writer(paths.map((path) => act(path, 'as-is'))),
  },
];

/** Whether two texts are the same but for the word. A tool may see a word more often than we do: in a title, an index, a note. */
function verdict(before: string | null, after: string | null, word: string): string {
  if (before === null) return 'not read by the tool before';
  if (!before.includes(word)) return 'the tool does not show this part';
  if (after === null) return 'NOT READ after the edit';
  if (before === after) return 'the tool shows another place';
  return before.split(word).join(replacement) === after || before.replace(word, replacement) === after
    ? 'as edited'
    : 'OTHERWISE';
}

const folders = process.argv.slice(2);
if (!existsSync(data)) throw new Error('The real files are not here: ../shared/data/formats.');
const files = readFileSync(join(data, 'index.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => (JSON.parse(line) as { file: string }).file)
  .filter((file) => folders.length === 0 || folders.includes(file.split('/')[0] as string));
const folder = await mkdtemp(join(tmpdir(), 'emend-judges-'));
let bad = 0;
try {
  const cases: Case[] = [];
  for (const [number, file] of files.entries()) {
    const made = await caseOf(folder, file, number);
    if (made !== null) cases.push(made);
  }
  const tell = (name: string, asked: readonly Case[], said: readonly string[]): void => {
    const counts: Record<string, number> = {};
    said.forEach((each, index) => {
      counts[each] = (counts[each] ?? 0) + 1;
      if (!/^[A-Z]{2}/.test(each)) return;
      bad++;
      console.log(`${name}: ${asked[index]?.file}: ${each} (“${asked[index]?.word}”)`);
    });
    console.log(`${name}: ${asked.length} files; ${JSON.stringify(counts)}`);
  };
  for (const { tool, endings, texts } of judges) {
    if (!has(tool)) {
      console.log(`Not asked: ${tool}, which is not installed.`);
      continue;
    }
    const asked = cases.filter(({ file }) => endings.test(file));
    if (asked.length === 0) continue;
    const [before, after] = [texts(asked.map((one) => one.original)), texts(asked.map((one) => one.edited))];
    tell(
      `${tool}, ${endings.source}`,
      asked,
      asked.map(({ word }, index) => verdict(before[index] ?? null, after[index] ?? null, word)),
    );
  }
  const tracked = cases.filter((one) => one.tracked !== null);
  if (has('libreoffice') && tracked.length > 0) {
    const ask = (path: 'original' | 'edited' | 'tracked', what: string): Texts =>
      writer(tracked.map((one) => act(one[path] ?? '', what)));
    const pairs = [
      ['accepted', ask('edited', 'accept'), ask('tracked', 'accept')],
      ['rejected', ask('original', 'reject'), ask('tracked', 'reject')],
    ] as const;
    for (const [name, wanted, got] of pairs)
      tell(
        `libreoffice, tracked changes ${name}`,
        tracked,
        tracked.map((_one, index) => {
          if ((wanted[index] ?? null) === null) return 'not read by the tool before';
          return wanted[index] === got[index] ? 'the same text' : 'OTHERWISE';
        }),
      );
  }
} finally {
  await rm(folder, { recursive: true });
}
process.exitCode = bad > 0 ? 1 : 0;
