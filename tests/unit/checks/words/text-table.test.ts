import { describe, expect, it } from 'vitest';
import { TextTable } from '../../../../shared/checks/words/text-table';

describe('a table of stretches of text', () => {
  it('keeps what a map of the stretches would keep, however often it grows', () => {
    const text = Array.from({ length: 3000 }, (_, index) => `${(index * 7919) % 2003}a${index % 31}`).join(
      '',
    );
    const table = new TextTable<number>(2);
    const map = new Map<string, number>();
    for (let start = 0; start + 7 < text.length; start += 3) {
      const end = start + 1 + (start % 7);
      const stretch = text.slice(start, end);
      expect(table.get(text, start, end)).toBe(map.get(stretch));
      table.set(text, start, end, start);
      map.set(stretch, start);
    }
    expect(table.size).toBe(map.size);
    for (const [stretch, value] of map) expect(table.get(stretch, 0, stretch.length)).toBe(value);
  });
});
