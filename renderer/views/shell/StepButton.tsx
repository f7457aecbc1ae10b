import { CommandKeys } from '../../commands/CommandKeys';
import { runCommand } from '../../commands/registry';
import { stepCommands } from '../../commands/step-commands';
import { useStep, useStepBack } from '../../state/next-step';
import { useWords } from '../../words/words';

/** The main button: what this person does next with the article. */
export function StepButton() {
  const { t } = useWords();
  const step = useStep();
  if (step === null) return null;
  return (
    <button className="btn main" type="button" onClick={() => runCommand('article.step')}>
      {t(step === 'next' ? 'step.next-article' : `step.${step}`)} <CommandKeys id="article.step" />
    </button>
  );
}

/** Takes the last step back: beside the main button, and never under its key. */
export function StepBackButton() {
  const { t } = useWords();
  const back = useStepBack();
  if (back === null) return null;
  return (
    <button className="btn hide-small" type="button" onClick={() => runCommand(stepCommands[back])}>
      {t(`step.${back}`)}
    </button>
  );
}
