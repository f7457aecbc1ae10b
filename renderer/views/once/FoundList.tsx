import { useEffect, useState } from 'react';
import type { FlagChanges, FoundArticle } from '../../../shared/protocol/replace-contract';
import type { SentenceHits } from '../../../shared/text/find/hits-by-sentence';
import { ruleTitle } from '../../state/rule-titles';
import { host } from '../../state/session';
import { useWords } from '../../words/words';
import { hitKey, type LeftOut, type Sought } from './replace-search';

/** Articles shown; a person who has more of them narrows the search. */
const shownAtMost = 200;

interface Props {
  readonly sought: Sought;
  readonly articles: readonly FoundArticle[];
  readonly leftOut: LeftOut;
  readonly approved: boolean;
  readonly onLeave: (keys: readonly string[], leave: boolean) => void;
}

/** What was found, by article and sentence; every hit can be left out. */
export function FoundList({ sought, articles, leftOut, approved, onLeave }: Props) {
  const { t } = useWords();
  return (
    <>
      <ul className="once-found" aria-label={t('once.places-found')}>
        {articles.slice(0, shownAtMost).map((article) => (
          <ArticleHits key={article.articleId} {...{ sought, article, leftOut, approved, onLeave }} />
        ))}
      </ul>
      {articles.length > shownAtMost && (
        <p>{t('once.more-articles', { count: articles.length - shownAtMost })}</p>
      )}
    </>
  );
}

function ArticleHits({
  sought,
  article,
  leftOut,
  approved,
  onLeave,
}: Omit<Props, 'articles'> & { readonly article: FoundArticle }) {
  const { t } = useWords();
  const { articleId, path, stage, sentences } = article;
  const keys = sentences.flatMap(({ hits }) => hits.map(({ start }) => hitKey(articleId, start)));
  const kept = keys.filter((key) => !leftOut.has(key)).length;
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
            {off ? t('once.left-approved') : t('once.kept', { kept, total: keys.length })}
            <Changes {...{ sought, article }} />
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

const around = 60;

function Hit({
  sentence,
  hit,
}: {
  readonly sentence: SentenceHits;
  readonly hit: SentenceHits['hits'][number];
}) {
  const from = hit.start - sentence.start;
  const to = hit.end - sentence.start;
  const { text } = sentence;
  return (
    <>
      {from > around ? '…' : ''}
      {text.slice(Math.max(0, from - around), from)}
      <del>{text.slice(from, to)}</del>
      <ins>{hit.text}</ins>
      {text.slice(to, to + around)}
      {text.length - to > around ? '…' : ''}
    </>
  );
}

/** The flags that would come and go, asked for once the article is in view. */
function Changes({ sought, article }: { readonly sought: Sought; readonly article: FoundArticle }) {
  const { t, list } = useWords();
  const [changes, setChanges] = useState<FlagChanges | null>(null);
  const [mark, setMark] = useState<HTMLElement | null>(null);
  const { articleId, hash } = article;
  useEffect(() => {
    if (mark === null) return undefined;
    const controller = new AbortController();
    const seen = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      seen.disconnect();
      void host()
        .call('replace.flags', { articleId, hash, replacement: sought }, { signal: controller.signal })
        .then((answer) => answer.ok && setChanges(answer.value));
    });
    seen.observe(mark);
    return () => {
      seen.disconnect();
      controller.abort();
    };
  }, [mark, articleId, hash, sought]);
  const [gone, come] = [sum(changes?.gone), sum(changes?.come)];
  return (
    <span ref={setMark}>
      {gone > 0 && ` · ${t('once.flags-gone', { count: gone })}`}
      {come > 0 &&
        ` · ${t('once.flags-come', { count: come, rules: list(Object.keys(changes?.come ?? {}).map(ruleTitle)) })}`}
    </span>
  );
}

function sum(counts: Readonly<Record<string, number>> = {}): number {
  return Object.values(counts).reduce((all, count) => all + count, 0);
}
