import { CommandKeys } from '../../commands/CommandKeys';
import { runCommand } from '../../commands/registry';
import { useStep } from '../../state/next-step';
import { useWords } from '../../words/words';

/** The main button: what this person does next with the article. */
export function StepButton() {
  const { t } = useWords();
  const step = useStep();
  if (step === null) return null;
  return (
    <button className="btn main" type="button" onClick={() => runCommand('article.step')}>
      {t(`step.${step}`)} <CommandKeys id="article.step" />
    </button>
  );
}
