import { setFilter } from '../../state/library';
import { everything } from '../../state/library-order';
import { useLibrary } from '../../state/library';

/** The library when search and filters leave nothing over. */
export function NothingMatches() {
  const query = useLibrary(({ filter }) => filter.query.trim());
  const scanning = useLibrary(({ scan }) => scan !== null);
  const clear = (): void => setFilter({ ...everything, sort: useLibrary.getState().filter.sort });
  return (
    <div className="empty-small">
      <p>
        {query === '' ? 'No article passes these filters.' : `No article’s title or path holds “${query}”.`}
      </p>
      {scanning && <p>Not every article has been read yet: more may turn up.</p>}
      <button type="button" className="btn" onClick={clear}>
        Show all articles
      </button>
    </div>
  );
}
