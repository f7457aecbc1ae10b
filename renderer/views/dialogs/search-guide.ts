import type { GuideBlock, GuideSection } from './parse-guide';

/** The sections that hold all words of the query, anywhere in them and in any case; all of them for an empty query. */
export function searchGuide(sections: readonly GuideSection[], query: string): readonly GuideSection[] {
  const words = wordsOf(query);
  if (words.length === 0) return sections;
  return sections.filter((section) => {
    const text = textOf(section).toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** A text in pieces: those that hold a word of the query are `found`. */
export function marked(
  text: string,
  query: string,
): readonly { readonly text: string; readonly found: boolean }[] {
  const words = wordsOf(query);
  if (words.length === 0) return [{ text, found: false }];
  const escaped = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return text
    .split(new RegExp(`(${escaped.join('|')})`, 'i'))
    .map((piece, index) => ({ text: piece, found: index % 2 === 1 }))
    .filter((piece) => piece.text !== '');
}

function wordsOf(query: string): string[] {
  return query.toLowerCase().split(/\s+/).filter(Boolean);
}

function textOf({ heading, blocks }: GuideSection): string {
  return [
    heading,
    ...blocks.flatMap((block: GuideBlock) => (block.kind === 'text' ? [block.text] : block.items)),
  ].join('\n');
}
