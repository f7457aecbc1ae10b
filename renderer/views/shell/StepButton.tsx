import { CommandKeys } from '../../commands/CommandKeys';
import { runCommand } from '../../commands/registry';
import { useStep, type Step } from '../../state/next-step';

const labels: Readonly<Record<Step, string>> = {
  submit: 'Submit',
  withdraw: 'Withdraw',
  review: 'Review',
  approve: 'Approve',
  reopen: 'Reopen',
  export: 'Export',
};

/** The main button: what this person does next with the article. */
export function StepButton() {
  const step = useStep();
  if (step === null) return null;
  return (
    <button className="btn main" type="button" onClick={() => runCommand('article.step')}>
      {labels[step]} <CommandKeys id="article.step" />
    </button>
  );
}
