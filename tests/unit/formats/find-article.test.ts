// @vitest-environment jsdom
import { Readability } from '@mozilla/readability';
import { expect, it } from 'vitest';
import { findArticle } from '../../../shared/formats/html/find-article';
import { parsePage } from '../../../shared/formats/html/lean-parser';
import { around } from './page-with-surroundings';

it('finds in its own DOM what the library finds in a browser’s, and the heading above', () => {
  const theirs = new Readability(new DOMParser().parseFromString(around, 'text/html'), {
    charThreshold: 140,
  }).parse();
  const found = [...(findArticle(parsePage(around)) ?? [])];
  const ours = found.map((node) => ('value' in node ? String(node.value) : '')).join(' ');
  const words = (text: string): string[] => [...new Set(text.match(/\p{L}+/gu))].sort();
  const heading = ['The', 'harbour', 'opens'];
  // The line with the author is kept, too: the library gives it apart.
  expect(words(ours)).toEqual(words([theirs?.textContent, theirs?.byline, ...heading].join(' ')));
});
