import { useEffect, useMemo } from 'react';
import { CommandKeys } from '../../commands/CommandKeys';
import { runCommand } from '../../commands/registry';
import type { CommandId } from '../../../shared/commands/catalogue';
import type { Moment } from '../../../shared/review/state';
import { textAt, useArticle } from '../../state/article';
import { baseMoment, useTextsCompared } from '../../state/comparing';
import { lookAgainst, momentLookedAt, useHistory, type HistoryStore } from '../../state/history';
import { changedIn, showComparison } from '../../state/looking';
import type { Words } from '../../../shared/locales/words';
import { useWords } from '../../words/words';
import { CompareWith } from './CompareWith';
import { EarlierText } from './EarlierText';
import { momentInFull } from './moment-in-words';
import './history.css';

const noMoments: readonly Moment[] = [];

/** The text at a moment of the history in place of the present one, with what has been changed since. */
export function HistoryPane() {
  useHistory(({ looking }) => looking);
  const moment = momentLookedAt();
  return moment === null ? null : <Looking moment={moment} />;
}

function Looking({ moment }: { readonly moment: Moment }) {
  const words = useWords();
  const { t } = words;
  const against = useHistory((state) => state.against);
  const then = useMemo(() => textAt(moment.event), [moment.event]);
  const other = useOtherText(against);
  const isPresent = against === 'present';
  const comparison = useTextsCompared(isPresent ? then : other, isPresent ? other : then);
  useEffect(() => {
    showComparison(comparison);
    return () => showComparison(null);
  }, [comparison]);
  const count = useMemo(() => changedIn(comparison).length, [comparison]);
  return (
    <section className="pane history-pane" tabIndex={-1} aria-label={t('history.text-then')}>
      <header className="history-head">
        <div>
          <h2>{momentInFull(moment)}</h2>
          <p role="status">
            {then === null
              ? t('history.unknown')
              : inWords(words, comparison === null ? null : count, isPresent)}
          </p>
        </div>
        <CompareWith label={t('changes.against')} present chosen={against} onChoose={lookAgainst} />
        <div className="history-acts">
          <Act id="history.close" label={t('history.back')} />
          <Act id="history.compare-here" label={t('history.compare')} />
          <Act
            id="history.restore"
            label={t('history.restore-all')}
            main
            disabled={isPresent && count === 0}
          />
        </div>
      </header>
      {comparison !== null && <EarlierText comparison={comparison} />}
    </section>
  );
}

/** The text a moment is held against; null if it is not known. */
function useOtherText(against: HistoryStore['against']): string | null {
  const present = useArticle(({ article }) => (against === 'present' ? (article?.text ?? null) : null));
  const machine = useArticle(({ article }) => article?.opened.machineTranslation ?? null);
  const moments = useArticle(({ article }) => article?.folded.moments ?? noMoments);
  return useMemo(() => {
    if (against === 'present') return present;
    const base = baseMoment(moments, against);
    return base === null ? machine : textAt(base.event);
  }, [against, present, machine, moments]);
}

function inWords({ t }: Words, count: number | null, isPresent: boolean): string {
  if (count === null) return t('history.comparing');
  if (count === 0) return t(isPresent ? 'history.same-now' : 'history.same-then');
  return t(isPresent ? 'history.since' : 'history.until', { count });
}

interface ActProps {
  readonly id: CommandId;
  readonly label: string;
  readonly main?: boolean;
  readonly disabled?: boolean;
}

function Act({ id, label, main = false, disabled = false }: ActProps) {
  return (
    <button
      type="button"
      className={main ? 'btn main' : 'btn'}
      disabled={disabled}
      onClick={() => runCommand(id)}
    >
      {label} <CommandKeys id={id} />
    </button>
  );
}
