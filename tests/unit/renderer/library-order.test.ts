import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  everything,
  fileName,
  isUnassigned,
  keepOrder,
  nameOf,
  orderRows,
  passes,
  ruleCounts,
  type LibraryFilter,
} from '../../../renderer/state/library-order';
import { folderCounts, inSeveralFolders } from '../../../renderer/state/library-folders';
import { metaOf, percent, rowInWords } from '../../../renderer/views/library/article-row-text';
import type { ArticleRow } from '../../../shared/protocol/contract';
import { stages } from '../../../shared/review/events';

const joan = { id: 'joan', name: 'Joan' };

const plain: ArticleRow = {
  id: '0000000000000000',
  path: 'en/0147.en.txt',
  sourcePath: null,
  bytes: 3000,
  modified: 0,
  title: 'Port expansion enters second phase',
  words: 612,
  flags: { error: 2, warning: 1, info: 0, safe: 1, byRule: { 'double-space': 3 } },
  stage: 'editing',
  edited: 0.08,
  people: ['mira'],
  problem: null,
};

const someRow: fc.Arbitrary<ArticleRow> = fc
  .record({
    id: fc.uuid(),
    errors: fc.option(fc.nat(30)),
    stage: fc.constantFrom(...stages),
    title: fc.option(fc.string()),
    broken: fc.boolean(),
  })
  .map(({ id, errors, stage, title, broken }) => ({
    ...plain,
    id,
    title,
    stage,
    flags:
      errors === null ? null : { error: errors, warning: 0, info: 0, safe: 0, byRule: { glued: errors } },
    problem: broken ? { code: 'binary', message: 'This is not text.' } : null,
  }));

describe('the order of the library', () => {
  test('is by errors, or by all flags, the most first', () => {
    const flags = (error: number, info: number) => ({ error, warning: 0, info, safe: 0, byRule: {} });
    const rows = [
      { ...plain, id: 'a', flags: flags(1, 30) },
      { ...plain, id: 'b', flags: flags(4, 0) },
      { ...plain, id: 'c', flags: null },
      { ...plain, id: 'd', flags: flags(9, 0), stage: 'approved' as const },
    ];
    const order = (sort: LibraryFilter['sort']): string[] => orderRows(rows, { ...everything, sort }, null);
    expect(order('errors')).toEqual(['b', 'a', 'c', 'd']);
    expect(order('flags')).toEqual(['a', 'b', 'c', 'd']);
  });

  test('by due date is by the first day on which something is still to be done; what is overdue can be listed', () => {
    const due = (day: string, stage: ArticleRow['stage'] = 'new'): ArticleRow => ({
      ...plain,
      people: [],
      stage,
      assigned: [{ task: 'edit', to: joan, due: day }],
    });
    const rows = [plain, due('2999-01-02'), due('2001-01-01'), due('2000-01-01', 'submitted')].map(
      (one, index) => ({ ...one, id: String(index) }),
    );
    expect(orderRows(rows, { ...everything, sort: 'due' }, null)).toEqual(['2', '1', '0', '3']);
    expect(orderRows(rows, { ...everything, overdue: true }, null)).toEqual(['2']);
    expect(orderRows(rows, { ...everything, sort: 'path', person: joan }, null)).toEqual(['1', '2', '3']);
    expect(rows.map((row) => metaOf(row).includes('for Joan, overdue since Jan 1'))).toEqual([
      ...[false, false, true, false],
    ]);
  });

  test('is worst first; the approved after what wants work, and the unusable last', () => {
    const rows: ArticleRow[] = [
      { ...plain, id: 'broken', flags: null, problem: { code: 'binary', message: 'This is not text.' } },
      { ...plain, id: 'approved', stage: 'approved' },
      { ...plain, id: 'unknown', flags: null },
      { ...plain, id: 'warnings', flags: { error: 0, warning: 9, info: 0, safe: 0, byRule: {} } },
      { ...plain, id: 'errors' },
    ];
    expect(orderRows(rows, everything, null)).toEqual([
      'errors',
      'warnings',
      'unknown',
      'approved',
      'broken',
    ]);
  });

  test('holds every row once for every way of sorting, when nothing is filtered', () => {
    const sorts = fc.constantFrom<LibraryFilter['sort']>('worst', 'path', 'title', 'stage', 'edited');
    fc.assert(
      fc.property(fc.array(someRow), sorts, (rows, sort) => {
        const ordered = orderRows(rows, { ...everything, sort }, null);
        expect([...ordered].sort()).toEqual(rows.map(({ id }) => id).sort());
      }),
    );
  });

  test('does not move under the hand: rows that change stay, gone ones leave, new ones come last', () => {
    fc.assert(
      fc.property(fc.array(someRow), fc.array(someRow), fc.func(fc.boolean()), (rows, added, goes) => {
        const before = orderRows(rows, everything, null);
        const left = new Map([...rows.filter(({ id }) => !goes(id)), ...added].map((row) => [row.id, row]));
        const after = keepOrder(before, left, added, everything, null);
        const stayed = before.filter((id) => left.has(id));
        expect(after.slice(0, stayed.length)).toEqual(stayed);
        expect(after.slice(stayed.length)).toEqual(orderRows(added, everything, null));
      }),
    );
  });

  test('filters by words of title and path, stage, flag and person', () => {
    const kept = (filter: Partial<LibraryFilter>, person: string | null = null): boolean =>
      passes(plain, { ...everything, ...filter }, person);
    expect(kept({ query: 'port 0147' })).toBe(true);
    expect(kept({ query: 'port harbour' })).toBe(false);
    expect(kept({ stage: 'editing' })).toBe(true);
    expect(kept({ stage: 'new' })).toBe(false);
    expect(kept({ rule: 'double-space' })).toBe(true);
    expect(kept({ rule: 'glued' })).toBe(false);
    expect(kept({ mine: true }, 'mira')).toBe(true);
    expect(kept({ mine: true }, 'joan')).toBe(false);
    expect(kept({ mine: true })).toBe(false);
    const assigned = {
      ...plain,
      assigned: [{ task: 'edit', to: { id: 'joan', name: 'Joan' }, due: null }],
    } as const;
    expect(passes(assigned, { ...everything, mine: true }, 'joan')).toBe(true);
    expect(passes(assigned, { ...everything, waiting: { fourEyes: true } }, 'joan')).toBe(true);
    expect(passes(assigned, { ...everything, waiting: { fourEyes: true } }, 'mira')).toBe(false);
  });

  test('counts articles by rule, the most frequent first', () => {
    const other = {
      ...plain,
      flags: { error: 1, warning: 0, info: 0, safe: 0, byRule: { glued: 1, 'double-space': 1 } },
    };
    expect(ruleCounts([plain, other])).toEqual([
      { rule: 'double-space', articles: 2 },
      { rule: 'glued', articles: 1 },
    ]);
  });
});

