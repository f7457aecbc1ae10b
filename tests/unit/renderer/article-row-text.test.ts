import { describe, expect, it } from 'vitest';
import { rowOf } from '../../../main/host/scan-facts';
import {
  flagNumber,
  flagsInWords,
  metaOf,
  metaParts,
  shortened,
} from '../../../renderer/views/library/article-row-text';
import { words } from '../../../renderer/words/words';
import { passes, everything, type LibrarySort } from '../../../renderer/state/library-order';

const listed = {
  id: '00000000000000aa',
  file: { path: 'en/0147.txt', bytes: 3, modified: 0 },
  source: null,
  problem: null,
} as unknown as Parameters<typeof rowOf>[0];

describe('C7: the stage of an article that was not read yet', () => {
  it('C7: is not guessed', () => {
    const row = rowOf(listed, null, true, new Set());
    expect(metaOf(row)).toBe('');
    expect(passes(row, { ...everything, stage: 'editing' }, null)).toBe(false);
    expect(metaOf(rowOf(listed, null, false, new Set()))).toBe('new');
  });
});

describe('an article that could not be checked', () => {
  it('says so and why', () => {
    const why = { code: 'given-up', message: 'It came to no end.' };
    const row = rowOf(listed, null, false, new Set(), why);
    expect(metaParts(row)[0]).toEqual({ text: 'could not be checked', late: true });
    expect(flagsInWords(row)).toBe('It came to no end.');
    expect(metaParts(rowOf(listed, null, false, new Set()))[0]?.text).toBe('new');
  });
});

describe('the number of flags beside an article', () => {
  it('is written as the panel of flags writes it', () => {
    expect(flagNumber({ error: 9000, warning: 7000, info: 0, safe: 0, byRule: {} })).toBe(
      words().number(16_000),
    );
    expect(flagNumber({ error: 9000, warning: 7000, info: 0, safe: 0, byRule: {} })).toBe('16,000');
    expect(flagNumber({ error: 0, warning: 0, info: 7, safe: 0, byRule: {} })).toBe('7');
  });
});

describe('a list in an order', () => {
  it('shows in each row what it goes by', () => {
    const flags = { error: 4, warning: 7, info: 0, safe: 0, byRule: {} };
    const row = { ...rowOf(listed, null, false, new Set()), flags, edited: 0.08 };
    const texts = (sort: LibrarySort): string[] => metaParts(row, sort).map(({ text }) => text);
    expect(texts('worst')).toEqual(['4 errors', 'new']);
    expect(texts('edited')).toEqual(['8% edited', 'new']);
    expect(texts('title')).toEqual(['new']);
  });

  it('says the stage before the name of the file, which goes first where there is little room', () => {
    const row = { ...rowOf(listed, null, false, new Set()), title: 'The port' };
    expect(metaParts(row, 'title').map(({ text }) => text)).toEqual(['new', '0147']);
  });

  it('says whose it is before the name of the file, and what is late before all else', () => {
    const row = { ...rowOf(listed, null, false, new Set()), title: 'The port' };
    const to = { id: 'ben', name: 'Ben' };
    const texts = (due: string | null, sort: LibrarySort = 'title'): string[] =>
      metaParts({ ...row, assigned: [{ task: 'edit', to, due }] }, sort).map(({ text }) => text);
    expect(texts(null)).toEqual(['new', 'for Ben', '0147']);
    expect(texts(null, 'path')).toEqual(['0147', 'new', 'for Ben']);
    expect(texts('2020-01-03', 'path')).toEqual(['for Ben, overdue since Jan 3', '0147', 'new']);
  });
});

describe('a name that is too long', () => {
  it('keeps its beginning and its end, which tell files of one delivery apart', () => {
    const name = '011_zh-en_agency_press-review-1181-1197';
    expect(shortened(name, 18)).toBe('011_zh…w-1181-1197');
    expect(shortened('short', 18)).toBe('short');
    expect(shortened(name, Infinity)).toBe(name);
    expect(shortened('二〇二六年十一月城市交通专题报道第三部分', 18)).toBe('二〇二…道第三部分');
  });
});
