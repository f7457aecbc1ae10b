import type { Range } from '../../base/range';
import { Kind, kindOf } from '../segmentation/characters';
import type { Language } from '../language';
import { CompiledRules } from './compiled-rules';
import type { Segmentation } from './segmentation';

/** Compiled rules, by id and language: the last few that were asked for. They follow from the id alone. */
const compiled = new Map<string, CompiledRules>();
const mostKept = 8;

function rulesOf(segmentation: Segmentation, language: Language): CompiledRules | null {
  const given = segmentation.languages[language];
  if (given === undefined) return null;
  const key = `${segmentation.id} ${language}`;
  let rules = compiled.get(key);
  if (rules === undefined) {
    const [oldest] = compiled.keys();
    if (compiled.size >= mostKept && oldest !== undefined) compiled.delete(oldest);
    compiled.set(key, (rules = new CompiledRules(given)));
  }
  return rules;
}

/**
 * The sentences of one block by the project's rules, moved by `offset`; null where the project has none for the language.
 * @param builtIn gives the sentences that the built-in segmenter finds in the block, where the rules stand on top of them
 */
export function srxSentences(
  block: string,
  segmentation: Segmentation,
  language: Language,
  offset: number,
  builtIn: () => readonly Range[],
): Range[] | null {
  const rules = rulesOf(segmentation, language);
  if (rules === null) return null;
  const others = segmentation.onBuiltIn === true ? builtIn().map(({ end }) => end) : [];
  const ranges: Range[] = [];
  let from = 0;
  const close = (to: number): void => {
    let start = from;
    let end = to;
    while (start < end && kindOf(block.charCodeAt(start)) === Kind.Space) start++;
    while (end > start && kindOf(block.charCodeAt(end - 1)) === Kind.Space) end--;
    if (end > start) ranges.push({ start: start + offset, end: end + offset });
    from = to;
  };
  for (const place of rules.breaksIn(block, others))
    if (!endsAbbreviation(block, from, place, segmentation.abbreviations)) close(place);
  close(block.length);
  return ranges;
}

/** Whether one of the project's abbreviations, with its full stop, is the last that stands before the place. */
function endsAbbreviation(
  block: string,
  from: number,
  place: number,
  abbreviations: readonly string[],
): boolean {
  if (abbreviations.length === 0) return false;
  let end = place;
  while (end > from && kindOf(block.charCodeAt(end - 1)) === Kind.Space) end--;
  if (block.charAt(end - 1) !== '.') return false;
  return abbreviations.some((word) => {
    const start = end - 1 - word.length;
    const found = block.slice(Math.max(0, start), end - 1);
    const isWord = found === word || (word === word.toLowerCase() && found.toLowerCase() === word);
    return start >= from && isWord && !/[\p{L}\p{N}]/u.test(block.charAt(start - 1));
  });
}
