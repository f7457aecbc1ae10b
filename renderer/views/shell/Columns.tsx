import { lazy, Suspense, type KeyboardEvent } from 'react';
import { useArticle } from '../../state/article';
import { useSurface } from '../../state/history';
import { closeOver, useIsShown, useView } from '../../state/view';
import { FlagCard } from '../../editor/FlagCard';
import { Desk } from '../desk/Desk';
import { Dock } from '../dock/Dock';
import { Library } from '../library/Library';
import { useScanUnseen } from '../library/use-scan-visible';
import { Review } from '../review/Review';
import { NothingOpen } from '../welcome/NothingOpen';
import { focusHome } from './focus-home';
import { Region } from './Region';
import { Splitter } from './Splitter';
import { useRoom } from '../../state/room';
import { useWords } from '../../words/words';

/** Comes with its plots when it is first shown, so that the window starts without them. */
const ProjectView = lazy(() => import('../project-view/ProjectView'));

const libraryLimits = { min: 200, max: 480 } as const;
const dockLimits = { min: 240, max: 560 } as const;

/** Escape puts a pane away that lies over the desk, where nothing in it wants the key. */
function leave(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.defaultPrevented || !closeOver()) return;
  event.preventDefault();
  focusHome();
}

/** Library, desk or review, and dock side by side. Where there is no room one of the outer two lies over the desk, once it is asked for, until Escape or a choice in it. */
export function Columns() {
  const { t } = useWords();
  const room = useRoom();
  useScanUnseen();
  const library = useIsShown('library');
  const dock = useIsShown('dock');
  const widths = useView((state) => state.widths);
  const middle = useSurface();
  const articleId = useArticle(({ article }) => article?.row.id);
  const open = articleId !== undefined;

  const over = room === 'wide' ? '' : ' over';
  return (
    <div className="columns">
      {library && (
        <div className={`column library-column${over}`} style={{ width: widths.library }} onKeyDown={leave}>
          <Region name={t('region.library')}>
            <Library />
          </Region>
        </div>
      )}
      <main className="column middle" id="desk" tabIndex={-1}>
        {library && room === 'wide' && (
          <Splitter
            column="library"
            label={t('shell.library-width')}
            {...libraryLimits}
            widthAt={(x) => x}
            step={16}
          />
        )}
        {middle === 'project' ? (
          <Region name={t('region.project-view')}>
            <Suspense fallback={<div className="empty-page" aria-busy="true" />}>
              <ProjectView />
            </Suspense>
          </Region>
        ) : !open ? (
          <NothingOpen />
        ) : (
          <Region
            name={t(middle === 'review' ? 'region.review' : 'region.desk')}
            about={`${articleId} ${middle}`}
          >
            {middle === 'review' ? <Review /> : <Desk />}
          </Region>
        )}
        {open && dock && room === 'wide' && (
          <Splitter
            column="dock"
            label={t('shell.dock-width')}
            {...dockLimits}
            widthAt={(x) => window.innerWidth - x}
            step={-16}
          />
        )}
      </main>
      {open && dock && (
        <div className={`column dock-column${over}`} style={{ width: widths.dock }} onKeyDown={leave}>
          <Region name={t('region.dock')} about={articleId}>
            <Dock />
          </Region>
          {middle === 'desk' && <FlagCard place="dock" />}
        </div>
      )}
    </div>
  );
}