describe('a row in words', () => {
  test('names the stage, the file and the length, or why it cannot be opened', () => {
    expect(fileName(plain)).toBe('0147');
    expect(fileName({ ...plain, path: '.txt' })).toBe('.txt');
    expect(metaOf(plain)).toBe('editing · 0147 · 612 words');
    expect(metaOf({ ...plain, title: null, words: 1 })).toBe('editing · 1 word');
    // A file that nobody has translated has an empty text, and goes by its name.
    expect(nameOf({ ...plain, title: '' })).toBe('0147');
    expect(metaOf({ ...plain, title: '', words: 0 })).toBe('editing · 0 words');
    expect(metaOf({ ...plain, problem: { code: 'empty', message: 'The file is empty.' } })).toBe(
      'The file is empty.',
    );
    expect(rowInWords(plain)).toBe(
      'Port expansion enters second phase, 2 errors, 1 warning, editing · 0147 · 612 words, 8% edited',
    );
  });

  test('is nobody’s while nobody is named for what comes next', () => {
    const named = (task: 'edit' | 'review', stage: ArticleRow['stage']): boolean =>
      isUnassigned({ ...plain, stage, assigned: [{ task, to: joan, due: null }] });
    expect(isUnassigned(plain)).toBe(true);
    expect([named('edit', 'editing'), named('edit', 'submitted')]).toEqual([false, true]);
    expect([named('review', 'editing'), named('review', 'submitted')]).toEqual([true, false]);
    expect(isUnassigned({ ...plain, stage: 'approved' })).toBe(false);
    expect(orderRows([plain], { ...everything, unassigned: true }, null)).toEqual([plain.id]);
  });

  test('never calls a small share nothing', () => {
    expect(percent(0)).toBe('0%');
    expect(percent(0.0004)).toBe('< 1%');
    expect(percent(0.083)).toBe('8%');
  });
});

describe('folders', () => {
  const at = (...paths: string[]): readonly ArticleRow[] =>
    paths.map((path) => ({ ...plain, id: path, path }));
  const several = (...paths: string[]): boolean =>
    inSeveralFolders(new Map(at(...paths).map((row) => [row.id, row])));

  test('are offered with what lies in them and below, but for one that holds everything', () => {
    const rows = at('en/news/1.txt', 'en/news/10.txt', 'en/news/far/2.txt', 'en/sport/3.txt', 'en/4.txt');
    expect(folderCounts(rows)).toEqual([
      { folder: 'en/news/', articles: 3 },
      { folder: 'en/news/far/', articles: 1 },
      { folder: 'en/sport/', articles: 1 },
    ]);
  });

  test('are something to choose from only where there are several', () => {
    expect([several(), several('a.txt', 'b.txt'), several('en/a.txt', 'en/b.txt')]).toEqual([
      false,
      false,
      false,
    ]);
    expect([several('a.txt', 'en/b.txt'), several('en/a.txt', 'en/x/b.txt', 'en/c.txt')]).toEqual([
      true,
      true,
    ]);
  });

  test('that are chosen list what lies in them and below, and no folder whose name only begins alike', () => {
    const rows = at('news/1.txt', 'news/far/2.txt', 'newsroom/3.txt', '4.txt');
    const filter: LibraryFilter = { ...everything, folder: 'news/' };
    expect(rows.filter((row) => passes(row, filter, null)).map(({ path }) => path)).toEqual([
      'news/1.txt',
      'news/far/2.txt',
    ]);
  });
});
