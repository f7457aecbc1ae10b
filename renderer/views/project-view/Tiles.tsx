import type { OverviewTable } from '../../../shared/protocol/report-contract';
import { showArticlesOf, useProjectView } from '../../state/project-view';
import { notifyFailure } from '../../state/session';
import { percent, stageTitle } from './words';

const number = new Intl.NumberFormat('en');

/** The few figures that are asked for first. */
export function Tiles() {
  const overview = useProjectView((state) => state.overview);
  if (overview === null) return null;
  const { articles, words, editedShare, hter, activeMs, tables } = overview;
  const stage = (name: string): number => stageCount(tables, name);
  const quality = tables.find(({ id }) => id === 'quality')?.rows.find(([name]) => name === 'MQM score')?.[1];
  return (
    <dl className="project-tiles">
      <Tile name="Articles" value={number.format(articles)} note={`${number.format(words)} words`} />
      <Tile
        name="Approved"
        value={number.format(stage('approved'))}
        note={`${percent(articles === 0 ? null : stage('approved') / articles)} of the articles`}
        stage="approved"
      />
      <Tile
        name="Submitted"
        value={number.format(stage('submitted'))}
        note="wait for review"
        stage="submitted"
      />
      <Tile name="Words edited" value={percent(editedShare)} note={`HTER ${percent(hter)}`} />
      <Tile
        name="Active time"
        value={`${number.format(Math.round(activeMs / 360_000) / 10)} h`}
        note="breaks left out"
      />
      {typeof quality === 'number' && (
        <Tile name="MQM score" value={quality.toFixed(1)} note="100 without errors" />
      )}
    </dl>
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
  /** The stage whose articles it counts. */
  readonly stage?: string;
}

function Tile({ name, value, note, stage }: TileProps) {
  const open = (key: string): void => void showArticlesOf('stages', key, stageTitle(key)).then(notifyFailure);
  return (
    <div className="project-tile">
      <dt>{name}</dt>
      <dd>
        {stage === undefined ? (
          <strong>{value}</strong>
        ) : (
          <button type="button" title="Show them in the library" onClick={() => open(stage)}>
            <strong>{value}</strong>
          </button>
        )}
        <span>{note}</span>
      </dd>
    </div>
  );
}
