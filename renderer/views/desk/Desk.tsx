import { useRef } from 'react';
import { EditorPane } from '../../editor/EditorPane';
import { useArticle } from '../../state/article';
import { useView } from '../../state/view';
import { useRoom } from '../shell/use-room';
import { Splitter } from '../shell/Splitter';
import { LeftPane } from './LeftPane';
import { TargetHead } from './TargetHead';
import { TwoVersions } from './TwoVersions';
import { Warnings } from './Warnings';
import './desk.css';

/** Source or machine translation beside the text. */
export function Desk() {
  const place = useRef<HTMLDivElement>(null);
  const share = useView(({ widths }) => widths.left);
  const folded = useView((state) => state.folded.left);
  const small = useRoom() === 'small';
  const versions = useArticle(({ article }) => article?.folded.heads.length ?? 1);
  const left = !folded && !small;
  return (
    <div className="desk-frame">
      <Warnings />
      {versions > 1 && <TwoVersions />}
      <div
        ref={place}
        className="desk"
        style={{ gridTemplateColumns: left ? `${share}fr 1px ${1 - share}fr` : '1fr' }}
      >
        {left && (
          <>
            <LeftPane />
            <Splitter
              column="left"
              label="Share of the left pane"
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
        <section className="pane" aria-label="Text">
          <TargetHead />
          <EditorPane />
        </section>
      </div>
    </div>
  );
}
