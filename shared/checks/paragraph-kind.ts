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
const longestHeading = { first: 6, head: 12, body: 6 } as const;

/** Where a line stands: the article's first, one of the next two with nothing but titles and headings above it, or elsewhere. */
export type LinePlace = keyof typeof longestHeading;

/**
 * What a line is, told from the line alone and its place at the head of the article or not (so that a cached paragraph stays right whatever
 * else changes around it). The first line is the title unless it is a paragraph by its length or its full stops. A line without
 * an end mark is a heading if it is short or set like one.
 */
export function paragraphKind(text: string, place: LinePlace): ParagraphKind {
  if (place === 'first' && text.length <= longestTitle && !proseMark.test(text)) return 'title';
  if (itemMarker.test(text)) return 'item';
  if (text.length > longestTitle || endMark.test(text) || openEnd.test(text)) return 'prose';
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu) ?? [];
  if (words.length <= longestHeading[place] && !proseMark.test(text)) return 'heading';
  const long = words.filter((word) => word.length > 3);
  const capital = long.filter((word) => /^[\p{Lu}\p{N}]/u.test(word));
  return long.length > 0 && capital.length / long.length >= 0.75 ? 'heading' : 'prose';
}
