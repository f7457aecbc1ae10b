import { useState } from 'react';
import type { Suggestion } from '../../../shared/protocol/suggestions-contract';
import { useArticle } from '../../state/article';
import {
  askForFlagged,
  batchOf,
  readyItems,
  takeFromBatch,
  useSuggestionBatches,
  type Batch,
} from '../../state/suggestion-batch';
import { notifyFailure } from '../../state/session';
import { setOverlay } from '../../state/view';
import { useWords } from '../../words/words';
import { Dialog } from '../dialogs/Dialog';
import { Problem } from '../dialogs/Problem';
import { goOnBehind } from './go-on-editing';
import { SetUpModel } from './SetUpModel';
import { SuggestionList } from './SuggestionList';
import './once.css';

/** Suggestions for several sentences of the open article, one sentence after the other; asking goes on when it is closed. */
export function SuggestManyDialog() {
  const { t } = useWords();
  const articleId = useArticle(({ article }) => article?.row.id ?? null);
  const batch = useSuggestionBatches((state) => batchOf(articleId, state));
  const [at, setAt] = useState(0);
  const ready = readyItems(batch);
  const index = Math.max(0, Math.min(at, ready.length - 1));
  const item = ready[index];
  const work = batch?.work ?? null;
  const isAsking = work !== null;
  const close = (): void => setOverlay(null);

  const take = (suggestion: Suggestion, taken: readonly number[], edit: boolean): void => {
    if (item === undefined) return;
    const isLast = ready.length === 1 && !isAsking;
    if (edit || isLast) close();
    setAt(index);
    void takeFromBatch(item, suggestion, taken, edit ? goOnBehind : undefined).then((result) =>
      notifyFailure(result.ok ? null : result.error),
    );
  };
  const press = (key: string): boolean => {
    if (key === 'n' || key === 'ArrowRight') setAt(Math.min(index + 1, ready.length - 1));
    else if (key === 'p' || key === 'ArrowLeft') setAt(Math.max(0, index - 1));
    else return false;
    return true;
  };
  return (
    <Dialog
      title={t('once.suggest-many-title')}
      about={item === undefined ? undefined : item.text}
      wide
      onClose={close}
      acts={
        <>
          <span className="aside" role="status">
            {statusOf(batch, ready.length, index, t)}
          </span>
          {ready.length > 1 && (
            <>
              <button type="button" className="btn" onClick={() => press('p')}>
                {t('once.suggest-previous')}
              </button>
              <button type="button" className="btn" onClick={() => press('n')}>
                {t('once.suggest-next')}
              </button>
            </>
          )}
          {isAsking && (
            <button type="button" className="btn" onClick={work.stop}>
              {t('once.suggest-stop')}
            </button>
          )}
          {!isAsking && batch?.of === 'flagged' && (
            <button type="button" className="btn" onClick={askForFlagged}>
              {t('once.suggest-again')}
            </button>
          )}
          <button type="button" className="btn" onClick={close}>
            {t('once.close')}
          </button>
        </>
      }
    >
      <Problem>{batch?.problem?.message ?? null}</Problem>
      {item === undefined && batch !== null && !isAsking && (
        <p>
          {t('once.suggest-many-none', { total: batch.items.length })} <SetUpModel />
        </p>
      )}
      {item !== undefined && (
        <>
          <SuggestionList
            key={`${item.question.start} ${item.text}`}
            suggestions={item.found?.suggestions ?? []}
            onTake={take}
            onKey={press}
          />
          <p className="once-note">{t('once.suggest-many-keys')}</p>
        </>
      )}
    </Dialog>
  );
}

function statusOf(
  batch: Batch | null,
  ready: number,
  index: number,
  t: ReturnType<typeof useWords>['t'],
): string {
  const where = ready === 0 ? '' : t('once.suggest-sentence-of', { at: index + 1, of: ready });
  if (batch === null || batch.work === null) return where;
  const asking = t('once.asking-many', { done: batch.done, total: batch.items.length + taken(batch) });
  return where === '' ? asking : `${asking} · ${where}`;
}

/** Sentences that were taken or dropped before all had their answers. */
function taken({ done, items }: Batch): number {
  return Math.max(0, done - items.filter(({ found }) => found !== null).length);
}
