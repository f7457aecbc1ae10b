import type { KeyboardEvent, RefObject } from 'react';
import { CommandKeys } from '../../commands/CommandKeys';
import { setFilter, useLibrary } from '../../state/library';
import { showsEverything } from '../../state/library-order';
import { useWords } from '../../words/words';
import type { ArticleListHandle } from './ArticleList';

/** Finds articles by title and path while the list follows; arrows and Enter act on the list, and so does what chooses where no text could be selected. */
export function LibrarySearch({ list }: { readonly list: RefObject<ArticleListHandle | null> }) {
  const { t } = useWords();
  const query = useLibrary(({ filter }) => filter.query);
  const total = useLibrary(({ rows }) => rows.size);
  const listed = useLibrary(({ order, filter }) => order.length > 0 || showsEverything(filter));

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const isBlank = query === '';
    if (event.key === 'ArrowDown') list.current?.move(1, isBlank && event.shiftKey);
    else if (event.key === 'ArrowUp') list.current?.move(-1, isBlank && event.shiftKey);
    else if (isBlank && event.key === ' ' && event.ctrlKey) list.current?.toggle();
    else if (isBlank && event.key === 'a' && (event.ctrlKey || event.metaKey)) list.current?.chooseAll();
    else if (event.key === 'Enter') list.current?.openActive();
    else if (event.key === 'Escape' && query !== '') setFilter({ query: '' });
    else if (event.key === 'Escape') list.current?.focus();
    else return;
    event.preventDefault();
  };

  return (
    <div className="library-search">
      <input
        id="library-search"
        type="text"
        role="searchbox"
        aria-label={t('library.search', { count: total })}
        aria-controls={listed ? 'article-list' : undefined}
        placeholder={t('library.search', { count: total })}
        autoComplete="off"
        spellCheck={false}
        value={query}
        onChange={(event) => setFilter({ query: event.target.value })}
        onKeyDown={onKeyDown}
      />
      {query === '' ? (
        <CommandKeys id="library.search" />
      ) : (
        <button
          type="button"
          className="quiet"
          aria-label={t('library.clear-search')}
          onClick={() => setFilter({ query: '' })}
        >
          ×
        </button>
      )}
    </div>
  );
}
