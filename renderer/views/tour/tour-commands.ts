import type { Failure } from '../../../shared/base/result';
import { openArticle } from '../../commands/article-commands';
import { openSample } from '../../commands/project-commands';
import { registerCommands, runCommand } from '../../commands/registry';
import { useLibrary } from '../../state/library';
import { notify } from '../../state/session';
import { beginTour, leaveTour, nextTourStep, useTour } from '../../state/tour';
import { setMode, setOverlay } from '../../state/view';
import { t } from '../../words/words';

/** An article of the sample project that has a source and flags of every kind. */
const article = /port-expansion/;

/** Opens the sample project with an article to try things on, whatever was open before, and begins. */
async function take(): Promise<Failure | null> {
  setOverlay(null);
  const failure = await openSample();
  if (failure !== null) return failure;
  const { order, rows } = useLibrary.getState();
  const id = order.find((each) => article.test(rows.get(each)?.path ?? '')) ?? order[0];
  if (id !== undefined) await openArticle(id);
  setMode('desk');
  beginTour();
  return null;
}

/** Registers the command that begins the tour; those within it are there while it is. */
export function registerTourCommands(): () => void {
  return registerCommands({ 'help.tour': take });
}

/** Goes on; after the last step says what comes next. */
function goOn(): void {
  nextTourStep();
  if (useTour.getState().at !== null) return;
  notify({
    kind: 'done',
    text: t('tour.over'),
    action: {
      label: t('tour.open-own'),
      command: 'project.open',
      run: () => void runCommand('project.open'),
    },
  });
}

/** Registers what can be done in the tour while it is taken, until the returned function is called. */
export function registerTourSteps(): () => void {
  return registerCommands({ 'tour.next': goOn, 'tour.leave': leaveTour });
}
