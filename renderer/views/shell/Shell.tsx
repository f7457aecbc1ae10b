import { useEffect } from 'react';
import { useLibrary } from '../../state/library';
import { useView } from '../../state/view';
import { Notices } from '../notices/Notices';
import { Overlays } from '../dialogs/Overlays';
import { Welcome } from '../welcome/Welcome';
import { Columns } from './Columns';
import { DocumentTitle } from './DocumentTitle';
import { Header } from './Header';
import { LiveRegion } from './LiveRegion';
import { StatusBar } from './StatusBar';
import './shell.css';

/** The window: its head, its columns, its foot, and what lies over them. */
export function Shell() {
  const project = useLibrary((state) => state.project !== null);
  const covered = useView((state) => state.overlay !== null);
  useEffect(() => {
    document.documentElement.toggleAttribute('data-covered', covered);
  }, [covered]);
  return (
    <>
      <DocumentTitle />
      {project ? (
        <div className="window">
          <Header />
          <Columns />
          <StatusBar />
        </div>
      ) : (
        <Welcome />
      )}
      <Overlays />
      <Notices />
      <LiveRegion />
    </>
  );
}
