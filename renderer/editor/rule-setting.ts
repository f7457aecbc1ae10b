import { severities, type Severity } from '../../shared/checks/rule';
import { useLibrary } from '../state/library';
import { ruleTitle } from '../state/rule-titles';
import { notify, notifyFailure } from '../state/session';
import { updateProject } from '../state/update-project';
import { t } from '../words/words';

/** The next severity below one; null below the least. */
export function quieterThan(severity: Severity): Severity | null {
  const order = (['error', 'warning', 'info'] as const).filter((known) => severities.includes(known));
  return order[order.indexOf(severity) + 1] ?? null;
}

/** Sets how grave a rule's flags are in the project, or switches it off, and offers the way back. */
export async function setRule(rule: string, setting: 'off' | Severity): Promise<void> {
  const before = useLibrary.getState().project?.file.rules[rule];
  const failure = await write(rule, setting);
  if (failure !== null) return notifyFailure(failure);
  const title = ruleTitle(rule);
  notify({
    kind: 'done',
    window: true,
    text:
      setting === 'off' ? t('flag.is-off', { title }) : t('flag.is-shown-as', { title, severity: setting }),
    action: { label: t('state.undo'), run: () => void write(rule, before).then(notifyFailure) },
  });
}

function write(rule: string, setting: 'off' | Severity | undefined): ReturnType<typeof updateProject> {
  return updateProject((file) => {
    const others = Object.entries(file.rules).filter(([id]) => id !== rule);
    return {
      ...file,
      rules: Object.fromEntries([...others, ...(setting === undefined ? [] : [[rule, setting] as const])]),
    };
  });
}
