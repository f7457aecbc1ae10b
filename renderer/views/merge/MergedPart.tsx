import { memo, useMemo } from 'react';
import { diffTexts } from '../../../shared/diff/diff-texts';
import type { WordOp } from '../../../shared/diff/hunk';
import type { MergeSegment } from '../../../shared/review/merge';
import { useArticle } from '../../state/article';
import { WordDiff } from '../diff/WordDiff';

/** Unchanged text kept in sight on either side of what changed, in characters. */
const around = 240;

interface Props {
  readonly segment: MergeSegment;
  readonly names: readonly [string, string];
  readonly first: boolean;
  readonly last: boolean;
}

/** A stretch nobody has to choose in: unchanged, or changed by one of the two, or alike by both. */
export const MergedPart = memo(function MergedPart({ segment, names, first, last }: Props) {
  const { base, mine, theirs, text } = segment;
  if (text === base) return <span>{shortened(text, first, last)}</span>;
  const who = mine === theirs ? `${names[0]} and ${names[1]}` : mine === base ? names[1] : names[0];
  return (
    <span className="merge-part" title={`Changed by ${who}`}>
      <Words before={base} after={text ?? ''} />
      <em>{who}</em>
      {/\s*$/.exec(text ?? '')?.[0]}
    </span>
  );
});

/** What became of a sentence, as a word diff. */
export function Words({ before, after }: { readonly before: string; readonly after: string }) {
  const language = useArticle(({ article }) => article?.opened.language ?? 'en');
  const words = useMemo(
    (): WordOp[] => diffTexts(before, after, { language }).hunks.flatMap((hunk) => hunk.words),
    [before, after, language],
  );
  return <WordDiff words={words} />;
}

function shortened(text: string, first: boolean, last: boolean): string {
  if (text.length <= 2 * around + 80) return text;
  const before = first ? '' : text.slice(0, around);
  const after = last ? '' : text.slice(-around);
  return `${before} … ${after}`;
}
