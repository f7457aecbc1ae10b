import { useRef, type KeyboardEvent } from 'react';
import type { Moment } from '../../../shared/review/state';
import { useArticle } from '../../state/article';
import { lookAt, stopLooking, useHistory } from '../../state/history';
import { closeOver } from '../../state/view';
import { momentInFull, momentInWords } from '../history/moment-in-words';
import '../history/history.css';
import { useWords } from '../../words/words';
import { listMoves } from '../shell/list-moves';
import { shortTime } from './short-time';

const noMoments: readonly Moment[] = [];

/** What happened to the article: a slider over its moments, and their list, the newest first. Choosing one shows its text. */
export function HistoryTab() {
  const { t } = useWords();
  const moments = useArticle(({ article }) => article?.folded.moments ?? noMoments);
  const looking = useHistory((state) => state.looking);
  const list = useRef<HTMLOListElement>(null);
  if (moments.length === 0) return <p className="dock-empty">{t('history.nothing')}</p>;
  const at = moments.findIndex(({ event }) => event === looking);

  const onKeyDown = (event: KeyboardEvent): void => {
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const here = buttons.findIndex((button) => button === document.activeElement);
    const [height, rowHeight] = [list.current?.clientHeight ?? 0, buttons[0]?.offsetHeight || 1];
    const to = listMoves(here, { count: buttons.length, height, rowHeight })[event.key];
    if (to === undefined) return;
    const next = buttons[Math.max(0, Math.min(buttons.length - 1, to))];
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
    next.click();
  };
  return (
    <div className="history-tab">
      <Slider moments={moments} at={at} />
      <ol ref={list} className="dock-list history" aria-label={t('dock.history')} onKeyDown={onKeyDown}>
        {moments.toReversed().map((moment) => (
          <li key={moment.event}>
            <button
              className="moment"
              type="button"
              aria-current={moment.event === looking || undefined}
              onClick={() => {
                closeOver();
                lookAt(moment.event);
              }}
            >
              <b>{momentInWords(moment)}</b>
              <span>
                {moment.person.name} · <time dateTime={moment.time}>{shortTime(moment.time)}</time>
              </span>
            </button>
          </li>
        ))}
      </ol>
    </div>
  );
}

interface SliderProps {
  readonly moments: readonly Moment[];
  /** Index of the moment looked at; -1 for the present text, which is the slider's right end. */
  readonly at: number;
}

function Slider({ moments, at }: SliderProps) {
  const { t } = useWords();
  const moment = moments[at];
  const words = moment === undefined ? t('history.present') : momentInFull(moment);
  return (
    <div className="history-slider">
      <input
        type="range"
        aria-label={t('history.moment')}
        aria-valuetext={words}
        min={0}
        max={moments.length}
        value={at < 0 ? moments.length : at}
        onChange={({ target }) => {
          const chosen = moments[Number(target.value)];
          if (chosen === undefined) stopLooking();
          else lookAt(chosen.event);
        }}
      />
      <output>{words}</output>
    </div>
  );
}
