import { openSample, switchProject } from '../../commands/project-commands';
import { notifyFailure, useSession } from '../../state/session';
import { setOverlay } from '../../state/view';
import { ProjectList } from '../welcome/ProjectList';
import { Dialog } from './Dialog';

const close = (): void => setOverlay(null);

/** The folders this window may open, where the system's own folder dialog is out of reach (in a browser). */
export function OpenProjectDialog() {
  const projects = useSession(({ info }) => info?.projects ?? []);
  const open = (projectId: string): void => {
    close();
    void switchProject(projectId).then(notifyFailure);
  };
  return (
    <Dialog
      title="Open a folder"
      about="In a browser Emend opens only folders that were named when it was started: npm start -- FOLDER."
      onClose={close}
      acts={
        <button
          type="button"
          className="btn"
          onClick={() => {
            close();
            void openSample().then(notifyFailure);
          }}
        >
          Open the sample project
        </button>
      }
    >
      <ProjectList projects={projects} onOpen={open} />
    </Dialog>
  );
}
