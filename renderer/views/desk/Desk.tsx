import { useRef } from 'react';
import { EditorPane } from '../../editor/EditorPane';
import { FlagCard } from '../../editor/FlagCard';
import { useArticle } from '../../state/article';
import { useSurface } from '../../state/history';
import { useView } from '../../state/view';
import { HistoryPane } from '../history/HistoryPane';
import { MergePane } from '../merge/MergePane';
import { Region } from '../shell/Region';
import { useRoom } from '../../state/room';
import { Splitter } from '../shell/Splitter';
import { FindBar } from './FindBar';
import { LeftPane } from './LeftPane';
import { TargetHead } from './TargetHead';
import { Warnings } from './Warnings';
import { useWords } from '../../words/words';
import './desk.css';

/** Source or machine translation beside the text. */
export function Desk() {
  const { t } = useWords();
  const place = useRef<HTMLDivElement>(null);
  const share = useView(({ widths }) => widths.left);
  const folded = useView((state) => state.folded.left);
  const small = useRoom() === 'small';
  const middle = useSurface();
  const articleId = useArticle(({ article }) => article?.row.id);
  const left = !folded && !small;
  return (
    <div className="desk-frame">
      <Region name={t('region.warnings')} about={articleId}>
        <div className="desk-warnings">
          <Warnings />
        </div>
      </Region>
      <div
        ref={place}
        className="desk"
        data-surface={middle}
        style={{ gridTemplateColumns: left ? `${share}fr 1px ${1 - share}fr` : '1fr' }}
      >
        {left && (
          <>
            <Region name={t('region.left-pane')} about={articleId}>
              <LeftPane />
            </Region>
            <Splitter
              column="left"
              label={t('desk.left-width')}
              min={0.2}
              max={0.8}
              step={0.02}
              widthAt={(x) => {
                const box = place.current?.getBoundingClientRect();
                return box === undefined ? share : (x - box.left) / box.width;
              }}
            />
          </>
        )}
        {middle === 'merge' && <MergePane />}
        {middle === 'history' && <HistoryPane />}
        {middle === 'desk' && (
          <section className="pane" aria-label={t('desk.text')}>
            <TargetHead />
            <FindBar />
            <Region name={t('region.text')} about={articleId}>
              <EditorPane />
            </Region>
            <FlagCard place="pane" />
          </section>
        )}
      </div>
    </div>
  );
}
