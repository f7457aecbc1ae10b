import { useMemo, useState } from 'react';
import { diffTexts } from '../../../shared/diff/diff-texts';
import type { Moment } from '../../../shared/review/state';
import { singleEditBetween } from '../../../shared/text/edit';
import { articleActions, textAt, useArticle } from '../../state/article';
import { changesOf } from '../../state/changes';
import { notify, notifyFailure } from '../../state/session';
import { shortTime } from './short-time';
import { WordDiff } from './WordDiff';

const noMoments: readonly Moment[] = [];

const kinds: Readonly<Record<Moment['kind'], string>> = {
  opened: 'Opened',
  edit: 'Edited',
  fix: 'Fixed by rule',
  restore: 'Restored by a reviewer',
  merge: 'Versions brought together',
  submitted: 'Submitted',
  'changes-requested': 'Changes requested',
  approved: 'Approved',
  verdict: 'Judged',
  exported: 'Exported',
};

/** What happened to the article, the newest first; any moment can be looked at and restored. */
export function HistoryTab() {
  const moments = useArticle(({ article }) => article?.folded.moments ?? noMoments);
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <ol className="dock-list history" aria-label="History">
      {[...moments].reverse().map((moment) => (
        <li key={moment.event}>
          <button
            className="moment"
            type="button"
            aria-expanded={moment.event === chosen}
            onClick={() => setChosen(moment.event === chosen ? null : moment.event)}
          >
            <b>
              {kinds[moment.kind]}
              {moment.count > 1 && ` · ${moment.count} times`}
            </b>
            <span>
              {moment.person.name} · <time dateTime={moment.time}>{shortTime(moment.time)}</time>
            </span>
          </button>
          {moment.event === chosen && <MomentText event={moment.event} />}
        </li>
      ))}
    </ol>
  );
}

function MomentText({ event }: { readonly event: string }) {
  const present = useArticle(({ article }) => article?.text ?? '');
  const language = useArticle(({ article }) => article?.opened.language ?? 'en');
  const then = useMemo(() => textAt(event), [event]);
  const changes = useMemo(
    () => (then === null ? [] : changesOf(diffTexts(then, present, { language }))),
    [then, present, language],
  );
  if (then === null) return <p className="dock-empty">The text of that moment is not known.</p>;
  if (changes.length === 0) return <p className="dock-empty">The text is the same now.</p>;
  const restore = async (): Promise<void> => {
    const edit = singleEditBetween(present, then);
    const failure = edit === null ? null : await articleActions.change([edit], { type: 'edit' });
    notifyFailure(failure);
    if (failure === null)
      notify({ kind: 'done', text: 'The earlier text is back. Undo takes it away again.' });
  };
  return (
    <div className="moment-text">
      <p>
        {changes.length} {changes.length === 1 ? 'change' : 'changes'} since
        <button className="link" type="button" onClick={() => void restore()}>
          Restore this text
        </button>
      </p>
      <ul>
        {changes.slice(0, 20).map(({ hunk, span }, index) => (
          <li key={`${span.start}:${index}`}>
            <WordDiff words={hunk.words} around={40} />
          </li>
        ))}
      </ul>
    </div>
  );
}
