import { setFilter } from '../../state/library';
import { everything, showsEverything } from '../../state/library-order';
import { useLibrary } from '../../state/library';
import { setOverlay } from '../../state/view';
import { useWords } from '../../words/words';

/** The library when search and filters leave nothing over. */
export function NothingMatches() {
  const { t } = useWords();
  const query = useLibrary(({ filter }) => filter.query.trim());
  const scanning = useLibrary(({ scan }) => scan !== null);
  const isFiltered = useLibrary(({ filter }) => !showsEverything({ ...filter, query: '' }));
  const clear = (): void => setFilter({ ...everything, sort: useLibrary.getState().filter.sort });
  return (
    <div className="empty-small">
      <p>
        {query === ''
          ? t('welcome.none-pass')
          : t(isFiltered ? 'welcome.none-hold-of-these' : 'welcome.none-hold', { query })}
      </p>
      {scanning && <p>{t('welcome.still-reading')}</p>}
      <button type="button" className="btn" onClick={clear}>
        {t('welcome.show-all')}
      </button>
      {query !== '' && (
        <button
          type="button"
          className="btn"
          onClick={() => setOverlay({ kind: 'replace', pair: null, find: query, atOnce: true })}
        >
          {t('welcome.find-in-texts')}
        </button>
      )}
    </div>
  );
}
