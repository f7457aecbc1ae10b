import { countWords } from '../text/count-words';

/** What is needed of a diff: its hunks' words. */
export interface ComparedTexts {
  readonly hunks: readonly {
    readonly words: readonly { readonly op: '=' | '-' | '+'; readonly text: string }[];
  }[];
}

export interface EditCounts {
  /** Of each hunk the words taken out or those put in, whichever are more. */
  readonly changed: number;
  /** Words of the text before. */
  readonly words: number;
}

/** Words changed and words there were, to be summed over articles. White space and marks alone count for nothing. */
export function countEdits(diff: ComparedTexts): EditCounts {
  let words = 0;
  let changed = 0;
  for (const hunk of diff.hunks) {
    const counts = countsOf(hunk.words);
    words += counts.words;
    changed += counts.changed;
  }
  return { changed, words };
}

type Words = ComparedTexts['hunks'][number]['words'];

/** A key changes the words of a hunk or two, and all are counted after each: the words of the others are the same objects. */
const counted = new WeakMap<Words, EditCounts>();

function countsOf(words: Words): EditCounts {
  const known = counted.get(words);
  if (known !== undefined) return known;
  const counts = { '=': 0, '-': 0, '+': 0 };
  for (const { op, text } of words) counts[op] += countWords(text);
  const made = { words: counts['='] + counts['-'], changed: Math.max(counts['-'], counts['+']) };
  counted.set(words, made);
  return made;
}

/** The share of the words that were changed, 0 to 1, over all the counts given; 1 if there is nothing but new text. */
export function editRate(counts: readonly EditCounts[]): number {
  const changed = counts.reduce((sum, each) => sum + each.changed, 0);
  const words = counts.reduce((sum, each) => sum + each.words, 0);
  if (changed === 0) return 0;
  return words === 0 ? 1 : Math.min(1, changed / words);
}
