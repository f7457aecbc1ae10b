import type { CorrectionRecord } from '../../../shared/review/corrections/fold-corrections';
import { useArticle } from '../../state/article';
import { decide, type Decision } from '../../state/corrections';
import { notifyFailure } from '../../state/session';
import { setOverlay } from '../../state/view';
import { useWords } from '../../words/words';

/** What may become of a pair. */
export const statuses = ['active', 'off', 'never'] as const;

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
          <select
            aria-label={t('once.status-of', { pair: name })}
            value={status}
            onChange={({ target }) => {
              const chosen = statuses.find((each) => each === target.value);
              if (chosen !== undefined) set({ status: chosen });
            }}
          >
            {status === 'learned' && <option value="learned">{t('once.status-learned')}</option>}
            {statuses.map((each) => (
              <option key={each} value={each}>
                {t(`once.status-${each}`)}
              </option>
            ))}
          </select>
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
