import { wordsOf } from '../../lexicon/lexicon';

/** Letters of the longest word that may lie across an edge. */
const longest = 4;

/**
 * True if a stretch of a Chinese `source` is the end of one word and the beginning of the next: 高通 in 提高通行, 华为 in 耶和华为. Chinese is
 * written without spaces, so that such a stretch looks like a word of its own.
 */
export function isAcrossWords(source: string, start: number, end: number): boolean {
  if (!wordsOf('zh', 'hidden-word').has(source.slice(start, end))) return false;
  for (let edge = start + 1; edge < end; edge++) {
    const isEnd = endsWord(source, start, edge);
    const isBeginning = beginsWord(source, edge, end);
    if (isEnd && isBeginning) return true;
    if (isEnd && edge === end - 1 && isWordOfOne(source, edge)) return true;
    if (isBeginning && edge === start + 1 && isWordOfOne(source, start)) return true;
  }
  return false;
}

/** True if a word begins before the stretch and ends at `edge`. */
function endsWord(source: string, start: number, edge: number): boolean {
  for (let from = start - 1; from >= Math.max(0, edge - longest); from--)
    if (wordsOf('zh', 'crossing-word').has(source.slice(from, edge))) return true;
  return false;
}

/** True if a word begins at `edge` and ends behind the stretch. */
function beginsWord(source: string, edge: number, end: number): boolean {
  for (let to = end + 1; to <= Math.min(source.length, edge + longest); to++)
    if (wordsOf('zh', 'crossing-word').has(source.slice(edge, to))) return true;
  return false;
}

function isWordOfOne(source: string, at: number): boolean {
  return wordsOf('zh', 'word-of-one').has(source.charAt(at));
}

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
