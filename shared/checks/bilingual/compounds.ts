import { wordsOf } from '../../lexicon/lexicon';

/** Letters of the longest compound. */
const longestCompound = 4;

/** True if a source has a word; in Chinese, not only as a part of compounds that mean something else: 亲 in 父亲. */
export function saysWord(source: string, word: string, isChinese: boolean): boolean {
  if (!isChinese) return source.includes(word);
  for (let at = source.indexOf(word); at >= 0; at = source.indexOf(word, at + 1))
    if (!isInCompound(source, at, at + word.length)) return true;
  return false;
}

function isInCompound(source: string, start: number, end: number): boolean {
  const compounds = wordsOf('zh', 'compound');
  for (let from = Math.max(0, end - longestCompound); from <= start; from++)
    for (let to = end; to <= from + longestCompound; to++)
      if (to - from > end - start && compounds.has(source.slice(from, to))) return true;
  return false;
}
