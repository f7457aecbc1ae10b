import { memo } from 'react';
import type { MergeSegment } from '../../../shared/review/merge';
import type { SegmentWords } from '../../../shared/review/merge-words';
import { useWords } from '../../words/words';
import { WordDiff } from '../diff/WordDiff';

/** Unchanged text kept in sight on either side of what changed, in characters. */
const around = 240;

interface Props {
  readonly segment: MergeSegment;
  readonly words: SegmentWords;
  readonly names: readonly [string, string];
  readonly first: boolean;
  readonly last: boolean;
}

/** A stretch nobody has to choose in: unchanged, or changed by one of the two, or alike by both. */
export const MergedPart = memo(function MergedPart({ segment, words, names, first, last }: Props) {
  const { t, list } = useWords();
  const { base, mine, theirs, text } = segment;
  if (words.text === null) return <span>{shortened(base, first, last)}</span>;
  const who = mine === theirs ? list(names) : mine === base ? names[1] : names[0];
  return (
    <span className="merge-part" title={t('merge.changed-by', { who })}>
      <WordDiff words={words.text} />
      <em>{who}</em>
      {/\s*$/.exec(text ?? '')?.[0]}
    </span>
  );
});

function shortened(text: string, first: boolean, last: boolean): string {
  if (text.length <= 2 * around + 80) return text;
  const before = first ? '' : text.slice(0, around);
  const after = last ? '' : text.slice(-around);
  return `${before} … ${after}`;
}
