import type { Range } from '../../base/range';
import { Kind, kindOf } from './characters';
import { Feature } from './features';

const pairs: Readonly<Record<string, string>> = {
  '（': '）',
  '《': '》',
  '〈': '〉',
  '【': '】',
  '「': '」',
  '『': '』',
  '［': '］',
  '[': ']',
};
const longestBracket = 120;
const longestQuotation = 600;

/**
 * Stretches in which nothing ends a sentence, sorted: what stands in brackets of Chinese and Japanese, and in single quotation marks,
 * which hold what is quoted within a sentence. Offsets are those of the text; a stretch reaches from the opener to the closer. `features` are those of the text.
 */
export function enclosures(text: string, features: number): Range[] {
  const found = (features & Feature.Bracket) !== 0 ? brackets(text) : [];
  if ((features & Feature.SingleQuote) !== 0) found.push(...singleQuotations(text));
  return found.sort((a, b) => a.start - b.start);
}

function brackets(text: string): Range[] {
  const found: Range[] = [];
  const opener = /[（《〈【「『［[]/g;
  for (let match = opener.exec(text); match !== null; match = opener.exec(text)) {
    const end = closerOf(text, match.index);
    if (end < 0) continue;
    found.push({ start: match.index, end });
    opener.lastIndex = end + 1;
  }
  return found;
}

function closerOf(text: string, start: number): number {
  const open = text[start] as string;
  const close = pairs[open] as string;
  let depth = 0;
  for (let index = start; index < text.length && index - start <= longestBracket; index++) {
    if (text[index] === open) depth++;
    else if (text[index] === close && --depth === 0) return index;
  }
  return -1;
}

function singleQuotations(text: string): Range[] {
  const found: Range[] = [];
  const opener = /(?<![^\s([“"])['‘](?=[\p{Lu}\p{Ll}])/gu;
  for (let match = opener.exec(text); match !== null; match = opener.exec(text)) {
    const end = closingQuote(text, match.index);
    if (end < 0) continue;
    found.push({ start: match.index, end });
    opener.lastIndex = end + 1;
  }
  return found;
}

function closingQuote(text: string, start: number): number {
  const close = text[start] === '‘' ? '’' : "'";
  for (let index = start + 2; index < text.length && index - start <= longestQuotation; index++) {
    if (text[index] !== close || kindOf(text.charCodeAt(index - 1)) === Kind.Space) continue;
    const next = kindOf(text.charCodeAt(index + 1));
    if (next === Kind.Space || next === Kind.Other) return index;
  }
  return -1;
}
