import { useEffect } from 'react';
import { useArticle } from '../../state/article';
import { useSurface } from '../../state/history';
import { useView } from '../../state/view';
import { Desk } from '../desk/Desk';
import { Dock } from '../dock/Dock';
import { Library } from '../library/Library';
import { Review } from '../review/Review';
import { NothingOpen } from '../welcome/NothingOpen';
import { Region } from './Region';
import { Splitter } from './Splitter';
import { useRoom } from './use-room';

const libraryLimits = { min: 200, max: 480 } as const;
const dockLimits = { min: 240, max: 560 } as const;

/** Library, desk or review, and dock side by side. Where there is no room the outer two lie over the desk, folded at first. */
export function Columns() {
  const room = useRoom();
  const folded = useView((state) => state.folded);
  const widths = useView((state) => state.widths);
  const middle = useSurface();
  const articleId = useArticle(({ article }) => article?.row.id);
  const open = articleId !== undefined;
  useFoldWhenNarrow(room !== 'wide');

  const over = room === 'wide' ? '' : ' over';
  return (
    <div className="columns">
      {!folded.library && (
        <>
          <div className={`column library-column${over}`} style={{ width: widths.library }}>
            <Region name="The library">
              <Library />
            </Region>
          </div>
          {room === 'wide' && (
            <Splitter
              column="library"
              label="Width of the library"
              {...libraryLimits}
              widthAt={(x) => x}
              step={16}
            />
          )}
        </>
      )}
      <main className="column middle" id="desk" tabIndex={-1}>
        {!open ? (
          <NothingOpen />
        ) : (
          <Region name={middle === 'review' ? 'The review' : 'The desk'} about={`${articleId} ${middle}`}>
            {middle === 'review' ? <Review /> : <Desk />}
          </Region>
        )}
      </main>
      {open && !folded.dock && (
        <>
          {room === 'wide' && (
            <Splitter
              column="dock"
              label="Width of the dock"
              {...dockLimits}
              widthAt={(x) => window.innerWidth - x}
              step={-16}
            />
          )}
          <div className={`column dock-column${over}`} style={{ width: widths.dock }}>
            <Region name="The dock" about={articleId}>
              <Dock />
            </Region>
          </div>
        </>
      )}
    </div>
  );
}

/** Folds the outer columns when the window becomes narrow, and brings back those that were there before. */
function useFoldWhenNarrow(narrow: boolean): void {
  useEffect(() => {
    if (!narrow) return;
    const before = useView.getState().folded;
    useView.setState({ folded: { ...before, library: true, dock: true } });
    return () => useView.setState({ folded: before });
  }, [narrow]);
}
