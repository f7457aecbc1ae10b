import { useEffect, useRef, useState } from 'react';
import type { PlannedFixes } from '../../../shared/protocol/bulk-contract';
import { Visible } from '../../editor/FixPreview';
import { setOverlay } from '../../state/view';
import { failureInWords, t as sayNow, useWords } from '../../words/words';
import { Dialog } from '../dialogs/Dialog';
import { Problem } from '../dialogs/Problem';
import { fixPlanned, planChosen } from './bulk-actions';

const close = (): void => setOverlay(null);

interface Looking {
  readonly done: number;
  readonly total: number;
  readonly plans: readonly PlannedFixes[];
  readonly ended: boolean;
}

/** What fixing everything safe would do in the chosen articles, an article after the other, before it is done. */
export function FixArticlesDialog() {
  const { t } = useWords();
  const [{ done, total, plans, ended }, setLooking] = useState<Looking>({
    done: 0,
    total: 0,
    plans: [],
    ended: false,
  });
  const [out, setOut] = useState<ReadonlySet<string>>(new Set());
  /** Articles that could not be looked through. */
  const [left, setLeft] = useState(0);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const main = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    const controller = new AbortController();
    void planChosen(controller.signal, ({ done, total, found }) => {
      if (!controller.signal.aborted)
        setLooking((before) => ({
          done,
          total,
          plans: [...before.plans, ...found].sort((a, b) => (a.path < b.path ? -1 : 1)),
          ended: false,
        }));
    }).then((answer) => {
      if (controller.signal.aborted) return;
      setLooking((looking) => ({ ...looking, ended: true }));
      if (!answer.ok) return setProblem(failureInWords(answer.error));
      const { left } = answer.value;
      const [first] = left;
      setLeft(left.length);
      // It stands below the articles that are fixed, so it says that it is about others.
      setProblem(
        first === undefined
          ? null
          : sayNow('chosen.left', { count: left.length, why: failureInWords(first) }),
      );
    });
    return () => controller.abort();
  }, []);

  // While fixes are looked for there is nothing to make, and the button cannot have the focus.
  useEffect(() => {
    if (ended) main.current?.focus();
  }, [ended]);

  const taken = plans.filter(({ articleId }) => !out.has(articleId));
  const count = taken.reduce((sum, plan) => sum + plan.count, 0);
  const make = async (): Promise<void> => {
    setBusy(true);
    const failure = await fixPlanned(taken);
    setBusy(false);
    if (failure === null) close();
    else setProblem(failureInWords(failure));
  };
  const nothing = ended && plans.length === 0;
  return (
    <Dialog
      title={t('fix-articles.title')}
      about={nothing ? t('fix-articles.none') : t('fix-articles.about')}
      wide
      onClose={close}
      acts={
        <>
          {!ended && <span className="aside">{t('fix-articles.looking', { done, total })}</span>}
          <button className="btn" type="button" onClick={close}>
            {t(nothing ? 'fix-articles.close' : 'fix-articles.cancel')}
          </button>
          {!nothing && (
            <button
              className="btn main"
              type="button"
              ref={main}
              disabled={!ended || busy || count === 0}
              onClick={() => void make()}
            >
              {t('fix-articles.make', { count })}
            </button>
          )}
        </>
      }
    >
      <div className="fix-articles">
        {plans.map((plan) => (
          <PlanOfArticle
            key={plan.articleId}
            plan={plan}
            taken={!out.has(plan.articleId)}
            onTake={(take) =>
              setOut((before) => {
                const next = new Set(before);
                if (take) next.delete(plan.articleId);
                else next.add(plan.articleId);
                return next;
              })
            }
          />
        ))}
      </div>
      {ended && !nothing && total > plans.length + left && (
        <p className="aside">{t('fix-articles.without', { count: total - plans.length - left })}</p>
      )}
      <Problem>{problem}</Problem>
    </Dialog>
  );
}

interface PlanProps {
  readonly plan: PlannedFixes;
  readonly taken: boolean;
  readonly onTake: (take: boolean) => void;
}

function PlanOfArticle({ plan, taken, onTake }: PlanProps) {
  const { t } = useWords();
  const more = plan.edits.length - plan.shown.length;
  return (
    <div className="fix-article">
      <input
        type="checkbox"
        aria-label={t('fix-articles.includes', { title: plan.title })}
        checked={taken}
        onChange={({ target }) => onTake(target.checked)}
      />
      <details>
        <summary>
          <b>{plan.title || plan.path}</b> <span>{t('fix-articles.of', { count: plan.count })}</span>
        </summary>
        {plan.shown.map(({ before, removed, added, after }, index) => (
          <div key={index} className="fix-preview">
            {before}
            {removed !== '' && (
              <del>
                <Visible text={removed} />
              </del>
            )}
            {added !== '' && (
              <ins>
                <Visible text={added} />
              </ins>
            )}
            {after}
          </div>
        ))}
        {more > 0 && <p>{t('fix-articles.more', { count: more })}</p>}
      </details>
    </div>
  );
}
