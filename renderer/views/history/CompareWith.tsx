import { baseMoment, type CompareBase } from '../../state/comparing';
import { useRef } from 'react';
import { useArticle } from '../../state/article';
import type { Moment } from '../../../shared/review/state';
import { shortTime } from '../dock/short-time';
import { useWords } from '../../words/words';
import { momentInFull } from './moment-in-words';
import './history.css';

const noMoments: readonly Moment[] = [];
const lastOf = ['submitted', 'changes-requested', 'approved', 'exported'] as const;
/** A list of more is no help to anybody; older ones are chosen on the history's slider. */
const momentsListed = 200;

interface Props {
  readonly label: string;
  readonly chosen: 'present' | CompareBase;
  readonly onChoose: (choice: CompareBase) => void;
  /** Called once something was chosen from the open list; a closed one is walked through with arrows, and keeps the focus. */
  readonly onDone?: () => void;
  /** Whether the present text is among the choices. */
  readonly present?: boolean;
}

/** Chooses what a text is compared with: the machine translation, the last of each kind of moment, or any moment. */
export function CompareWith({ label, chosen, onChoose, onDone, present = false }: Props) {
  const walking = useRef(false);
  const { t } = useWords();
  const moments = useArticle(({ article }) => article?.folded.moments ?? noMoments);
  const known = chosen === 'present' || chosen === 'mt' || baseMoment(moments, chosen) !== null;
  const listed = moments.slice(-momentsListed);
  const other = moments.find(({ event }) => event === chosen && !listed.some((each) => each.event === event));
  return (
    <label className="compare-with">
      {label}
      <select
        value={known ? chosen : 'mt'}
        onPointerDown={() => {
          walking.current = false;
        }}
        onKeyDown={({ key, altKey }) => {
          // An open list takes its keys before the page sees them.
          walking.current = !altKey && key !== 'Enter' && key !== ' ' && key !== 'F4';
        }}
        onChange={({ target }) => {
          onChoose(target.value);
          if (!walking.current) onDone?.();
        }}
      >
        {present && <option value="present">{t('history.present-text')}</option>}
        <option value="mt">{t('history.mt')}</option>
        {lastOf.map((kind) => {
          const last = baseMoment(moments, kind);
          const what = t(`history.last-${kind}`);
          return (
            <option key={kind} value={kind} disabled={last === null}>
              {last === null ? what : t('history.at', { what, time: shortTime(last.time) })}
            </option>
          );
        })}
        <optgroup label={t('history.any')}>
          {listed.toReversed().map((moment) => (
            <option key={moment.event} value={moment.event}>
              {momentInFull(moment)}
            </option>
          ))}
          {other !== undefined && <option value={other.event}>{momentInFull(other)}</option>}
        </optgroup>
      </select>
    </label>
  );
}
