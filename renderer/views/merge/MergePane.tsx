import { useEffect } from 'react';
import { CommandKeys } from '../../commands/CommandKeys';
import { runCommand } from '../../commands/registry';
import { useArticle } from '../../state/article';
import { conflictKey, useMerging, useMergingNow, type MergingNow } from '../../state/merging';
import type { Moment } from '../../../shared/review/state';
import { ConflictCard } from './ConflictCard';
import { MergedPart } from './MergedPart';
import { timeOfVersion, whoseVersion } from './versions-in-words';
import './merge.css';

const noMoments: readonly Moment[] = [];

/**
 * An article that people edited apart, in place of its text: what could be brought together by sentence is, and each
 * sentence that both changed is there to be chosen. Nothing is written before that is finished.
 */
export function MergePane() {
  const now = useMergingNow();
  return now === null ? null : <Merging now={now} />;
}

function Merging({ now }: { readonly now: MergingNow }) {
  const moments = useArticle(({ article }) => article?.folded.moments ?? noMoments);
  const at = useMerging((state) => state.at);
  const names = now.heads.map(whoseVersion) as [string, string];
  const times = now.heads.map((head) => timeOfVersion(head, moments)) as [string, string];
  const { segments } = now.merge;
  useEffect(() => useMerging.setState({ at: 0, writing: false }), [now]);
  return (
    <section className="pane merge-pane" aria-label="Versions to bring together">
      <MergeHead now={now} names={names} />
      <div className="merge-text" tabIndex={0} role="region" aria-label="The text as it will be">
        {segments.map((segment, index) => {
          const conflict = now.conflicts.indexOf(segment);
          return conflict < 0 ? (
            <MergedPart
              key={`${index}:${segment.range.start}`}
              segment={segment}
              names={names}
              first={index === 0}
              last={index === segments.length - 1}
            />
          ) : (
            <ConflictCard
              key={conflictKey(segment)}
              conflict={segment}
              number={conflict + 1}
              count={now.conflicts.length}
              here={conflict === at}
              names={names}
              times={times}
            />
          );
        })}
      </div>
    </section>
  );
}

function MergeHead({ now, names }: { readonly now: MergingNow; readonly names: readonly [string, string] }) {
  const chosen = useMerging(
    ({ choices }) => now.conflicts.filter((conflict) => choices.has(conflictKey(conflict))).length,
  );
  const count = now.conflicts.length;
  return (
    <header className="merge-head">
      <div>
        <h2>This article has {now.more === 0 ? 'two' : now.more + 2} versions</h2>
        <p>
          {names[0]} and {names[1]} edited it apart from one another.{' '}
          {count === 0
            ? 'They changed different sentences: here they are together.'
            : `${count} ${count === 1 ? 'sentence was' : 'sentences were'} changed by both; the rest is together already.`}
        </p>
      </div>
      {count > 0 && (
        <span className="pill" role="status">
          {chosen} of {count} chosen
        </span>
      )}
      <button
        type="button"
        className="btn main"
        aria-disabled={chosen < count}
        onClick={() => runCommand('merge.finish')}
      >
        Bring together <CommandKeys id="merge.finish" />
      </button>
    </header>
  );
}
