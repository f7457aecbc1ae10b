import type { CorrectionRecord } from '../../../shared/review/corrections/fold-corrections';
import { useArticle } from '../../state/article';
import { decide, type Decision } from '../../state/corrections';
import { notifyFailure } from '../../state/session';
import { setOverlay } from '../../state/view';
import { useWords } from '../../words/words';
import { StatusSelect } from './StatusSelect';

/** A pair of the corrections: what it is, who made it, and what is to become of it. */
export function PairLine({ pair }: { readonly pair: CorrectionRecord }) {
  const words = useWords();
  const { t } = words;
  const open = useArticle(({ article }) => article?.row.id ?? null);
  const { from, to, count, people, status, article } = pair;
  const name = `${from} → ${to}`;
  const set = (change: Partial<Decision>): void =>
    void decide(pair, { status: status === 'learned' ? 'active' : status, article, ...change }).then(
      notifyFailure,
    );
  const who = words.list(people.map((person) => person.name));
  return (
    <li>
      <div className="once-row">
        <span className="once-hit">
          <del>{from}</del> <ins>{to}</ins>
        </span>
        <span className="once-note">
          {count === 0 ? t('once.pair-listed', { people: who }) : t('once.pair-made', { count, people: who })}
        </span>
      </div>
      <div className="once-row">
        <button
          type="button"
          className="btn"
          onClick={() =>
            setOverlay({
              kind: 'replace',
              pair: { from, to },
              ...(article !== null && { only: [article] }),
            })
          }
          aria-label={t('once.correct-pair-everywhere', { pair: name })}
        >
          {t('once.correct-everywhere')}
        </button>
        <label className="choice">
          <span>{t('once.status')}</span>
          <StatusSelect
            label={t('once.status-of', { pair: name })}
            value={status}
            unset={status === 'learned' ? { value: status, text: t('once.status-learned') } : null}
            onChoose={(chosen) => set({ status: chosen })}
          />
        </label>
        <label className="choice">
          <span>{t('once.scope')}</span>
          <select
            aria-label={t('once.scope-of', { pair: name })}
            value={article ?? ''}
            onChange={({ target }) => set({ article: target.value === '' ? null : target.value })}
          >
            <option value="">{t('once.scope-project')}</option>
            {open !== null && <option value={open}>{t('once.scope-article')}</option>}
            {article !== null && article !== open && <option value={article}>{t('once.scope-other')}</option>}
          </select>
        </label>
      </div>
    </li>
  );
}
