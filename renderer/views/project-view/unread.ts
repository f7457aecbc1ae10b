import { useProjectView } from '../../state/project-view';

/** True while articles are still to be read: nobody should take for the whole what is of the part that was. */
export function useUnread(): boolean {
  return useProjectView(({ overview }) => (overview?.pending ?? 0) > 0);
}
