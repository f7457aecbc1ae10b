import { openArticle } from '../../commands/article-commands';
import { pickProject } from '../../commands/project-commands';
import { runCommand } from '../../commands/registry';
import { useArticle } from '../../state/article';
import { formatsInWords, presentFormats, useFormatFacts } from '../../state/formats';
import { useLibrary } from '../../state/library';
import { setOverlay, useIsShown } from '../../state/view';
import { isSampleProject } from '../../state/project-name';
import { nameOf } from '../../state/library-order';
import { notifyFailure } from '../../state/session';
import { useWaitingCounts } from '../../state/waiting';
import { Said, useWords } from '../../words/words';
import { ArticleProblem } from './ArticleProblem';
import { KeysHint } from './KeysHint';
import { WaitingForYou } from './WaitingForYou';
import './welcome.css';

/** The desk without an article: why, and what to do next. */
export function NothingOpen() {
  const failure = useArticle((state) => state.failure);
  const opening = useArticle((state) => state.opening);
  const loading = useLibrary((state) => state.loading);
  const empty = useLibrary(({ rows }) => rows.size === 0);
  const { review, changes } = useWaitingCounts();
  const waiting = review + changes > 0;
  if (failure !== null) return <ArticleProblem failure={failure} />;
  if (loading || opening !== null) return <div className="empty-page" aria-busy="true" />;
  if (empty) return <EmptyFolder />;
  return waiting ? <WaitingForYou /> : <ChooseArticle />;
}

function ChooseArticle() {
  const { t } = useWords();
  const isListed = useIsShown('library');
  const total = useLibrary(({ rows }) => rows.size);
  const listed = useLibrary(({ order }) => order.length);
  const isSample = useLibrary(({ project }) => project !== null && isSampleProject(project.entry));
  const first = useLibrary(({ order, rows }) => {
    const id = order.find((each) => rows.get(each)?.problem === null);
    return id === undefined ? undefined : rows.get(id);
  });
  return (
    <div className="empty-page">
      <h1>
        {listed === total
          ? t('welcome.articles', { count: total })
          : t('welcome.articles-of', { count: listed, total })}
      </h1>
      {listed > 0 && <p>{t(isListed ? 'welcome.choose' : 'welcome.choose-hidden')}</p>}
      <p className="empty-acts">
        {first !== undefined && (
          <button type="button" className="btn main" onClick={() => void openArticle(first.id)}>
            {t('welcome.open-first', { title: shortened(nameOf(first)) })}
          </button>
        )}
        {isSample && (
          <button type="button" className="btn" onClick={() => runCommand('help.tour')}>
            {t('tour.take')}
          </button>
        )}
        <KeysHint />
      </p>
    </div>
  );
}

function EmptyFolder() {
  const { t } = useWords();
  const others = useLibrary((state) => state.others);
  const present = presentFormats(others, useFormatFacts());
  return (
    <div className="empty-page">
      <h1>{t('welcome.empty')}</h1>
      {present.length > 0 && (
        <p>{t('welcome.others', { files: formatsInWords(present), formats: present.length })}</p>
      )}
      <p>
        <Said
          id="welcome.looks-for"
          values={{
            ending: <code>.txt</code>,
            a: <code>0001.zh.txt</code>,
            b: <code>0001.en.txt</code>,
            c: <code>zh/0001.txt</code>,
            d: <code>en/0001.txt</code>,
          }}
        />
      </p>
      <p className="empty-acts">
        {present.length > 0 && (
          <button type="button" className="btn main" onClick={() => setOverlay({ kind: 'formats' })}>
            {t('welcome.list-files')}
          </button>
        )}
        <button
          type="button"
          className={present.length > 0 ? 'btn' : 'btn main'}
          onClick={() => void pickProject().then(notifyFailure)}
        >
          {t('welcome.open-another')}
        </button>
        <button type="button" className="btn" onClick={() => runCommand('help.tour')}>
          {t('welcome.sample')}
        </button>
      </p>
    </div>
  );
}

function shortened(title: string): string {
  return title.length > 48 ? `${title.slice(0, 46).trimEnd()}…` : title;
}
