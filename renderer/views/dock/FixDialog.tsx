import { useEffect, useState } from 'react';
import type { Result } from '../../../shared/base/result';
import type { FixPlan } from '../../state/analyser';
import { articleActions, useArticle } from '../../state/article';
import { planFixes } from '../../state/fix-plan';
import { ruleTitle } from '../../state/rule-titles';
import { notify, notifyFailure } from '../../state/session';
import { setOverlay } from '../../state/view';
import { takeBack } from '../../editor/take-back';
import { Dialog } from '../dialogs/Dialog';
import { PlanPreview } from './PlanPreview';

const close = (): void => setOverlay(null);

/** Fixes shown as a diff before they are made: everything safe (`rule` null), or every flag of one rule. One undo step. */
export function FixDialog({ rule }: { readonly rule: string | null }) {
  const [planned, setPlanned] = useState<Result<FixPlan> | null>(null);
  const text = useArticle(({ article }) => article?.text ?? '');

  useEffect(() => {
    let wanted = true;
    void planFixes(rule).then((made) => wanted && setPlanned(made));
    return () => {
      wanted = false;
    };
  }, [rule, text]);

  if (planned === null) return <Dialog title="Looking for fixes…" onClose={close} />;
  if (!planned.ok)
    return <Dialog title="No fixes can be shown" about={planned.error.message} onClose={close} />;
  const plan = planned.value;
  if (plan.count === 0)
    return (
      <Dialog title="Nothing to fix" about="There is no such fix in this article now." onClose={close} />
    );

  const apply = async (): Promise<void> => {
    close();
    const { edits, rules, count } = plan;
    const failure = await articleActions.change(edits, { type: 'fix', rules, safe: rule === null });
    notifyFailure(failure);
    if (failure === null)
      notify({
        kind: 'done',
        text: `${counted(count)} made.`,
        action: { label: 'Undo', run: () => void takeBack('undo').then(notifyFailure) },
      });
  };
  const title = rule === null ? `Make ${safe(plan.count)}?` : `Fix ${ruleTitle(rule)}?`;
  const about =
    rule === null
      ? 'They change nothing but white space, punctuation, case and doubled words. They are one step to undo, and counted apart from your edits.'
      : `The first fix of each flag: ${counted(plan.count)}, one step to undo. Look them over.`;
  return (
    <Dialog
      title={title}
      about={about}
      wide
      onClose={close}
      acts={
        <>
          <span className="aside">
            {plan.rules.length === 1 ? ruleTitle(plan.rules[0] ?? '') : `${plan.rules.length} rules`}
          </span>
          <button className="btn" type="button" onClick={close}>
            Leave them
          </button>
          <button
            className="btn main"
            type="button"
            autoFocus
            disabled={plan.text !== text}
            onClick={() => void apply()}
          >
            Make {counted(plan.count)}
          </button>
        </>
      }
    >
      <PlanPreview plan={plan} />
    </Dialog>
  );
}

function counted(count: number): string {
  return count === 1 ? 'one fix' : `${count} fixes`;
}

function safe(count: number): string {
  return count === 1 ? 'one safe fix' : `${count} safe fixes`;
}
