import type { WordList } from '../../shared/protocol/lists-contract';
import { useArticle } from '../state/article';
import type { KeyedFlag } from '../state/flags';
import { useLibrary } from '../state/library';
import { notifyFailure } from '../state/session';
import { setOverlay } from '../state/view';
import { addWord, spelling } from '../state/word-lists';
import { useWords } from '../words/words';

/** What a card of an unknown word offers besides its fixes: to know it from now on. */
export function WordActs({ flag, close }: { readonly flag: KeyedFlag; readonly close: () => void }) {
  const { t } = useWords();
  const text = useArticle(({ article }) => article?.text ?? '');
  const writable = useLibrary(({ project }) => project !== null && project.readOnly === null);
  if (!spelling.has(flag.rule)) return null;
  const word = text.slice(flag.start, flag.end);
  const add = (list: WordList): void => {
    close();
    void addWord(word, list).then(notifyFailure);
  };
  return (
    <div className="flag-card-rule">
      <button className="link" type="button" onClick={() => add('own')}>
        {t('lists.own-word')}
      </button>
      {writable && (
        <>
          <button className="link" type="button" onClick={() => add('project')}>
            {t('lists.project-word')}
          </button>
          <button
            className="link"
            type="button"
            onClick={() => {
              close();
              setOverlay({ kind: 'term', source: '', target: word });
            }}
          >
            {t('lists.as-term')}
          </button>
        </>
      )}
    </div>
  );
}
