import type { Failure } from '../../shared/base/result';
import { articleActions, useArticle } from '../state/article';
import { diagnostics } from '../state/diagnostics';
import { useLibrary } from '../state/library';
import { host, notify } from '../state/session';
import { setOverlay } from '../state/view';
import type { WordId } from '../../shared/locales/en';
import { failing } from '../words/failing';
import { t } from '../words/words';
import { switchProject } from './project-commands';
import { registerCommands } from './registry';

/** Keeps a text among the person's pasted texts and opens it. */
export async function openPasted(text: string): Promise<Failure | null> {
  if (text === '') return failing('empty-paste', 'paste.empty');
  const kept = await host().call('text.keep', { text });
  if (!kept.ok) return kept.error;
  const { project, articleId } = kept.value;
  return (await switchProject(project.id)) ?? articleActions.open(articleId);
}

/** Opens the article of a file that the system asked for, or says why it is not there. */
export async function openAsked(articleId: string): Promise<Failure | null> {
  if (useLibrary.getState().rows.has(articleId)) return articleActions.open(articleId);
  notify({
    kind: 'warning',
    text: t('paste.not-listed'),
    action: { label: t('paste.choose-formats'), run: () => setOverlay({ kind: 'formats' }) },
  });
  return null;
}

async function copy(
  text: string,
  done: string,
  refused: WordId = 'paste.not-copied',
): Promise<Failure | null> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    return failing('not-copied', refused);
  }
  notify({ kind: 'done', text: done });
  return null;
}

/** Registers what is done without a project, and the diagnostics. */
export function registerPastedCommands(): () => void {
  return registerCommands({
    'text.paste': () => setOverlay({ kind: 'paste' }),
    'article.copy-text': () => {
      const { article } = useArticle.getState();
      return article === null ? null : copy(article.text, t('paste.copied'));
    },
    'help.diagnostics': () => copy(diagnostics(), t('paste.diagnostics'), 'paste.diagnostics-not-copied'),
  });
}
