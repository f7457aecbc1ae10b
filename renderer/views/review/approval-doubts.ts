import type { WordId } from '../../../shared/locales/en';
import type { ArticleState } from '../../../shared/review/state';
import { useAnalysis } from '../../state/analysis';
import { useArticle } from '../../state/article';
import { sortedFlags } from '../../state/flags';
import { showDock } from '../../state/view';
import { t } from '../../words/words';

/**
 * What an article lacks before its approval is a matter of course: somebody who submitted it, or who edited it at all. A reviewer may approve
 * clean text all the same. Null for a submitted one.
 */
export function notHandedIn({ stage, submitted, heads, base }: ArticleState): WordId | null {
  if (stage.stage === 'submitted') return null;
  if (submitted !== null) return 'approve-anyway.not-again';
  return heads.every(({ text }) => text === base)
    ? 'approve-anyway.untouched'
    : 'approve-anyway.not-submitted';
}

/** Something that speaks against an approval; `go` leads to it where it is at one place of the window. */
export interface Doubt {
  readonly text: string;
  readonly go: (() => void) | null;
}

const goToNotes = (): void => showDock('notes');
const goToFlags = (): void => showDock('flags');

/** What speaks against an approval without forbidding it: that it was not handed in, open comments, errors marked major or critical, flags. Empty if nothing does. */
export function approvalDoubts(): readonly Doubt[] {
  const { article } = useArticle.getState();
  const { analysis } = useAnalysis.getState();
  if (article === null) return [];
  const comments = article.folded.threads.filter(({ resolved }) => !resolved).length;
  const errors = article.folded.annotations.filter(
    ({ severity, side }) => side === 'target' && (severity === 'major' || severity === 'critical'),
  ).length;
  const hidden = analysis === null ? 0 : analysis.flagCount - analysis.flags.length;
  const flags = sortedFlags().open.length + hidden;
  const lacks = notHandedIn(article.folded);
  return [
    ...(lacks === null ? [] : [{ text: t(lacks), go: null }]),
    ...(comments > 0 ? [{ text: t('approve-anyway.comments', { count: comments }), go: goToNotes }] : []),
    ...(errors > 0 ? [{ text: t('approve-anyway.errors', { count: errors }), go: goToNotes }] : []),
    ...(flags > 0 ? [{ text: t('approve-anyway.flags', { count: flags }), go: goToFlags }] : []),
  ];
}
