import { useMemo } from 'react';
import type { OverviewTable } from '../../../shared/protocol/report-contract';
import { useLibrary } from '../../state/library';
import { showArticlesOf, showOverdue, useProjectView } from '../../state/project-view';
import { notifyFailure } from '../../state/session';
import { useWords } from '../../words/words';
import { useUnread } from './unread';
import { percent, stageTitle } from './words';

const hourMs = 3_600_000;

/** The few figures that are asked for first. */
export function Tiles() {
  const said = useWords();
  const { t } = said;
  const number = (value: number): string => said.number(value);
  const activeTime = (ms: number): string =>
    ms < hourMs
      ? t('view.tile.minutes', { count: number(Math.round(ms / 60_000)) })
      : t('view.tile.hours', { count: number(Math.round((ms / hourMs) * 10) / 10) });
  const overview = useProjectView((state) => state.overview);
  const unreadable = useUnreadable();
  if (overview === null) return null;
  const { articles, words, editedShare, editedOf, hter, overdue, activeMs, tables } = overview;
  const stage = (name: string): number => stageCount(tables, name);
  const quality = tables.find(({ id }) => id === 'quality')?.rows ?? [];
  const mqm = quality.find(([row]) => row === 'MQM score')?.[1];
  const mqmWords = quality.find(([row]) => row === 'Words of scored articles')?.[1];
  const esa = quality.find(([row]) => row === 'ESA score of the present text')?.[1];
  const ratings = quality.find(([row]) => row === 'ESA ratings of the present text')?.[1];
  const approved = percent(articles === 0 ? null : stage('approved') / articles);
  return (
    <dl className="project-tiles">
      <Tile
        name={t('view.tile.articles')}
        value={number(articles)}
        note={
          unreadable === 0
            ? t('view.tile.words', { count: words })
            : t('view.tile.words-besides', { words, unreadable })
        }
      />
      <Tile
        name={t('view.tile.approved')}
        value={number(stage('approved'))}
        isNothing={stage('approved') === 0}
        note={t('view.tile.of-articles', { share: approved })}
        stage="approved"
      />
      <Tile
        name={t('view.tile.submitted')}
        value={number(stage('submitted'))}
        isNothing={stage('submitted') === 0}
        note={t('view.tile.wait')}
        stage="submitted"
      />
      {overdue > 0 && (
        <Tile
          name={t('view.tile.overdue')}
          value={number(overdue)}
          note={t('view.tile.overdue-note')}
          onOpen={showOverdue}
        />
      )}
      <Tile
        name={t('view.tile.edited')}
        value={percent(editedShare)}
        isNothing={editedShare === 0}
        note={
          editedOf.articles === 0
            ? t('view.tile.hter', { share: percent(hter) })
            : t('view.tile.hter-of', { share: percent(hter), ...editedOf })
        }
        about={t('view.tile.edited-about')}
      />
      <Tile
        name={t('view.tile.active')}
        value={activeTime(activeMs)}
        isNothing={activeMs === 0}
        note={t('view.tile.no-breaks')}
      />
      {typeof mqm === 'number' && (
        <Tile
          name={t('view.tile.mqm')}
          value={mqm.toFixed(1)}
          note={t('view.tile.mqm-of', { words: Number(mqmWords ?? 0) })}
          about={t('view.tile.mqm-note')}
        />
      )}
      {typeof esa === 'number' && (
        <Tile
          name={t('view.tile.esa')}
          value={esa.toFixed(1)}
          note={t('view.tile.esa-note', { count: Number(ratings ?? 0) })}
        />
      )}
    </dl>
  );
}

/** How many files of the project are listed and cannot be read, so that no figure counts them; 0 where only a part of the articles is asked about. */
function useUnreadable(): number {
  const rows = useLibrary((state) => state.rows);
  const isAll = useProjectView(({ filter }) => Object.keys(filter).length === 0);
  return useMemo(
    () => (isAll ? [...rows.values()].filter(({ problem }) => problem !== null).length : 0),
    [rows, isAll],
  );
}

function stageCount(tables: readonly OverviewTable[], stage: string): number {
  const count = tables.find(({ id }) => id === 'stages')?.rows.find(([name]) => name === stage)?.[1];
  return typeof count === 'number' ? count : 0;
}

interface TileProps {
  readonly name: string;
  readonly value: string;
  readonly note: string;
  /** True if the value is that there is none: not said while articles are still to be read, which may have some. */
  readonly isNothing?: boolean;
  /** The stage whose articles it counts. */
  readonly stage?: string;
  /** What it means, where the note does not say all of it. */
  readonly about?: string;
  readonly onOpen?: () => void;
}

function Tile({ name, value, note, isNothing = false, stage, about, onOpen }: TileProps) {
  const { t } = useWords();
  const unread = useUnread();
  const openStage = (key: string): void =>
    void showArticlesOf('stages', key, stageTitle(key)).then(notifyFailure);
  const open = onOpen ?? (stage === undefined ? undefined : () => openStage(stage));
  return (
    <div className="project-tile" title={about}>
      <dt>{unread ? t('view.tile.so-far', { name }) : name}</dt>
      <dd>
        {unread && isNothing ? (
          <strong>
            <span aria-hidden="true">…</span>
            <span className="visually-hidden">{t('view.tile.not-yet')}</span>
          </strong>
        ) : open === undefined ? (
          <strong>{value}</strong>
        ) : (
          <button type="button" title={t('view.show')} onClick={open}>
            <strong>{value}</strong>
          </button>
        )}
        <span>{note}</span>
      </dd>
    </div>
  );
}
