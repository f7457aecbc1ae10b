import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import { CommandKeys } from '../../commands/CommandKeys';
import { runCommand } from '../../commands/registry';
import { useArticle } from '../../state/article';
import { newOriginal } from '../../state/article-versions';
import {
  conflictKey,
  mergeAgain,
  useMergeFailure,
  useMerging,
  useMergingNow,
  type MergingNow,
} from '../../state/merging';
import type { Moment } from '../../../shared/review/state';
import { useWords } from '../../words/words';
import { VirtualRows } from '../shell/VirtualRows';
import { ConflictCard } from './ConflictCard';
import { mergeBlocks, type MergeBlock } from './merge-blocks';
import { MergedPart } from './MergedPart';
import { timeOfVersion, whoseVersion } from './versions-in-words';
import './merge.css';

const noMoments: readonly Moment[] = [];

/**
 * An article that people edited apart, in place of its text: what could be brought together by sentence is, and each
 * sentence that both changed is there to be chosen. Nothing is written before that is finished.
 */
export function MergePane() {
  const { t, failure: inWords } = useWords();
  const now = useMergingNow();
  const failure = useMergeFailure();
  const busy = now === null && failure === null;
  return (
    <section className="pane merge-pane" tabIndex={-1} aria-label={t('merge.name')} aria-busy={busy}>
      {now === null ? (
        <header className="merge-head">
          <p role="status">{failure === null ? t('merge.comparing') : inWords(failure)}</p>
          {failure !== null && (
            <button type="button" className="btn" onClick={mergeAgain}>
              {t('merge.again')}
            </button>
          )}
        </header>
      ) : (
        <Merging now={now} />
      )}
    </section>
  );
}

function Merging({ now }: { readonly now: MergingNow }) {
  const { t } = useWords();
  const moments = useArticle(({ article }) => article?.folded.moments ?? noMoments);
  const at = useMerging((state) => state.at);
  const scroller = useRef<HTMLDivElement>(null);
  const names = now.heads.map(whoseVersion) as [string, string];
  const times = now.heads.map((head) => timeOfVersion(head, moments)) as [string, string];
  const { segments } = now.merge;
  const blocks = useMemo(() => mergeBlocks(segments), [segments]);
  const virtual = useVirtualizer({
    count: blocks.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (blocks[index]?.kind === 'conflict' ? 220 : 90),
    overscan: 3,
    paddingStart: 24,
    paddingEnd: 24,
    scrollPaddingStart: 40,
    scrollPaddingEnd: 40,
  });
  useEffect(() => {
    const here = blocks.findIndex((block) => block.kind === 'conflict' && block.conflict === at);
    if (here >= 0) virtual.scrollToIndex(here, { align: 'auto' });
  }, [at, blocks, virtual]);
  const partOf = (index: number): ReactNode => {
    const [segment, words] = [segments[index], now.words[index]];
    return segment === undefined || words === undefined ? null : (
      <MergedPart
        key={index}
        segment={segment}
        words={words}
        names={names}
        first={index === 0}
        last={index === segments.length - 1}
      />
    );
  };
  const cardOf = ({ segment, conflict }: Extract<MergeBlock, { kind: 'conflict' }>): ReactNode => {
    const [both, words] = [segments[segment], now.words[segment]];
    return both === undefined || words === undefined ? null : (
      <ConflictCard
        key={conflictKey(both)}
        conflict={both}
        words={words}
        number={conflict + 1}
        count={now.conflicts.length}
        here={conflict === at}
        names={names}
        times={times}
      />
    );
  };
  return (
    <>
      <MergeHead now={now} names={names} />
      <div ref={scroller} className="merge-text" tabIndex={0} role="region" aria-label={t('merge.text')}>
        <VirtualRows rows={virtual} className="merge-blocks" rowClass="merge-block">
          {(index) => {
            const block = blocks[index];
            if (block === undefined) return null;
            return block.kind === 'conflict'
              ? cardOf(block)
              : Array.from({ length: block.to - block.from }, (_, part) => partOf(block.from + part));
          }}
        </VirtualRows>
      </div>
    </>
  );
}

function MergeHead({ now, names }: { readonly now: MergingNow; readonly names: readonly [string, string] }) {
  const { t } = useWords();
  const chosen = useMerging(
    ({ choices }) => now.conflicts.filter((conflict) => choices.has(conflictKey(conflict))).length,
  );
  const count = now.conflicts.length;
  const taking = now.heads.some(({ event }) => newOriginal(event) !== null);
  return (
    <header className="merge-head">
      <div>
        <h2>{taking ? t('merge.original-changed') : t('merge.versions', { count: now.more + 2 })}</h2>
        <p>
          {t('said.then', {
            first: taking ? t('merge.original-about') : t('merge.apart', { one: names[0], other: names[1] }),
            second: count === 0 ? t('merge.no-conflicts') : t('merge.conflicts', { count }),
          })}
        </p>
      </div>
      {count > 0 && (
        <span className="pill" role="status">
          {t('merge.chosen', { chosen, count })}
        </span>
      )}
      <button
        type="button"
        className="btn main"
        aria-disabled={chosen < count}
        onClick={() => runCommand('merge.finish')}
      >
        {t('merge.merge')} <CommandKeys id="merge.finish" />
      </button>
    </header>
  );
}
