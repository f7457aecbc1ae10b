import type { Range } from '../base/range';
import type { Language } from './language';

/**
 * The sentences of a text, sorted and apart. What lies between them (the gaps) is white space only,
 * so sentences and gaps joined are the text again. A sentence never crosses a blank line.
 */
export function segment(text: string, language: Language): Range[] {
  const sentences: Range[] = [];
  for (const piece of new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)) {
    const lead = piece.segment.length - piece.segment.trimStart().length;
    const kept = piece.segment.trim().length;
    if (kept > 0) sentences.push({ start: piece.index + lead, end: piece.index + lead + kept });
  }
  return sentences;
}
