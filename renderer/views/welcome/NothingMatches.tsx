import { setFilter } from '../../state/library';
import { everything } from '../../state/library-order';
import { useLibrary } from '../../state/library';
import { useWords } from '../../words/words';

/** The library when search and filters leave nothing over. */
export function NothingMatches() {
  const { t } = useWords();
  const query = useLibrary(({ filter }) => filter.query.trim());
  const scanning = useLibrary(({ scan }) => scan !== null);
  const clear = (): void => setFilter({ ...everything, sort: useLibrary.getState().filter.sort });
  return (
    <div className="empty-small">
      <p>{query === '' ? t('welcome.none-pass') : t('welcome.none-hold', { query })}</p>
      {scanning && <p>{t('welcome.still-reading')}</p>}
      <button type="button" className="btn" onClick={clear}>
        {t('welcome.show-all')}
      </button>
    </div>
  );
}
