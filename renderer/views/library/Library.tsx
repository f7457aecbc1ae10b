import { useRef } from 'react';
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

/** The articles of the project: found, filtered, ordered and opened from here. */
export function Library() {
  const { t } = useWords();
  const list = useRef<ArticleListHandle>(null);
  const count = useLibrary(({ order }) => order.length);
  const filtered = useLibrary(({ filter }) => !showsEverything(filter));
  const total = useLibrary(({ rows }) => rows.size);

  return (
    <nav className="library" aria-label={t('library.name')}>
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
