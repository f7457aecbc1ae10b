import { useMemo, useState } from 'react';
import { diffTexts } from '../../../shared/diff/diff-texts';
import type { TextHead } from '../../../shared/review/state';
import { articleActions, useArticle } from '../../state/article';
import { changesOf } from '../../state/changes';
import { notify, notifyFailure } from '../../state/session';
import { WordDiff } from '../dock/WordDiff';

const noHeads: readonly TextHead[] = [];

/** Two people edited apart: nothing can be typed until somebody says which text goes on. The other one stays in the history. */
export function TwoVersions() {
  const heads = useArticle(({ article }) => article?.folded.heads ?? noHeads);
  const language = useArticle(({ article }) => article?.opened.language ?? 'en');
  const [busy, setBusy] = useState(false);
  const keep = async (head: TextHead): Promise<void> => {
    setBusy(true);
    const failure = await articleActions.append({ type: 'merge', text: head.text, hash: head.hash });
    setBusy(false);
    notifyFailure(failure);
    if (failure === null)
      notify({ kind: 'done', text: 'One version goes on; the other one stays in the history.' });
  };
  return (
    <section className="two-versions" aria-labelledby="two-versions">
      <h2 id="two-versions">This article has {heads.length === 2 ? 'two' : heads.length} versions</h2>
      <p>They were edited apart from one another. Choose the one that goes on; nothing is lost either way.</p>
      <div className="versions">
        {heads.map((head, index) => {
          const other = heads[index === 0 ? 1 : 0] ?? head;
          return (
            <article key={head.event}>
              <header>
                <h3>{whose(head, index)}</h3>
                <button className="btn" type="button" disabled={busy} onClick={() => void keep(head)}>
                  Keep this version
                </button>
              </header>
              <Differences text={head.text} other={other.text} language={language} />
            </article>
          );
        })}
      </div>
    </section>
  );
}

function Differences(props: { readonly text: string; readonly other: string; readonly language: string }) {
  const { text, other, language } = props;
  const changes = useMemo(() => changesOf(diffTexts(other, text, { language })), [other, text, language]);
  return (
    <ul className="version-text">
      {changes.map(({ hunk, span }, index) => (
        <li key={`${span.start}:${index}`}>
          <WordDiff words={hunk.words} />
        </li>
      ))}
    </ul>
  );
}

function whose({ people }: TextHead, index: number): string {
  const names = people.map(({ name }) => name);
  return names.length === 0 ? `Version ${index + 1}` : `Edited by ${names.join(' and ')}`;
}
