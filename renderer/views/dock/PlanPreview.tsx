import { useMemo } from 'react';
import type { TextEdit } from '../../../shared/text/edit';
import { FixPreview } from '../../editor/FixPreview';
import { useWords } from '../../words/words';
import type { FixPlan } from '../../state/analyser';

/** Edits nearer than this are shown in one line. */
const near = 30;
/** More lines than anybody reads; the rest is told by number. */
const most = 200;

/** Every change of a plan among the words around it. */
export function PlanPreview({ plan }: { readonly plan: FixPlan }) {
  const { t } = useWords();
  const lines = useMemo(() => grouped(plan), [plan]);
  return (
    <ul className="fix-dialog-list" tabIndex={0} aria-label={t('fix.preview')}>
      {lines.slice(0, most).map((edits) => (
        <li key={edits[0]?.start}>
          <FixPreview edits={edits} text={plan.text} />
        </li>
      ))}
      {lines.length > most && <li>{t('fix.more', { count: lines.length - most })}</li>}
    </ul>
  );
}

function grouped({ edits, text }: FixPlan): TextEdit[][] {
  const groups: TextEdit[][] = [];
  for (const edit of edits) {
    const last = groups.at(-1)?.at(-1);
    const together =
      last !== undefined && edit.start - last.end < near && !text.slice(last.end, edit.start).includes('\n');
    if (together) groups.at(-1)?.push(edit);
    else groups.push([edit]);
  }
  return groups;
}
