import type { Diff, Hunk, HunkKind, WordOp } from '../diff/hunk';
import { isSpaceChange, visibleSpace } from './shown-space';

const titles: Readonly<Record<HunkKind, string>> = {
  same: 'unchanged',
  edit: 'edited',
  split: 'split',
  merge: 'merged',
  insert: 'inserted',
  delete: 'deleted',
  move: 'moved',
};

/**
 * A diff to read in a terminal: a block for each changed group of sentences, `[-taken out-]` and `{+put in+}`, white space that
 * changed as marks, unchanged sentences counted. Control characters of the texts are replaced, so that a text cannot steer the terminal.
 */
export function diffText(diff: Diff): string {
  const blocks: string[] = [];
  let unchanged = 0;
  const flush = (): void => {
    if (unchanged > 0)
      blocks.push(`  ${unchanged} unchanged ${unchanged === 1 ? 'sentence' : 'sentences'}\n`);
    unchanged = 0;
  };
  for (const hunk of diff.hunks) {
    if (hunk.kind === 'same') unchanged++;
    else {
      flush();
      blocks.push(`${heading(hunk)}\n${hunk.words.map(wordText).join('').trimEnd()}\n`);
    }
  }
  flush();
  if (!diff.complete)
    blocks.push('  The comparison ran out of time: some changes are shown coarser than they are.\n');
  return blocks.join('\n');
}

function heading(hunk: Hunk): string {
  const place = (ranges: Hunk['before']): string =>
    ranges.length === 0 ? '–' : `${ranges[0]?.start ?? 0}-${ranges.at(-1)?.end ?? 0}`;
  return `@ ${titles[hunk.kind]} ${place(hunk.before)} → ${place(hunk.after)}`;
}

function wordText(word: WordOp): string {
  const text = isSpaceChange(word) ? visibleSpace(word.text) : harmless(word.text);
  if (word.op === '=') return text;
  return word.op === '-' ? `[-${text}-]` : `{+${text}+}`;
}

/** Every control character but line end and tab as U+FFFD. */
function harmless(text: string): string {
  return text.replace(/(?![\n\t])\p{Cc}/gu, '\ufffd');
}
