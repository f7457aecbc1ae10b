import { Fragment } from 'react';
import { openSample, switchProject } from '../../commands/project-commands';
import { notifyFailure, useSession } from '../../state/session';
import { setOverlay } from '../../state/view';
import { Said, useWords } from '../../words/words';
import { ProjectList } from '../welcome/ProjectList';
import { Dialog } from './Dialog';

const close = (): void => setOverlay(null);

/** The folders this window may open, where the system's own folder dialog is out of reach (in a browser). */
export function OpenProjectDialog() {
  const { t } = useWords();
  const projects = useSession(({ info }) => info?.projects ?? []);
  const open = (projectId: string): void => {
    close();
    void switchProject(projectId).then(notifyFailure);
  };
  return (
    <Dialog
      title={t('open.title')}
      about={
        <Said
          id="open.about"
          values={{
            // A full-width colon before a command in one piece would take the word before it along to the next line.
            command: (
              <Fragment key="command">
                <wbr />
                <code>{t('open.command')}</code>
              </Fragment>
            ),
          }}
        />
      }
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
          {t('open.sample')}
        </button>
      }
    >
      <ProjectList projects={projects} onOpen={open} />
    </Dialog>
  );
}
