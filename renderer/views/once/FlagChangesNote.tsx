import { useEffect, useState } from 'react';
import type { FlagChanges, FoundArticle } from '../../../shared/protocol/replace-contract';
import { ruleTitle } from '../../state/rule-titles';
import { host } from '../../state/session';
import { useWords } from '../../words/words';
import type { Sought } from './replace-search';

interface Props {
  readonly sought: Sought;
  readonly article: FoundArticle;
  /** Starts of the hits that stay as they are. */
  readonly leaveOut: readonly number[];
}

/** Somebody who leaves out one hit leaves out the next soon, in milliseconds. */
const settleMs = 250;

/** The flags that would come and go, asked for once the article is in view, and again when other hits are left out. */
export function FlagChangesNote({ sought, article, leaveOut }: Props) {
  const words = useWords();
  const [changes, setChanges] = useState<FlagChanges | null>(null);
  const [mark, setMark] = useState<HTMLElement | null>(null);
  const { articleId, hash } = article;
  const left = leaveOut.join();
  useEffect(() => {
    if (mark === null) return undefined;
    const controller = new AbortController();
    const ask = (): void =>
      void host()
        .call(
          'replace.flags',
          {
            articleId,
            hash,
            replacement: sought,
            leaveOut: left === '' ? [] : left.split(',').map(Number),
          },
          { signal: controller.signal },
        )
        .then((answer) => answer.ok && setChanges(answer.value));
    let timer: ReturnType<typeof setTimeout> | undefined;
    const seen = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      seen.disconnect();
      timer = setTimeout(ask, settleMs);
    });
    seen.observe(mark);
    return () => {
      clearTimeout(timer);
      seen.disconnect();
      controller.abort();
    };
  }, [mark, articleId, hash, sought, left]);
  const [gone, come] = [sum(changes?.gone), sum(changes?.come)];
  const rules = words.list(Object.keys(changes?.come ?? {}).map(ruleTitle));
  return (
    <span ref={setMark}>
      {gone > 0 && ` · ${words.t('once.flags-go', { count: gone })}`}
      {come > 0 && ` · ${words.t('once.flags-come', { count: come, rules })}`}
    </span>
  );
}

function sum(counts: Readonly<Record<string, number>> = {}): number {
  return Object.values(counts).reduce((all, count) => all + count, 0);
}
