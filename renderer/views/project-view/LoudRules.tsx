import { useProjectView } from '../../state/project-view';
import { useLibrary } from '../../state/library';
import { notify, notifyFailure } from '../../state/session';
import { updateProject } from '../../state/update-project';
import { Said, t, useWords } from '../../words/words';
import { ruleTitle } from '../../state/rule-titles';

/** Rules that are dismissed nearly every time here, each with a way to make it quieter in this project. */
export function LoudRules() {
  useWords();
  const table = useProjectView(({ overview }) => overview?.tables.find(({ id }) => id === 'rules'));
  const settings = useLibrary(({ project }) => project?.file.rules);
  if (table === undefined) return null;
  const loud = table.rows.filter(([rule, , , , , , advice]) => {
    const setting = settings?.[String(rule)];
    return advice !== '' && setting !== 'info' && setting !== 'off';
  });
  return loud.slice(0, 3).map(([id, mended, dismissed]) => {
    const rule = String(id);
    const times = Number(mended) + Number(dismissed);
    return (
      <div key={rule} className="project-loud">
        <p>
          <Said
            id="view.loud"
            values={{ rule: <b key="rule">{ruleTitle(rule)}</b>, count: Number(dismissed), of: times }}
          />
        </p>
        <button type="button" className="btn" onClick={() => void setRule(rule, 'info')}>
          {t('view.make-hint')}
        </button>
        <button type="button" className="btn" onClick={() => void setRule(rule, 'off')}>
          {t('view.switch-off')}
        </button>
      </div>
    );
  });
}

async function setRule(rule: string, setting: 'info' | 'off'): Promise<void> {
  const before = useLibrary.getState().project?.file.rules[rule];
  const failure = await updateProject((file) => ({ ...file, rules: { ...file.rules, [rule]: setting } }));
  if (failure !== null) return notifyFailure(failure);
  const undo = (): void => {
    const old = before === undefined ? [] : [[rule, before] as const];
    void updateProject((file) => {
      const others = Object.entries(file.rules).filter(([id]) => id !== rule);
      return {
        ...file,
        rules: Object.fromEntries([...others, ...old]),
      };
    }).then(notifyFailure);
  };
  notify({
    kind: 'done',
    window: true,
    text: t(setting === 'off' ? 'view.is-off' : 'view.is-hint', { rule: ruleTitle(rule) }),
    action: { label: t('dialog.undo'), run: undo },
  });
}
