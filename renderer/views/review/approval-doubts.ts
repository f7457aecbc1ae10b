import { useAnalysis } from '../../state/analysis';
import { useArticle } from '../../state/article';
import { sortedFlags } from '../../state/flags';
import { counted } from '../library/article-row-text';

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
    ...(comments > 0 ? [`${counted(comments, 'comment')} ${comments === 1 ? 'is' : 'are'} open.`] : []),
    ...(errors > 0 ? [`${counted(errors, 'major error')} ${errors === 1 ? 'is' : 'are'} marked.`] : []),
    ...(flags > 0 ? [`${counted(flags, 'flag')} ${flags === 1 ? 'is' : 'are'} left.`] : []),
  ];
}
