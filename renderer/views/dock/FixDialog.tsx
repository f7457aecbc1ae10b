import { useEffect, useState } from 'react';
import type { Failure, Result } from '../../../shared/base/result';
import type { FixPlan } from '../../state/analyser';
import { articleActions, useArticle } from '../../state/article';
import { planFixes } from '../../state/fix-plan';
import { ruleTitle } from '../../state/rule-titles';
import { notifyFailure } from '../../state/session';
import { doUndoably } from '../../state/do-undoably';
import { setOverlay } from '../../state/view';
import { useWords } from '../../words/words';
import { Dialog } from '../dialogs/Dialog';
import { DialogActs } from '../dialogs/DialogActs';
import { PlanPreview } from './PlanPreview';

const close = (): void => setOverlay(null);

/** Fixes shown as a diff before they are made: everything safe (`rule` null), or every flag of one rule. One undo step. */
export function FixDialog({ rule }: { readonly rule: string | null }) {
  const { t, failure: inWords } = useWords();
  const [planned, setPlanned] = useState<Result<FixPlan> | null>(null);
  const text = useArticle(({ article }) => article?.text ?? '');

  useEffect(() => {
    let wanted = true;
    void planFixes(rule).then((made) => wanted && setPlanned(made));
    return () => {
      wanted = false;
    };
  }, [rule, text]);

  if (planned === null) return <Dialog title={t('fix.looking')} onClose={close} />;
  if (!planned.ok)
    return <Dialog title={t('fix.cannot-show')} about={inWords(planned.error)} onClose={close} />;
  const plan = planned.value;
  if (plan.count === 0)
    return <Dialog title={t('fix.nothing')} about={t('fix.nothing-about')} onClose={close} />;

  const apply = async (): Promise<void> => {
    close();
    const { edits, rules, count } = plan;
    const fix = (): Promise<Failure | null> =>
      articleActions.change(edits, { type: 'fix', rules, safe: rule === null });
    notifyFailure(await doUndoably(fix, t('fix.fixed', { count })));
  };
  const title =
    rule === null ? t('fix.safe', { count: plan.count }) : t('fix.of-rule', { rule: ruleTitle(rule) });
  const about = rule === null ? t('fix.safe-about') : t('fix.of-rule-about', { count: plan.count });
  return (
    <Dialog
      title={title}
      about={about}
      wide
      onClose={close}
      acts={
        <>
          <span className="aside">
            {plan.rules.length === 1
              ? ruleTitle(plan.rules[0] ?? '')
              : t('fix.rules', { count: plan.rules.length })}
          </span>
          <DialogActs first disabled={plan.text !== text} onCancel={close} onDo={() => void apply()}>
            {t('fix.make', { count: plan.count })}
          </DialogActs>
        </>
      }
    >
      <PlanPreview plan={plan} />
    </Dialog>
  );
}
