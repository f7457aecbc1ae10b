import { useAnalysis } from '../../state/analysis';
import { useArticle } from '../../state/article';
import { sortedFlags } from '../../state/flags';
import { t } from '../../words/words';

/** What speaks against an approval without forbidding it: open comments, errors marked major or critical, flags. Empty if nothing does. */
export function approvalDoubts(): readonly string[] {
  const { article } = useArticle.getState();
  const { analysis } = useAnalysis.getState();
  if (article === null) return [];
  const comments = article.folded.threads.filter(({ resolved }) => !resolved).length;
  const errors = article.folded.annotations.filter(
    ({ severity, side }) => side === 'target' && (severity === 'major' || severity === 'critical'),
  ).length;
  const hidden = analysis === null ? 0 : analysis.flagCount - analysis.flags.length;
  const flags = sortedFlags().open.length + hidden;
  return [
    ...(comments > 0 ? [t('approve-anyway.comments', { count: comments })] : []),
    ...(errors > 0 ? [t('approve-anyway.errors', { count: errors })] : []),
    ...(flags > 0 ? [t('approve-anyway.flags', { count: flags })] : []),
  ];
}
