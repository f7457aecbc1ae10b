import { CommandKeys } from '../../commands/CommandKeys';
import { openArticle } from '../../commands/article-commands';
import { openSample, pickProject } from '../../commands/project-commands';
import { useArticle } from '../../state/article';
import { formatsInWords, presentFormats, useFormatFacts } from '../../state/formats';
import { useLibrary } from '../../state/library';
import { setOverlay } from '../../state/view';
import { nameOf } from '../../state/library-order';
import { notifyFailure } from '../../state/session';
import { counted } from '../library/article-row-text';
import { ArticleProblem } from './ArticleProblem';
import './welcome.css';

/** The desk without an article: why, and what to do next. */
export function NothingOpen() {
  const failure = useArticle((state) => state.failure);
  const opening = useArticle((state) => state.opening);
  const loading = useLibrary((state) => state.loading);
  const empty = useLibrary(({ rows }) => rows.size === 0);
  if (failure !== null) return <ArticleProblem failure={failure} />;
  if (loading || opening !== null) return <div className="empty-page" aria-busy="true" />;
  return empty ? <EmptyFolder /> : <ChooseArticle />;
}

function ChooseArticle() {
  const total = useLibrary(({ rows }) => rows.size);
  const first = useLibrary(({ order, rows }) => {
    const id = order.find((each) => rows.get(each)?.problem === null);
    return id === undefined ? undefined : rows.get(id);
  });
  return (
    <div className="empty-page">
      <h1>{counted(total, 'article')}</h1>
      <p>Choose one on the left, or start where there is most to mend.</p>
      <p className="empty-acts">
        {first !== undefined && (
          <button type="button" className="btn main" onClick={() => void openArticle(first.id)}>
            Open “{shortened(nameOf(first))}”
          </button>
        )}
        <span className="empty-hint">
          <CommandKeys id="go.article" /> finds any article, <CommandKeys id="go.commands" /> any command.
        </span>
      </p>
    </div>
  );
}

function EmptyFolder() {
  const others = useLibrary((state) => state.others);
  const present = presentFormats(others, useFormatFacts());
  return (
    <div className="empty-page">
      <h1>No articles in this folder</h1>
      {present.length > 0 && (
        <p>
          It has {formatsInWords(present)}, which Emend reads as well.{' '}
          {present.length === 1 ? 'This format is' : 'These formats are'} not listed yet.
        </p>
      )}
      <p>
        Emend looks for <code>.txt</code> files here and in the folders below. A translation finds its source
        by name (<code>0001.zh.txt</code> and <code>0001.en.txt</code>) or by folder (<code>zh/0001.txt</code>{' '}
        and <code>en/0001.txt</code>). Put files in, and they appear at once.
      </p>
      <p className="empty-acts">
        {present.length > 0 && (
          <button type="button" className="btn main" onClick={() => setOverlay({ kind: 'formats' })}>
            List these files…
          </button>
        )}
        <button
          type="button"
          className={present.length > 0 ? 'btn' : 'btn main'}
          onClick={() => void pickProject().then(notifyFailure)}
        >
          Open another folder…
        </button>
        <button type="button" className="btn" onClick={() => void openSample().then(notifyFailure)}>
          Try the sample project
        </button>
      </p>
    </div>
  );
}

function shortened(title: string): string {
  return title.length > 48 ? `${title.slice(0, 46).trimEnd()}…` : title;
}
