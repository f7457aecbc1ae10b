import type { Range } from '../base/range';
import type { ParagraphKind } from './rule';

const itemMarker =
  /^\s*(?:[-*•‣◦▪●○■◆–—]\s|[•‣◦▪●○■◆]|\(?\d{1,3}[.)](?=\s)|\(?[a-zA-Z][.)]\s|\(?[ivx]{1,5}[.)]\s|[(（]?[一二三四五六七八九十]{1,3}[)）、.])/;
const endMark = /[.!?。！？…][\s"'”’»)\]）」』]*$/;
const openEnd = /[,;，；、-]\s*$/;
/** A full stop at the end, or a sentence end inside that the next one follows: no title has either. */
const proseMark = /[^.]\.["”’)\]]*\s*$|[。！？]["”’」』）]*\s*$|\p{Ll}{2}[.!?]["”’)]* +["“‘(]?\p{Lu}/u;
/** In characters. */
const longestTitle = 160;
/** In words, of a line that is a heading whatever it looks like; directly under the title headlines and their second lines stand. */
const longestHeading = { first: 6, head: 12, body: 6, verse: 0 } as const;

/**
 * Where a line stands: the article's first, one of the next two with nothing but titles and headings above it, among lines that
 * run on from one to the next, or elsewhere.
 */
export type LinePlace = keyof typeof longestHeading;

/**
 * What a line is, told from the line alone and its place at the head of the article or not (so that a cached paragraph stays right whatever
 * else changes around it). The first line is the title unless it is a paragraph by its length or its full stops. A line without
 * an end mark is a heading if it is short or set like one.
 */
export function paragraphKind(text: string, place: LinePlace): ParagraphKind {
  if (place === 'first' && text.length <= longestTitle && !proseMark.test(text)) return 'title';
  if (itemMarker.test(text)) return 'item';
  if (place === 'verse') return 'verse';
  if (text.length > longestTitle || endMark.test(text) || openEnd.test(text)) return 'prose';
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu) ?? [];
  if (words.length <= longestHeading[place] && !proseMark.test(text)) return 'heading';
  const long = words.filter((word) => word.length > 3);
  const capital = long.filter((word) => /^[\p{Lu}\p{N}]/u.test(word));
  return long.length > 0 && capital.length / long.length >= 0.75 ? 'heading' : 'prose';
}

/** In characters, of a line of a poem or of a note that was wrapped. */
const longestVerse = 72;
const fewestVerses = 3;
const lineEnd = /[.!?:;。！？…]["'”’»)\]]*\s*$/;

/**
 * Which paragraphs of a text run on from one to the next, as the lines of a poem do: of at least three short lines with no blank
 * one between, those that begin in a small letter though the line above has no end mark, and the lines above them. By index.
 */
export function versesOf(text: string, paragraphs: readonly Range[]): ReadonlySet<number> {
  const verses = new Set<number>();
  for (let first = 0; first < paragraphs.length; first++) {
    let last = first;
    while (isShort(paragraphs[last]) && isShort(paragraphs[last + 1]) && follows(paragraphs, last)) last++;
    if (last - first + 1 >= fewestVerses)
      for (let at = first + 1; at <= last; at++)
        if (runsOn(text, paragraphs[at - 1] as Range, paragraphs[at] as Range)) verses.add(at - 1).add(at);
    first = last;
  }
  return verses;
}

function isShort(paragraph: Range | undefined): boolean {
  return paragraph !== undefined && paragraph.end - paragraph.start <= longestVerse;
}

/** True if no blank line stands behind the paragraph. */
function follows(paragraphs: readonly Range[], index: number): boolean {
  return paragraphs[index + 1]?.start === (paragraphs[index] as Range).end + 1;
}

function runsOn(text: string, above: Range, line: Range): boolean {
  return (
    /^\s*\p{Ll}/u.test(text.slice(line.start, line.end)) && !lineEnd.test(text.slice(above.start, above.end))
  );
}
