import { createHash } from 'node:crypto';
import type { ProjectRecord, RecordedArticle } from '../../shared/export/record-schema';
import type { Random } from '../people/random';

/** A single change of a record's folder. */
export interface Change {
  readonly kind:
    | 'byte flipped'
    | 'line dropped'
    | 'line moved'
    | 'lines swapped between people'
    | 'line given to somebody else'
    | 'foreign line'
    | 'time forged and all hashes made anew'
    | 'export changed'
    | 'original changed'
    | 'texts of two sentences exchanged';
  readonly article: string;
  /** The sentences that must be named; empty: the article at least. */
  readonly sentences: readonly number[];
  readonly files: readonly string[];
  /** The files as changed; null where nothing can be changed in this way. */
  readonly make: (before: ReadonlyMap<string, Buffer>) => ReadonlyMap<string, Buffer> | null;
}

const newline = 10;

/** Changes of every kind, without end, as far as the record has articles. */
export function* changesOf(record: ProjectRecord, random: Random): Generator<Change> {
  if (record.articles.length === 0) return;
  for (;;) {
    const article = random.pick(record.articles) as RecordedArticle;
    const change = random.pick(kinds)?.(article, record, random) ?? null;
    if (change !== null) yield change;
  }
}

type Maker = (article: RecordedArticle, record: ProjectRecord, random: Random) => Change | null;

interface Spot {
  readonly file: string;
  readonly index: number;
  readonly line: RecordedArticle['journals'][number]['lines'][number];
}

function spotIn(article: RecordedArticle, random: Random, but?: string): Spot | null {
  const journals = article.journals.filter(({ file, lines }) => file !== but && lines.length > 0);
  const journal = random.pick(journals);
  if (journal === undefined) return null;
  const index = random.next(journal.lines.length);
  const line = journal.lines[index] as Spot['line'];
  return { file: `journals/${article.id}/${journal.file}`, index, line };
}

function linesOf(bytes: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  for (let start = 0; start < bytes.length;) {
    const end = bytes.indexOf(newline, start) < 0 ? bytes.length : bytes.indexOf(newline, start) + 1;
    lines.push(bytes.subarray(start, end));
    start = end;
  }
  return lines;
}

function withLines(
  files: ReadonlyMap<string, Buffer>,
  file: string,
  edit: (lines: Buffer[]) => void,
): Map<string, Buffer> {
  const lines = linesOf(files.get(file) ?? Buffer.alloc(0));
  edit(lines);
  return new Map([[file, Buffer.concat(lines)]]);
}

const flipByte: Maker = (article, _record, random) => {
  const spot = spotIn(article, random);
  if (spot === null) return null;
  const { file, index, line } = spot;
  const make: Change['make'] = (before) =>
    withLines(before, file, (lines) => {
      const changed = Buffer.from(lines[index] as Buffer);
      const at = random.next(changed.length);
      changed[at] = (changed[at] as number) ^ (1 << random.next(7));
      lines[index] = changed;
    });
  return { kind: 'byte flipped', article: article.path, sentences: line.sentences, files: [file], make };
};

const dropLine: Maker = (article, _record, random) => {
  const spot = spotIn(article, random);
  if (spot === null) return null;
  const { file, index, line } = spot;
  const make: Change['make'] = (before) => withLines(before, file, (lines) => void lines.splice(index, 1));
  return { kind: 'line dropped', article: article.path, sentences: line.sentences, files: [file], make };
};

const moveLine: Maker = (article, _record, random) => {
  const spot = spotIn(article, random);
  if (spot === null) return null;
  const { file, index } = spot;
  const make: Change['make'] = (before) => {
    const count = linesOf(before.get(file) as Buffer).length;
    if (count < 2) return null;
    const to = (index + 1 + random.next(count - 1)) % count;
    return withLines(before, file, (lines) => {
      const [line] = lines.splice(index, 1);
      if (line !== undefined) lines.splice(to, 0, line);
    });
  };
  return { kind: 'line moved', article: article.path, sentences: [], files: [file], make };
};

const swapLines: Maker = (article, _record, random) => {
  const one = spotIn(article, random);
  const other = one === null ? null : spotIn(article, random, one.file.split('/').at(-1));
  if (one === null || other === null || one.line.sha256 === other.line.sha256) return null;
  const make: Change['make'] = (before) => {
    const a = linesOf(before.get(one.file) as Buffer)[one.index] as Buffer;
    const b = linesOf(before.get(other.file) as Buffer)[other.index] as Buffer;
    return new Map([
      ...withLines(before, one.file, (lines) => void (lines[one.index] = b)),
      ...withLines(before, other.file, (lines) => void (lines[other.index] = a)),
    ]);
  };
  const { sentences } = one.line;
  return {
    kind: 'lines swapped between people',
    article: article.path,
    sentences,
    files: [one.file, other.file],
    make,
  };
};

