import type { HostInfo } from '../../shared/protocol/contract';
import { registerDialogCommands } from '../views/dialogs/dialog-commands';
import { registerHistoryCommands } from '../views/history/history-commands';
import { registerLibraryCommands } from '../views/library/library-commands';
import { registerMergeCommands } from '../views/merge/merge-commands';
import { registerOnceCommands } from '../views/once/once-commands';
import { registerTermsCommands } from '../views/terms/terms-commands';
import { registerPaletteCommands } from '../views/palette/palette-commands';
import { registerReviewCommands } from '../views/review/review-commands';
import { registerTourCommands } from '../views/tour/tour-commands';
import { followCorrections } from '../state/corrections';
import { followLibrary, useLibrary } from '../state/library';
import { host, notifyFailure } from '../state/session';
import { followProject } from '../state/update-project';
import { registerArticleCommands } from './article-commands';
import { registerStepCommands } from './step-commands';
import { startKeys } from './dispatch-keys';
import { followSentBack } from './follow-sent-back';
import { openAsked, registerPastedCommands } from './pasted-commands';
import { registerProjectCommands, switchProject } from './project-commands';
import { runCommand } from './registry';

/** Puts commands behind keys and menus, follows the library, and opens the project that the host was started with. */
export async function startCommands(info: HostInfo): Promise<void> {
  registerProjectCommands();
  registerArticleCommands();
  registerPastedCommands();
  registerStepCommands();
  registerLibraryCommands();
  registerPaletteCommands();
  registerReviewCommands();
  registerHistoryCommands();
  registerMergeCommands();
  registerDialogCommands();
  registerOnceCommands();
  registerTermsCommands();
  registerTourCommands();
  startKeys(window);
  followSentBack();
  followLibrary();
  followProject();
  followCorrections();
  host().on('command', ({ id }) => void runCommand(id));
  host().on('project.replaced', ({ projectId }) => {
    // The window that opened it hears of it too.
    const { project, loading } = useLibrary.getState();
    if (!loading && project?.entry.id !== projectId) void switchProject(projectId).then(notifyFailure);
  });
  host().on('article.asked', ({ articleId }) => void openAsked(articleId).then(notifyFailure));
  if (info.startWith === null) return;
  const failure = await switchProject(info.startWith);
  notifyFailure(failure);
  if (failure === null && info.startArticle !== null) notifyFailure(await openAsked(info.startArticle));
}
