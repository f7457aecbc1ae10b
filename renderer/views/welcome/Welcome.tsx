import { CommandKeys } from '../../commands/CommandKeys';
import { openSample, pickProject, switchProject } from '../../commands/project-commands';
import { notifyFailure, useSession } from '../../state/session';
import { ProjectList } from './ProjectList';
import './welcome.css';

/** The window before a project is open. */
export function Welcome() {
  const projects = useSession(({ info }) => info?.projects ?? []);
  const canPick = useSession(({ info }) => info?.canPick === true);
  return (
    <main className="welcome">
      <div className="welcome-card">
        <h1>Emend</h1>
        <p className="lead">
          Turn machine-translated articles into text you would sign. Open a folder of articles, one plain text
          file each; the files themselves are never changed.
        </p>
        <div className="welcome-acts">
          {canPick && (
            <button type="button" className="btn main" onClick={() => void pickProject().then(notifyFailure)}>
              Open a folder… <CommandKeys id="project.open" />
            </button>
          )}
          <button
            type="button"
            className={canPick ? 'btn' : 'btn main'}
            onClick={() => void openSample().then(notifyFailure)}
          >
            Try the sample project
          </button>
        </div>
        {projects.length > 0 && (
          <section aria-labelledby="recent-folders">
            <h2 id="recent-folders">{canPick ? 'Opened before' : 'Folders named at start'}</h2>
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
