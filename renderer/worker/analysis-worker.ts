import type { Speller } from '../../shared/checks/speller';
import type { Tagger } from '../../shared/checks/tagger';
import { loadWinkTagger } from '../../shared/checks/wink-tagger';
import { primary } from '../../shared/text/language';
import { heartbeat } from '../../shared/base/heartbeat';
import { TypingRhythm } from '../state/typing-rhythm';
import type { Analysis } from '../state/types';
import { changesBetween } from './analysis-changes';
import { answerQuestion } from './answer-question';
import { ArticleAnalysis } from './article-analysis';
import { loadSpeller } from './load-speller';
import type { FromWorker, ToWorker } from './messages';

/** Longest pause between two looks, in milliseconds: whoever waits for flags should not take it for the end of all checking. */
const longestPause = 1000;

/** A text of so many UTF-16 code units is a long one. */
const longText = 100_000;

/** The article under work. */
interface Current {
  readonly task: number;
  readonly language: string;
  readonly analysis: ArticleAnalysis;
  /** Changes of the text so far. */
  version: number;
  /** What the window was told last; null before the first look. */
  told: Analysis | null;
}

/** Looks at one article after another, and answers what is asked about it. */
class AnalysisLoop {
  private current: Current | null = null;
  private asked = false;
  private tagger: Tagger | null = null;
  private speller: Speller | null = null;
  /** When the last look ended, and how long it took, in milliseconds. */
  private looked = { at: 0, ms: 0 };
  private readonly rhythm = new TypingRhythm();
  private readonly beat = heartbeat(
    () => {
      if (this.current !== null) this.answer({ kind: 'progress', task: this.current.task });
    },
    () => performance.now(),
  );

  constructor(private readonly answer: (message: FromWorker) => void) {}

  take(message: ToWorker): void {
    if (message.kind === 'open') {
      const { task, request, unchecked, version } = message;
      const analysis = new ArticleAnalysis(request, {
        tagger: this.tagger,
        speller: this.speller,
        beat: this.beat,
        unchecked,
      });
      this.current = { task, language: request.language, analysis, version, told: null };
      this.rhythm.stop();
      return this.ask();
    }
    const { current } = this;
    if (current === null || message.task !== current.task) return;
    switch (message.kind) {
      case 'edit':
        current.analysis.edit(message.edits);
        current.version = message.version;
        this.rhythm.edited();
        return this.askInPause(current);
      case 'segment':
        current.analysis.segment(message.segmentation);
        current.version = message.version;
        return this.ask();
      case 'ask':
        return this.answer(answerQuestion(current.analysis, message, current.version));
      case 'close':
        this.rhythm.stop();
        this.current = null;
    }
  }

  /**
   * Rules that need word classes or a dictionary join in once both are there, so that a text is checked anew but once.
   * Without them the others go on.
   */
  async lendEnglish(): Promise<void> {
    const [tagger, speller] = await Promise.all([
      loadWinkTagger().catch((error: unknown) => this.failed('tagger', error)),
      loadSpeller().catch((error: unknown) => this.failed('dictionary', error)),
    ]);
    this.tagger = tagger;
    this.speller = speller;
    if (this.current === null || primary(this.current.language) !== 'en') return;
    this.current.analysis.useEnglish(tagger, speller);
    this.ask();
  }

  private failed(what: string, error: unknown): null {
    const message = `the ${what} could not be loaded (${inWords(error)})`;
    if (this.current !== null) this.answer({ kind: 'failed', task: this.current.task, message });
    return null;
  }

  /** A long text is looked at once nobody types on: a look at it takes longer than the next key does to come. */
  private askInPause({ task, analysis }: Current): void {
    if (analysis.length < longText || this.rhythm.follow(() => this.ask())) return this.ask();
    // Whoever watches would take waiting for being stuck.
    this.answer({ kind: 'progress', task });
  }

  /**
   * Looks at the text once every message that is already here has been taken in, so that only the newest text is looked
   * at. A look that took long is not followed by the next one at once: the window has its answer to take in as well.
   */
  private ask(): void {
    if (this.asked) return;
    this.asked = true;
    const pause = Math.min(this.looked.ms, longestPause);
    setTimeout(() => this.look(), Math.max(0, this.looked.at + pause - performance.now()));
  }

  private look(): void {
    this.asked = false;
    const started = performance.now();
    this.lookAt();
    const at = performance.now();
    this.looked = { at, ms: at - started };
  }

  private lookAt(): void {
    if (this.current === null) return;
    const { current } = this;
    const { task, analysis, version, told } = current;
    this.answer({ kind: 'looking', task });
    try {
      const now = analysis.run();
      current.told = now;
      if (told === null) this.answer({ kind: 'analysis', task, version, analysis: now });
      else this.answer({ kind: 'changes', task, version, changes: changesBetween(told, now) });
    } catch (error) {
      this.answer({ kind: 'failed', task, message: inWords(error) });
    }
  }
}

function inWords(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

const loop = new AnalysisLoop((message) => postMessage(message));
addEventListener('message', (event: MessageEvent<ToWorker>) => loop.take(event.data));
postMessage({ kind: 'ready' } satisfies FromWorker);
void loop.lendEnglish();
