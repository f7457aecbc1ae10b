import type { Range } from '../../base/range';
import type { TextEdit } from '../edit';
import type { Language } from '../language';
import { segmentationBlocks, segmentBlock, type Segmentation } from '../segment';

/** A sentence in which something is to be replaced, in UTF-16 offsets of the whole text. */
export interface SentenceHits extends Range {
  readonly text: string;
  /** In offsets of the whole text. */
  readonly hits: readonly TextEdit[];
}

/** Groups sorted edits by the sentences they stand in. An edit that goes beyond its sentence takes those it touches with it. */
export function hitsBySentence(
  text: string,
  hits: readonly TextEdit[],
  language: Language,
  segmentation?: Segmentation | null,
): SentenceHits[] {
  const groups: { start: number; end: number; hits: TextEdit[] }[] = [];
  const blocks = segmentationBlocks(text);
  let sentences: readonly Range[] = [];
  let [block, sentence] = [0, 0];
  let segmented = -1;
  for (const hit of hits) {
    while ((blocks[block]?.end ?? Infinity) <= hit.start) block++;
    const place = blocks[block];
    if (place !== undefined && segmented !== block) {
      sentences = segmentBlock(text, place, language, segmentation);
      segmented = block;
      sentence = 0;
    }
    while (sentence < sentences.length - 1 && (sentences[sentence]?.end ?? Infinity) <= hit.start) sentence++;
    const { start, end } = sentences[sentence] ?? hit;
    const last = groups.at(-1);
    if (last !== undefined && (last.start === start || hit.start < last.end)) {
      last.hits.push(hit);
      last.end = Math.max(last.end, hit.end);
    } else groups.push({ start: Math.min(start, hit.start), end: Math.max(end, hit.end), hits: [hit] });
  }
  return groups.map((group) => ({ ...group, text: text.slice(group.start, group.end) }));
}
