import type { WordOp } from '../diff/hunk';

/** `&nbsp;`, `&#8217;`, `<b>`, `</p>`. */
const marks = /&(?:#\w{1,8}|[a-z][a-z0-9]{1,30});|<\/?[a-z][^<>]{0,200}>/gi;

/**
 * True where a change leaves every word: white space, punctuation, case and doubled words are all it touches, which is what safe fixes do.
 * Full-width and half-width signs are the same letters. Told by the texts, since who took words off the border of two sentences is known
 * for one of them only. Entities and tags are no words: taking them out, or putting what they stand for in their place, leaves every word.
 */
export function keepsWords(words: readonly WordOp[]): boolean {
  const [before, after] = [wordsOf(words, '-'), wordsOf(words, '+')];
  if (before.join('') === after.join('')) return true;
  const [then, now] = [new Set(before), new Set(after)];
  return then.size === now.size && [...then].every((word) => now.has(word));
}

function wordsOf(words: readonly WordOp[], side: '-' | '+'): string[] {
  const text = words
    .filter(({ op }) => op === '=' || op === side)
    .map((word) => word.text)
    .join('');
  return (
    text
      .replace(marks, ' ')
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  );
}
