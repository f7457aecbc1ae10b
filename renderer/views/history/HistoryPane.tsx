import { useEffect, useMemo } from 'react';
import { CommandKeys } from '../../commands/CommandKeys';
import { runCommand } from '../../commands/registry';
import type { CommandId } from '../../../shared/commands/catalogue';
import type { Moment } from '../../../shared/review/state';
import { textAt } from '../../state/article';
import { useComparison } from '../../state/comparing';
import { momentLookedAt, useHistory } from '../../state/history';
import { changedIn, showComparison } from '../../state/looking';
import { EarlierText } from './EarlierText';
import { momentInFull } from './moment-in-words';
import './history.css';

/** The text at a moment of the history in place of the present one, with what has been changed since. */
export function HistoryPane() {
  useHistory(({ looking }) => looking);
  const moment = momentLookedAt();
  return moment === null ? null : <Looking moment={moment} />;
}

function Looking({ moment }: { readonly moment: Moment }) {
  const comparison = useComparison(moment.event);
  const known = useMemo(() => textAt(moment.event) !== null, [moment.event]);
  useEffect(() => {
    showComparison(comparison);
    return () => showComparison(null);
  }, [comparison]);
  const count = useMemo(() => changedIn(comparison).length, [comparison]);
  return (
    <section className="pane history-pane" aria-label="Text at that moment">
      <header className="history-head">
        <div>
          <h2>{momentInFull(moment)}</h2>
          <p role="status">
            {known
              ? sinceInWords(comparison === null ? null : count)
              : 'The text of that moment is not known.'}
          </p>
        </div>
        <Act id="history.close" label="Back" />
        <Act id="history.compare-here" label="Compare" />
        <Act id="history.restore" label="Restore all" main disabled={count === 0} />
      </header>
      {comparison !== null && <EarlierText comparison={comparison} />}
    </section>
  );
}

function sinceInWords(count: number | null): string {
  if (count === null) return 'Comparing…';
  if (count === 0) return 'The text is the same now.';
  return `${count} ${count === 1 ? 'change' : 'changes'} since: struck out stood there then, green came after.`;
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
