import { useEffect } from 'react';
import { useArticle } from '../../state/article';
import { useLibrary } from '../../state/library';
import { setOverlay, useView } from '../../state/view';
import { Notices } from '../notices/Notices';
import { Overlays } from '../dialogs/Overlays';
import { Welcome } from '../welcome/Welcome';
import { Columns } from './Columns';
import { DocumentTitle } from './DocumentTitle';
import { TourCard } from '../tour/TourCard';
import { useDroppedFiles } from './dropped-files';
import { useFocusKept } from './focus-home';
import { Header } from './Header';
import { Region } from './Region';
import { LiveRegion } from './LiveRegion';
import { StatusBar } from './StatusBar';
import { useWords } from '../../words/words';
import './shell.css';

/** The window: its head, its columns, its foot, and what lies over them. */
export function Shell() {
  const { t } = useWords();
  const project = useLibrary((state) => state.project !== null);
  const overlay = useView((state) => state.overlay?.kind);
  const covered = overlay !== undefined;
  const articleId = useArticle(({ article }) => article?.row.id);
  useFocusKept();
  useDroppedFiles();
  useEffect(() => {
    document.documentElement.toggleAttribute('data-covered', covered);
  }, [covered]);
  return (
    <>
      <DocumentTitle />
      {project ? (
        <div className="window">
          <Region name={t('region.head')}>
            <Header />
          </Region>
          <Columns />
          <Region name={t('region.status')} about={articleId}>
            <StatusBar />
          </Region>
        </div>
      ) : (
        <Region name={t('region.start')}>
          <Welcome />
        </Region>
      )}
      <Region name={t('region.dialog')} about={overlay} onClose={() => setOverlay(null)}>
        <Overlays />
      </Region>
      <Region name={t('tour.name')}>
        <TourCard />
      </Region>
      <Region name={t('region.notices')}>
        <Notices />
      </Region>
      <LiveRegion />
    </>
  );
}
