import { memo, useEffect, useMemo, useRef, useState } from 'react';
import type { WordOp } from '../../../shared/diff/hunk';
import { locateHunks } from '../../../shared/review/located-hunks';
import { CommandKeys } from '../../commands/CommandKeys';
import { runCommand } from '../../commands/registry';
import type { Comparison } from '../../state/comparing';
import { useHistory } from '../../state/history';
import { useWords } from '../../words/words';
import { gapAfter } from '../diff/gap-after';
import { WordDiff } from '../diff/WordDiff';

/** Unchanged text longer than this is folded, in characters; so much of it stays in sight at either end. */
const foldedFrom = 6000;
const leftAtEnds = 800;

/** A stretch nobody changed since, or one changed group of sentences, counted from 0. */
type Stretch =
  | { readonly kind: 'same'; readonly text: string }
  | {
      readonly kind: 'changed';
      readonly words: readonly WordOp[];
      readonly change: number;
      /** Where its words begin in the text after. */
      readonly from: number;
    };

function stretchesOf({ diff }: Comparison): Stretch[] {
  const stretches: Stretch[] = [];
  let change = 0;
  for (const {
    hunk: { kind, words },
    span,
  } of locateHunks(diff)) {
    if (kind !== 'same') {
      stretches.push({ kind: 'changed', words, change: change++, from: span.start });
      continue;
    }
    const text = words.map((word) => word.text).join('');
    const last = stretches.at(-1);
    if (last?.kind === 'same') stretches[stretches.length - 1] = { kind: 'same', text: last.text + text };
    else stretches.push({ kind: 'same', text });
  }
  return stretches;
}

/** The text then and now in one, read only. */
export function EarlierText({ comparison }: { readonly comparison: Comparison }) {
  const { t } = useWords();
  const stretches = useMemo(() => stretchesOf(comparison), [comparison]);
  const here = useHistory((state) => state.change);
  return (
    <div className="history-text" tabIndex={0} role="region" aria-label={t('history.then-and-now')}>
      {stretches.map((stretch, index) =>
        stretch.kind === 'same' ? (
          <Unchanged key={index} text={stretch.text} />
        ) : (
          <Changed
            key={index}
            words={stretch.words}
            from={stretch.from}
            change={stretch.change}
            here={stretch.change === here}
          />
        ),
      )}
    </div>
  );
}

function Unchanged({ text }: { readonly text: string }) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  if (open || text.length <= foldedFrom) return <span>{text}</span>;
  return (
    <>
      <span>{text.slice(0, leftAtEnds)}</span>
      <button type="button" className="link history-fold" onClick={() => setOpen(true)}>
        {t('history.show-unchanged', { count: text.length - 2 * leftAtEnds })}
      </button>
      <span>{text.slice(-leftAtEnds)}</span>
    </>
  );
}

interface ChangedProps {
  readonly words: readonly WordOp[];
  readonly from: number;
  readonly change: number;
  readonly here: boolean;
}

const Changed = memo(function Changed({ words, from, change, here }: ChangedProps) {
  const { t } = useWords();
  const element = useRef<HTMLSpanElement>(null);
  const restorable = useHistory(({ against }) => against === 'present');
  useEffect(() => {
    if (here) element.current?.scrollIntoView({ block: 'nearest' });
  }, [here]);
  const restore = (): void => {
    useHistory.setState({ change });
    runCommand('history.restore-sentence');
  };
  return (
    <span
      ref={element}
      className="history-change"
      role="group"
      aria-label={t('history.change', { number: change + 1 })}
      aria-current={here || undefined}
      onPointerDown={() => useHistory.setState({ change })}
    >
      <WordDiff words={words} {...(restorable && { from })} />
      {here && restorable && (
        <button type="button" className="link history-restore" onClick={restore}>
          {t('history.restore-this')} <CommandKeys id="history.restore-sentence" />
        </button>
      )}
      {gapAfter(words)}
    </span>
  );
});
