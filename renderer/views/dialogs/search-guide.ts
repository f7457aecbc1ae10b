import type { GuideBlock, GuideSection } from './parse-guide';

/**
 * The sections that hold all words of the query, anywhere in them and in any case; all of them for an empty query. Those whose heading holds
 * them come first, then those that have them as words or beginnings of words.
 */
export function searchGuide(sections: readonly GuideSection[], query: string): readonly GuideSection[] {
  const words = wordsOf(query);
  if (words.length === 0) return sections;
  const ranked = sections.flatMap((section) => {
    const text = textOf(section).toLowerCase();
    if (!words.every((word) => text.includes(word))) return [];
    const heading = section.heading.toLowerCase();
    const rank = words.every((word) => begins(heading, word))
      ? 0
      : words.every((word) => begins(text, word))
        ? 1
        : 2;
    return [{ section, rank }];
  });
  // What holds "git" only inside "digits" is no answer where something else is.
  const best = Math.min(...ranked.map(({ rank }) => rank));
  return ranked
    .filter(({ rank }) => rank < 2 || best === 2)
    .sort((a, b) => a.rank - b.rank)
    .map(({ section }) => section);
}

/** True if a word of the text begins with it; both in small letters. Scripts without spaces have no beginnings, so there it may stand anywhere. */
export function begins(text: string, word: string): boolean {
  if (!/^[\p{Script=Latin}\p{N}]/u.test(word)) return text.includes(word);
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (at === 0 || !/[\p{Script=Latin}\p{N}]/u.test(text.charAt(at - 1))) return true;
  return false;
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
