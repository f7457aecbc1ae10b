import { useAnnouncement } from '../../editor/announce';

/** Where announcements are put for screen readers. Two places in turn, so that the same words are read again. */
export function LiveRegion() {
  const { text, turn } = useAnnouncement();
  return (
    <>
      <p className="visually-hidden" role="status">
        {turn % 2 === 0 ? text : ''}
      </p>
      <p className="visually-hidden" role="status">
        {turn % 2 === 1 ? text : ''}
      </p>
    </>
  );
}
