import { describe, expect, it } from 'vitest';
import { RecentParagraphs } from '../../../shared/checks/recent-paragraphs';

describe('recent paragraphs', () => {
  it('are kept with their place, from one text to the next', () => {
    const recent = new RecentParagraphs<number>();
    recent.startText();
    recent.set('a line', 'first', 1);
    recent.startText();
    expect(recent.get('a line', 'first')).toBe(1);
    expect(recent.get('a line', 'body')).toBeUndefined();
  });

  it('keep all of the last text, however long, and forget what is older', () => {
    const recent = new RecentParagraphs<number>();
    const text = (name: string): string[] => Array.from({ length: 100 }, (_, at) => name.repeat(1000) + at);
    for (const name of ['a', 'b', 'c']) {
      recent.startText();
      for (const line of text(name)) if (recent.get(line, 'body') === undefined) recent.set(line, 'body', 1);
      for (const line of text(name)) expect(recent.get(line, 'body')).toBe(1);
    }
    expect(text('a').filter((line) => recent.get(line, 'body') !== undefined)).toEqual([]);
  });
});
