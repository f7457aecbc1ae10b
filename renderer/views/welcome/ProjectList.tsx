import type { ProjectEntry } from '../../../shared/protocol/contract';
import { projectName } from '../../state/project-name';
import { useWords } from '../../words/words';

interface Props {
  readonly projects: readonly ProjectEntry[];
  readonly onOpen: (projectId: string) => void;
}

/** Folders that can be opened with one click. */
export function ProjectList({ projects, onOpen }: Props) {
  const spoken = useWords();
  if (projects.length === 0) return null;
  return (
    <ul className="project-list">
      {projects.map(({ id, name, path }) => (
        <li key={id}>
          <button type="button" onClick={() => onOpen(id)}>
            <b>{projectName({ name }, spoken)}</b>
            <small title={path}>{path}</small>
          </button>
        </li>
      ))}
    </ul>
  );
}
