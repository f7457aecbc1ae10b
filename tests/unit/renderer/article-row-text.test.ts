import { describe, expect, it } from 'vitest';
import { rowOf } from '../../../main/host/scan-facts';
import { metaOf } from '../../../renderer/views/library/article-row-text';
import { passes, everything } from '../../../renderer/state/library-order';

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
