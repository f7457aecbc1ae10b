import { describe, expect, it } from 'vitest';
import { articleContext } from '../../../shared/checks/contexts';
import { paragraphKind } from '../../../shared/checks/paragraph-kind';

const kinds = (lines: readonly string[]): string[] =>
  articleContext(lines.join('\n'), 'en').paragraphs.map(({ kind }) => kind);

describe('the head of an article', () => {
  const headline = 'The first ferries of the northern line go on sale today';
  const prose = 'The ferries were built in the valley over two winters.';

  it('may hold a second title under the first', () => {
    expect(kinds(['Harbour news', headline, prose])).toEqual(['title', 'heading', 'prose']);
  });

  it('ends with the first line that is none', () => {
    expect(kinds(['Harbour news', prose, headline])).toEqual(['title', 'prose', 'prose']);
    expect(kinds(['Harbour news', headline, headline, headline])).toEqual([
      'title',
      'heading',
      'heading',
      'prose',
    ]);
  });

  it('does not reach to sentences', () => {
    expect(paragraphKind(prose, 'head')).toBe('prose');
    expect(paragraphKind('Help me. Thank you all very much', 'head')).toBe('prose');
    expect(paragraphKind(`${headline} and nobody says what has become of the old ones`, 'head')).toBe(
      'prose',
    );
  });
});
