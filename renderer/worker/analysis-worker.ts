import type { Tagger } from '../../shared/checks/tagger';
import { loadWinkTagger } from '../../shared/checks/wink-tagger';
import { primary } from '../../shared/text/language';
import { wantsSpeller } from '../../shared/checks/nspell-speller';
import { ArticleAnalysis } from './article-analysis';
import { loadSpeller } from './load-speller';
import type { FromWorker, Question, Questions, ToWorker } from './messages';

let current: { readonly task: number; readonly language: string; readonly analysis: ArticleAnalysis } | null =
  null;
let version = 0;
let asked = false;
let tagger: Tagger | null = null;

function answer(message: FromWorker): void {
  postMessage(message);
}

/** When the last look ended, and how long it took, in milliseconds. */
let looked = { at: 0, ms: 0 };

/**
 * Looks at the text once every message that is already here has been taken in, so that only the newest text is looked
 * at. A look that took long is not followed by the next one at once: the window has its answer to take in as well.
 */
function ask(): void {
  if (asked) return;
  asked = true;
  setTimeout(look, Math.max(0, looked.at + looked.ms - performance.now()));
}

function look(): void {
  asked = false;
  const started = performance.now();
  lookAt();
  const at = performance.now();
  looked = { at, ms: at - started };
}

function lookAt(): void {
  if (current === null) return;
  const { task, analysis } = current;
  try {
    answer({ kind: 'analysis', task, version, analysis: analysis.run() });
  } catch (error) {
    answer({ kind: 'failed', task, message: error instanceof Error ? error.message : String(error) });
  }
}

async function lendSpeller(task: number): Promise<void> {
  const speller = await loadSpeller();
  if (current?.task !== task) return;
  current.analysis.useSpeller(speller);
  ask();
}

function answerOf(analysis: ArticleAnalysis, question: Question): Questions[keyof Questions]['answer'] {
  switch (question.method) {
    case 'plan-fixes':
      return analysis.planFixes(question.rule, question.dismissed);
    case 'check-machine-translation':
      return analysis.checkMachineTranslation();
    case 'compare':
      return analysis.compare(question.before, question.after);
    case 'measure':
      return analysis.measure(question.steps);
    case 'merge':
      return analysis.merge(question.base, question.mine, question.theirs);
  }
}

function take(message: ToWorker): void {
  if (message.kind === 'open') {
    const { task, request } = message;
    current = { task, language: request.language, analysis: new ArticleAnalysis(request, tagger) };
    version = 0;
    if (primary(request.language) === 'en' && wantsSpeller(request.rules)) void lendSpeller(task);
    return ask();
  }
  if (current === null || message.task !== current.task) return;
  switch (message.kind) {
    case 'edit':
      current.analysis.edit(message.edits);
      version = message.version;
      return ask();
    case 'ask': {
      const { task, id, question } = message;
      return answer({ kind: 'answer', task, id, value: answerOf(current.analysis, question) });
    }
    case 'close':
      current = null;
  }
}

addEventListener('message', (event: MessageEvent<ToWorker>) => take(event.data));

void loadWinkTagger().then((loaded) => {
  tagger = loaded;
  if (current === null || primary(current.language) !== 'en') return;
  current.analysis.useTagger(loaded);
  ask();
});
