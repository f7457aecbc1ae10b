import { useRef, type KeyboardEvent } from 'react';
import { chooseArticles } from '../../state/chosen-articles';
import { useLibrary } from '../../state/library';
import { showsEverything } from '../../state/library-order';
import { NothingMatches } from '../welcome/NothingMatches';
import { ArticleList, type ArticleListHandle } from './ArticleList';
import { FormatsOffer } from './FormatsOffer';
import { SourcesOffer } from './SourcesOffer';
import { LibraryChips } from './LibraryChips';
import { LibrarySearch } from './LibrarySearch';
import { ScanStatus } from './ScanStatus';
import { useWords } from '../../words/words';
import { ChosenBar } from './ChosenBar';
import '../dialogs/layers.css';
import './library.css';

/** Ctrl A means the articles here, also where a button has the focus: the page would select its own words. */
function chooseAllFromButton(event: KeyboardEvent): void {
  const isAll = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key === 'a';
  if (!isAll || !(event.target instanceof HTMLButtonElement)) return;
  event.preventDefault();
  chooseArticles(useLibrary.getState().order);
  document.getElementById('article-list')?.focus();
}

/** The articles of the project: found, filtered, ordered and opened from here. */
export function Library() {
  const { t } = useWords();
  const list = useRef<ArticleListHandle>(null);
  const count = useLibrary(({ order }) => order.length);
  const filtered = useLibrary(({ filter }) => !showsEverything(filter));
  const total = useLibrary(({ rows }) => rows.size);

  return (
    <nav className="library" aria-label={t('library.name')} onKeyDown={chooseAllFromButton}>
      <LibrarySearch list={list} />
      <LibraryChips />
      {count === 0 && filtered ? <NothingMatches /> : <ArticleList ref={list} />}
      <ChosenBar />
      <FormatsOffer />
      <SourcesOffer />
      <ScanStatus />
      <p className="visually-hidden" role="status">
        {filtered ? t('library.found', { count, total }) : ''}
      </p>
    </nav>
  );
}
