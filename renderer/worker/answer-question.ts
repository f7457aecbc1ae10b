import type { ArticleAnalysis } from './article-analysis';
import type { FromWorker, Question, Questions, ToWorker } from './messages';

/** The worker's reply to a question about a text of so many changes. One that cannot be answered is told so: whoever asked would wait for ever. */
export function answerQuestion(
  analysis: ArticleAnalysis,
  { task, id, question }: Extract<ToWorker, { kind: 'ask' }>,
  version: number,
): FromWorker {
  try {
    return { kind: 'answer', task, id, value: answerOf(analysis, question, version) };
  } catch (error) {
    return { kind: 'no-answer', task, id, message: error instanceof Error ? error.message : String(error) };
  }
}

function answerOf(
  analysis: ArticleAnalysis,
  question: Question,
  version: number,
): Questions[keyof Questions]['answer'] {
  switch (question.method) {
    case 'plan-fixes':
      return analysis.planFixes(question.rule, question.dismissed);
    case 'check-machine-translation':
      return analysis.checkMachineTranslation();
    case 'compare':
      return analysis.compare(question.before, question.after);
    case 'measure':
      return { version, ...analysis.measure(question.steps) };
    case 'merge':
      return analysis.merge(question.base, question.mine, question.theirs);
  }
}
