import { useEffect } from 'react';
import { useArticle } from '../../state/article';
import { useLibrary } from '../../state/library';
import { setOverlay, useView } from '../../state/view';
import { Notices } from '../notices/Notices';
import { Overlays } from '../dialogs/Overlays';
import { Welcome } from '../welcome/Welcome';
import { Columns } from './Columns';
import { DocumentTitle } from './DocumentTitle';
import { useFocusKept } from './focus-home';
import { Header } from './Header';
import { Region } from './Region';
import { LiveRegion } from './LiveRegion';
import { StatusBar } from './StatusBar';
import './shell.css';

/** The window: its head, its columns, its foot, and what lies over them. */
export function Shell() {
  const project = useLibrary((state) => state.project !== null);
  const overlay = useView((state) => state.overlay?.kind);
  const covered = overlay !== undefined;
  const articleId = useArticle(({ article }) => article?.row.id);
  useFocusKept();
  useEffect(() => {
    document.documentElement.toggleAttribute('data-covered', covered);
  }, [covered]);
  return (
    <>
      <DocumentTitle />
      {project ? (
        <div className="window">
          <Region name="The head of the window">
            <Header />
          </Region>
          <Columns />
          <Region name="The status line" about={articleId}>
            <StatusBar />
          </Region>
        </div>
      ) : (
        <Region name="The start page">
          <Welcome />
        </Region>
      )}
      <Region name="The dialog" about={overlay} onClose={() => setOverlay(null)}>
        <Overlays />
      </Region>
      <Region name="The notices">
        <Notices />
      </Region>
      <LiveRegion />
    </>
  );
}