const giveLine: Maker = (article, _record, random) => {
  const one = spotIn(article, random);
  const other = one === null ? null : spotIn(article, random, one.file.split('/').at(-1));
  if (one === null || other === null) return null;
  const person = /\/([^/.]+)\.[^/]*$/.exec(other.file)?.[1] ?? '';
  if (one.file.includes(`/${person}.`)) return null;
  const make: Change['make'] = (before) => {
    const line = linesOf(before.get(one.file) as Buffer)[one.index] as Buffer;
    const given = Buffer.from(
      line
        .toString('utf8')
        .replace(
          /"person":\{"id":"[^"]*","name":"[^"]*"\}/,
          `"person":{"id":"${person}","name":"${person}"}`,
        ),
    );
    return new Map([
      ...withLines(before, one.file, (lines) => void lines.splice(one.index, 1)),
      ...withLines(before, other.file, (lines) => void lines.splice(other.index, 0, given)),
    ]);
  };
  const { sentences } = one.line;
  return {
    kind: 'line given to somebody else',
    article: article.path,
    sentences,
    files: [one.file, other.file],
    make,
  };
};

const foreignLine: Maker = (article, _record, random) => {
  const spot = spotIn(article, random);
  if (spot === null) return null;
  const { file, index } = spot;
  const make: Change['make'] = (before) =>
    withLines(before, file, (lines) => {
      const copy = (lines[index] as Buffer).toString('utf8').replace(/"id":"/, '"id":"x');
      lines.splice(index, 0, Buffer.from(copy));
    });
  return { kind: 'foreign line', article: article.path, sentences: [], files: [file], make };
};

/** By somebody who can make every hash anew, but not the signature. */
const forgeTime: Maker = (article, _record, random) => {
  const spot = spotIn(article, random);
  if (spot === null) return null;
  const { file, index, line } = spot;
  const make: Change['make'] = (before) => {
    const text = linesOf(before.get(file) as Buffer)[index]?.toString('utf8') ?? '';
    if (!text.includes('"signature"')) return null;
    const forged = text.replace(/"time":"2026-/, '"time":"2025-');
    if (forged === text) return null;
    const hash = (bytes: string): string => createHash('sha256').update(bytes).digest('hex');
    const after = withLines(before, file, (lines) => void (lines[index] = Buffer.from(forged)));
    const record = JSON.parse((before.get('record.json') as Buffer).toString('utf8')) as ProjectRecord;
    const mine = record.articles.find(({ id }) => id === article.id);
    for (const journal of mine?.journals ?? [])
      for (const each of journal.lines) if (each.sha256 === line.sha256) each.sha256 = hash(forged.trimEnd());
    const event = line.event === null ? undefined : mine?.events[line.event];
    if (event !== undefined) event.time = event.time.replace(/^2026-/, '2025-');
    const written = `${JSON.stringify(record, null, 1)}\n`;
    const sums = (before.get('SHA256SUMS') as Buffer)
      .toString('utf8')
      .split('\n')
      .map((row) =>
        row.endsWith(`  ${file}`)
          ? `${createHash('sha256')
              .update(after.get(file) as Buffer)
              .digest('hex')}  ${file}`
          : row.endsWith('  record.json')
            ? `${hash(written)}  record.json`
            : row,
      );
    return new Map([
      ...after,
      ['record.json', Buffer.from(written)],
      ['SHA256SUMS', Buffer.from(sums.join('\n'))],
    ]);
  };
  const { sentences } = line;
  const files = [file, 'record.json', 'SHA256SUMS'];
  return { kind: 'time forged and all hashes made anew', article: article.path, sentences, files, make };
};

const changeFile =
  (kind: 'export changed' | 'original changed', side: 'span' | 'mt'): Maker =>
  (article, _record, random) => {
    const file = kind === 'export changed' ? article.export?.file : article.original.file;
    if (file === null || file === undefined) return null;
    const place = random.pick(article.sentences.filter((one) => one[side].end - one[side].start > 2));
    if (place === undefined) return null;
    const at = place[side].start + 1;
    const make: Change['make'] = (before) => {
      const text = (before.get(file) as Buffer).toString('utf8');
      return new Map([[file, Buffer.from(`${text.slice(0, at)}#${text.slice(at + 1)}`)]]);
    };
    return { kind, article: article.path, sentences: [place.number], files: [file], make };
  };

const exchangeTexts: Maker = (article, _record, random) => {
  const [one, other] = [random.pick(article.sentences), random.pick(article.sentences)];
  if (one === undefined || other === undefined || one.final.text === other.final.text) return null;
  const make: Change['make'] = (before) => {
    const record = JSON.parse((before.get('record.json') as Buffer).toString('utf8')) as ProjectRecord;
    const mine = record.articles.find(({ id }) => id === article.id)?.sentences ?? [];
    const [a, b] = [mine[one.number - 1], mine[other.number - 1]];
    if (a === undefined || b === undefined) return null;
    [a.final.text, b.final.text] = [b.final.text, a.final.text];
    return new Map([['record.json', Buffer.from(JSON.stringify(record))]]);
  };
  const sentences = [one.number];
  return {
    kind: 'texts of two sentences exchanged',
    article: article.path,
    sentences,
    files: ['record.json'],
    make,
  };
};

const kinds: readonly Maker[] = [
  flipByte,
  flipByte,
  dropLine,
  moveLine,
  swapLines,
  giveLine,
  foreignLine,
  forgeTime,
  forgeTime,
  changeFile('export changed', 'span'),
  changeFile('original changed', 'mt'),
  exchangeTexts,
];
