import type { Range } from '../../base/range';
import { wordsOf } from '../../lexicon/lexicon';

const wantsMore = wordsOf('en', 'wants-more');

/** A line that a marker of a list begins: a bullet, a dash, a number or a letter with a full stop or bracket. */
const listItem = /^\s*(?:[•⁃▪◦‣●■*·–—-]\s*|\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)、]\)?\s|[①-⑳])/;
const ended = /[.!?…:;。！？；：։؟۔।][\p{Pe}\p{Pf}"'’]*\s*$/u;
/** A mark that no line ends with, or the last word: the line may go on. */
const lastMarkOrWord = /(?:[,–—(-]|(?:^|\s)(\p{Ll}+))\s*$/u;
const unspacedHanging = /[，、,のをがはにへ的]\s*$/;
const unspaced = /^\s*[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;
const lowercase = /^\s*\p{Ll}/u;

/**
 * The stretches of a text that are segmented on their own: a line each, but for lines that were broken in mid-sentence, which stay
 * together. Whether two lines belong together is told from these two lines alone, so an edit changes only the blocks it touches
 * and those next to them. Blank lines always separate. Sorted, apart, and everything outside them is white space.
 */
export function segmentationBlocks(text: string): Range[] {
  const blocks: { start: number; end: number }[] = [];
  let previous = '';
  let start = 0;
  while (start < text.length) {
    let end = text.indexOf('\n', start);
    if (end < 0) end = text.length;
    const line = text.slice(start, end);
    if (line.trim() !== '') {
      const last = blocks.at(-1);
      if (last !== undefined && previous !== '' && goesOn(previous, line)) last.end = end;
      else blocks.push({ start, end });
      previous = line;
    } else previous = '';
    start = end + 1;
  }
  return blocks;
}

/** Long lines are paragraphs, whatever they end in; a line broken by a program seldom exceeds this. */
const longestBrokenLine = 160;

function goesOn(line: string, next: string): boolean {
  if (ended.test(line.slice(-12)) || listItem.test(next)) return false;
  if (unspaced.test(next)) return unspacedHanging.test(line);
  const length = line.trim().length;
  if (lowercase.test(next)) return hasWords(line, 3) && (length >= 40 || ended.test(next));
  if (length < 50 || length > longestBrokenLine) return false;
  return hangs(line) || (length <= 100 && looksWrapped(line) && looksWrapped(next));
}

function hangs(line: string): boolean {
  const last = lastMarkOrWord.exec(line.slice(-24));
  return last !== null && (last[1] === undefined || wantsMore.has(last[1]));
}

function looksWrapped(line: string): boolean {
  return /\S\s$/.test(line) && line.length >= 50 && line.length <= 100 && !ended.test(line);
}

function hasWords(line: string, count: number): boolean {
  return line.trim().split(/\s+/, count).length >= count;
}
