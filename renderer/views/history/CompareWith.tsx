import { baseMoment, compareWith, useBaseMoment, useComparing } from '../../state/comparing';
import { useArticle } from '../../state/article';
import type { Moment } from '../../../shared/review/state';
import { shortTime } from '../dock/short-time';
import { momentInFull } from './moment-in-words';
import './history.css';

const noMoments: readonly Moment[] = [];
const lastOf = [
  ['submitted', 'last submitted'],
  ['approved', 'last approved'],
  ['exported', 'last export'],
] as const;

/** Chooses what the text is compared with. */
export function CompareWith({ label }: { readonly label: string }) {
  const moments = useArticle(({ article }) => article?.folded.moments ?? noMoments);
  const base = useComparing((state) => state.base);
  const moment = useBaseMoment();
  const named = lastOf.some(([kind]) => kind === base);
  return (
    <label className="compare-with">
      {label}
      <select value={moment === null ? 'mt' : base} onChange={({ target }) => compareWith(target.value)}>
        <option value="mt">machine translation</option>
        {lastOf.map(([kind, words]) => {
          const last = baseMoment(moments, kind);
          return (
            <option key={kind} value={kind} disabled={last === null}>
              {words}
              {last !== null && `, ${shortTime(last.time)}`}
            </option>
          );
        })}
        {moment !== null && !named && <option value={moment.event}>{momentInFull(moment)}</option>}
      </select>
    </label>
  );
}
