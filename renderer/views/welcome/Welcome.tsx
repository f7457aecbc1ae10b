import { CommandKeys } from '../../commands/CommandKeys';
import { runCommand } from '../../commands/registry';
import { pickProject, switchProject } from '../../commands/project-commands';
import { notifyFailure, useSession } from '../../state/session';
import { useWords } from '../../words/words';
import { ProjectList } from './ProjectList';
import './welcome.css';

/** The window before a project is open. */
export function Welcome() {
  const { t } = useWords();
  const projects = useSession(({ info }) => info?.projects ?? []);
  const canPick = useSession(({ info }) => info?.canPick === true);
  return (
    <main className="welcome">
      <div className="welcome-card">
        <h1>Emend</h1>
        <p className="lead">{t('welcome.lead')}</p>
        <div className="welcome-acts">
          {canPick && (
            <button type="button" className="btn main" onClick={() => void pickProject().then(notifyFailure)}>
              {t('welcome.open-folder')} <CommandKeys id="project.open" />
            </button>
          )}
          <button
            type="button"
            className={canPick ? 'btn' : 'btn main'}
            onClick={() => runCommand('help.tour')}
          >
            {t('welcome.sample')}
          </button>
          <button type="button" className="btn" onClick={() => runCommand('text.paste')}>
            {t('welcome.paste')}
          </button>
        </div>
        {projects.length > 0 && (
          <section aria-labelledby="recent-folders">
            <h2 id="recent-folders">{t(canPick ? 'welcome.before' : 'welcome.named')}</h2>
            <ProjectList
              projects={projects}
              onOpen={(projectId) => void switchProject(projectId).then(notifyFailure)}
            />
          </section>
        )}
      </div>
    </main>
  );
}
