import type { ParagraphKind } from './rule';

const itemMarker =
  /^\s*(?:[-*•‣◦▪●○■◆–—]\s|[•‣◦▪●○■◆]|\(?\d{1,3}[.)](?=\s)|\(?[a-zA-Z][.)]\s|\(?[ivx]{1,5}[.)]\s|[(（]?[一二三四五六七八九十]{1,3}[)）、.])/;
const endMark = /[.!?。！？…][\s"'”’»)\]）」』]*$/;
const openEnd = /[,;，；、-]\s*$/;
/** A full stop at the end, or a sentence end inside that the next one follows: no title has either. */
const proseMark = /[^.]\.["”’)\]]*\s*$|[。！？]["”’」』）]*\s*$|\p{Ll}{2}[.!?]["”’)]* +["“‘(]?\p{Lu}/u;
/** In characters. */
const longestTitle = 160;

/**
 * What a line is, told from the line alone (so that a cached paragraph stays right whatever changes around it), except that
 * the article's first line is its title unless it is a paragraph by its length or its full stops. A line without an end mark
 * is a heading if it is short or set like one.
 */
export function paragraphKind(text: string, isFirst: boolean): ParagraphKind {
  if (isFirst && text.length <= longestTitle && !proseMark.test(text)) return 'title';
  if (itemMarker.test(text)) return 'item';
  if (text.length > longestTitle || endMark.test(text) || openEnd.test(text)) return 'prose';
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu) ?? [];
  if (words.length <= 6) return 'heading';
  const long = words.filter((word) => word.length > 3);
  const capital = long.filter((word) => /^[\p{Lu}\p{N}]/u.test(word));
  return long.length > 0 && capital.length / long.length >= 0.75 ? 'heading' : 'prose';
}
