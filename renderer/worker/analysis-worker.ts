import type { Speller } from '../../shared/checks/speller';
import type { Tagger } from '../../shared/checks/tagger';
import { loadWinkTagger } from '../../shared/checks/wink-tagger';
import { primary } from '../../shared/text/language';
import { heartbeat } from '../../shared/base/heartbeat';
import { answerQuestion } from './answer-question';
import { ArticleAnalysis } from './article-analysis';
import { loadSpeller } from './load-speller';
import type { FromWorker, ToWorker } from './messages';

let current: { readonly task: number; readonly language: string; readonly analysis: ArticleAnalysis } | null =
  null;
let version = 0;
let asked = false;
let tagger: Tagger | null = null;
let speller: Speller | null = null;

function answer(message: FromWorker): void {
  postMessage(message);
}

const beat = heartbeat(
  () => {
    if (current !== null) answer({ kind: 'progress', task: current.task });
  },
  () => performance.now(),
);

/** When the last look ended, and how long it took, in milliseconds. */
let looked = { at: 0, ms: 0 };
/** Longest pause between two looks, in milliseconds: whoever waits for flags should not take it for the end of all checking. */
const longestPause = 1000;

/**
 * Looks at the text once every message that is already here has been taken in, so that only the newest text is looked
 * at. A look that took long is not followed by the next one at once: the window has its answer to take in as well.
 */
function ask(): void {
  if (asked) return;
  asked = true;
  const pause = Math.min(looked.ms, longestPause);
  setTimeout(look, Math.max(0, looked.at + pause - performance.now()));
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
  answer({ kind: 'looking', task });
  try {
    answer({ kind: 'analysis', task, version, analysis: analysis.run() });
  } catch (error) {
    answer({ kind: 'failed', task, message: inWords(error) });
  }
}

function inWords(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Rules that need word classes or a dictionary join in once both are there, so that a text is checked anew but once. Without them the others go on. */
async function lendEnglish(): Promise<void> {
  [tagger, speller] = await Promise.all([
    loadWinkTagger().catch((error: unknown) => failed('tagger', error)),
    loadSpeller().catch((error: unknown) => failed('dictionary', error)),
  ]);
  if (current === null || primary(current.language) !== 'en') return;
  current.analysis.useEnglish(tagger, speller);
  ask();
}

function failed(what: string, error: unknown): null {
  const message = `the ${what} could not be loaded (${inWords(error)})`;
  if (current !== null) answer({ kind: 'failed', task: current.task, message });
  return null;
}

function take(message: ToWorker): void {
  if (message.kind === 'open') {
    const { task, request, unchecked } = message;
    const analysis = new ArticleAnalysis(request, { tagger, speller, beat, unchecked });
    current = { task, language: request.language, analysis };
    version = message.version;
    return ask();
  }
  if (current === null || message.task !== current.task) return;
  switch (message.kind) {
    case 'edit':
      current.analysis.edit(message.edits);
      version = message.version;
      return ask();
    case 'ask':
      return answer(answerQuestion(current.analysis, message));
    case 'close':
      current = null;
  }
}

addEventListener('message', (event: MessageEvent<ToWorker>) => take(event.data));
answer({ kind: 'ready' });
void lendEnglish();
