import { useRef, useState } from 'react';
import type { FoundArticle } from '../../../shared/protocol/replace-contract';
import type { SentenceHits } from '../../../shared/text/find/hits-by-sentence';
import { setOverlay } from '../../state/view';
import { aroundHit } from './around-hit';
import { useWords } from '../../words/words';
import { goToPlace } from './go-to-place';
import { FlagChangesNote } from './FlagChangesNote';
import { hitKey, leftOutOf, startsOf, type LeftOut, type Sought } from './replace-search';

/** Articles shown at first, and more of them at each press of the button. */
const pageSize = 200;

interface Props {
  /** Only where it stands is asked: nothing is to be chosen, and each place leads to itself. */
  readonly looking: boolean;
  readonly sought: Sought;
  readonly articles: readonly FoundArticle[];
  readonly leftOut: LeftOut;
  readonly approved: boolean;
  readonly onLeave: (keys: readonly string[], leave: boolean) => void;
}

/** What was found, by article and sentence; every hit can be left out. */
export function FoundList({ looking, sought, articles, leftOut, approved, onLeave }: Props) {
  const { t } = useWords();
  const [shown, setShown] = useState(pageSize);
  const list = useRef<HTMLUListElement>(null);
  const rest = articles.length - shown;
  const more = (): void => {
    setShown(shown + pageSize);
    // Once they are there, the first of the new ones has the focus.
    requestAnimationFrame(() =>
      list.current?.children[shown]?.querySelector<HTMLElement>('input:not(:disabled), button')?.focus(),
    );
  };
  const keys = (): string[] => articles.flatMap(keysOf);
  return (
    <>
      {articles.length > 1 && !looking && (
        <label className="choice">
          <input
            type="checkbox"
            checked={leftOut.size === 0}
            onChange={({ target }) => onLeave(keys(), !target.checked)}
          />
          <span>{t('once.all-found')}</span>
        </label>
      )}
      <ul ref={list} className="once-found" aria-label={t('once.found-list')}>
        {articles
          .slice(0, shown)
          .map((article) =>
            looking ? (
              <ArticlePlaces key={article.articleId} article={article} />
            ) : (
              <ArticleHits key={article.articleId} {...{ sought, article, leftOut, approved, onLeave }} />
            ),
          )}
      </ul>
      {rest > 0 && (
        <p className="once-row">
          <button type="button" className="btn" onClick={more}>
            {t('once.show-more', { count: Math.min(rest, pageSize) })}
          </button>
          {!looking && <span className="once-note">{t('once.not-shown', { count: rest })}</span>}
        </p>
      )}
    </>
  );
}

function keysOf({ articleId, sentences }: FoundArticle): string[] {
  return startsOf(sentences).map((start) => hitKey(articleId, start));
}

function ArticleHits({
  sought,
  article,
  leftOut,
  approved,
  onLeave,
}: Omit<Props, 'articles' | 'looking'> & { readonly article: FoundArticle }) {
  const { t } = useWords();
  const { articleId, path, stage, sentences } = article;
  const keys = keysOf(article);
  const out = leftOutOf(article, leftOut);
  const kept = keys.length - out.length;
  const off = stage === 'approved' && !approved;
  return (
    <li>
      <label className="choice">
        <input
          type="checkbox"
          checked={kept > 0 && !off}
          disabled={off}
          onChange={({ target }) => onLeave(keys, !target.checked)}
        />
        <span>
          <b>{path}</b>{' '}
          <small>
            {off ? t('once.approved-left') : t('once.kept-of', { kept, of: keys.length })}
            {!off && kept > 0 && <FlagChangesNote {...{ sought, article }} leaveOut={out} />}
          </small>
        </span>
      </label>
      <ul>
        {sentences.map((sentence) =>
          sentence.hits.map((hit) => {
            const key = hitKey(articleId, hit.start);
            return (
              <li key={key}>
                <label className="choice">
                  <input
                    type="checkbox"
                    checked={!leftOut.has(key) && !off}
                    disabled={off}
                    onChange={({ target }) => onLeave([key], !target.checked)}
                  />
                  <span className="once-hit">
                    <Hit sentence={sentence} hit={hit} />
                  </span>
                </label>
              </li>
            );
          }),
        )}
      </ul>
    </li>
  );
}

/** Where it stands in an article: each place opens the article there. */
function ArticlePlaces({ article: { articleId, path, sentences } }: { readonly article: FoundArticle }) {
  return (
    <li>
      <b>{path}</b>
      <ul>
        {sentences.map((sentence) =>
          sentence.hits.map((hit) => (
            <li key={hit.start}>
              <button
                type="button"
                className="once-hit once-place"
                onClick={() => {
                  setOverlay(null);
                  void goToPlace(articleId, hit, textOf(sentence, hit));
                }}
              >
                <Hit sentence={sentence} hit={hit} looking />
              </button>
            </li>
          )),
        )}
      </ul>
    </li>
  );
}

function textOf({ start, text }: SentenceHits, hit: SentenceHits['hits'][number]): string {
  return text.slice(hit.start - start, hit.end - start);
}

function Hit({
  sentence,
  hit,
  looking = false,
}: {
  readonly sentence: SentenceHits;
  readonly hit: SentenceHits['hits'][number];
  readonly looking?: boolean;
}) {
  const from = hit.start - sentence.start;
  const to = hit.end - sentence.start;
  const { text } = sentence;
  const { before, after } = aroundHit(text, from, to);
  return (
    <>
      {before}
      {looking ? (
        <mark>{text.slice(from, to)}</mark>
      ) : (
        <>
          <del>{text.slice(from, to)}</del>
          <ins>{hit.text}</ins>
        </>
      )}
      {after}
    </>
  );
}
