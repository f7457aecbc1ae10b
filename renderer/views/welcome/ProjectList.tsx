import type { ProjectEntry } from '../../../shared/protocol/contract';

interface Props {
  readonly projects: readonly ProjectEntry[];
  readonly onOpen: (projectId: string) => void;
}

/** Folders that can be opened with one click. */
export function ProjectList({ projects, onOpen }: Props) {
  if (projects.length === 0) return null;
  return (
    <ul className="project-list">
      {projects.map(({ id, name, path }) => (
        <li key={id}>
          <button type="button" onClick={() => onOpen(id)}>
            <b>{name}</b>
            <small title={path}>{path}</small>
          </button>
        </li>
      ))}
    </ul>
  );
}
