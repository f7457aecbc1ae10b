import type { AnalysisTask } from '../../../renderer/state/analyser';
import { SupervisedAnalyser, type AnalysisWorker } from '../../../renderer/state/supervised-analyser';
import type { Analysis } from '../../../renderer/state/types';
import { answerQuestion } from '../../../renderer/worker/answer-question';
import type { ArticleAnalysis } from '../../../renderer/worker/article-analysis';
import type { FromWorker, ToWorker } from '../../../renderer/worker/messages';
import type { Failure } from '../../../shared/base/result';

export const task: AnalysisTask = {
  text: 'One. Two.',
  machineTranslation: 'One. Two.',
  source: null,
  language: 'en',
  sourceLanguage: 'zh',
  rules: {},
};

/** What a worker says to a message, at once. */
export type Script = (message: ToWorker) => readonly FromWorker[];

/** A worker that says what its script says, and nothing once it has been ended. */
export class ScriptedWorker implements AnalysisWorker {
  readonly got: ToWorker[] = [];
  ended = false;
  private listener: (message: FromWorker) => void = () => undefined;
  private onBroken: () => void = () => undefined;

  constructor(private readonly script: Script) {}

  send(message: ToWorker): void {
    this.got.push(message);
    for (const answer of this.script(message)) this.say(answer);
  }

  say(message: FromWorker): void {
    if (!this.ended) this.listener(message);
  }

  break(): void {
    this.onBroken();
  }

  onMessage(listener: (message: FromWorker) => void): void {
    this.listener = listener;
  }

  onError(listener: () => void): void {
    this.onBroken = listener;
  }

  end(): void {
    this.ended = true;
  }
}

/** An analyser over scripted workers, with a clock that goes by hand. */
export function answering(script: Script): {
  readonly analyser: SupervisedAnalyser;
  readonly analyses: { readonly analysis: Analysis; readonly version: number }[];
  readonly failures: Failure[];
  readonly workers: ScriptedWorker[];
  /** The worker at work. */
  readonly worker: () => ScriptedWorker;
  readonly tick: (times: number) => void;
} {
  const workers: ScriptedWorker[] = [];
  const analyses: { analysis: Analysis; version: number }[] = [];
  const failures: Failure[] = [];
  const ticking = new Set<() => void>();
  const analyser = new SupervisedAnalyser(
    {
      onAnalysis: (analysis, version) => analyses.push({ analysis, version }),
      onFailure: (failure) => failures.push(failure),
    },
    () => {
      const worker = new ScriptedWorker(script);
      workers.push(worker);
      return worker;
    },
    (run) => {
      ticking.add(run);
      return () => ticking.delete(run);
    },
  );
  return {
    analyser,
    analyses,
    failures,
    workers,
    worker: () => workers.at(-1) as ScriptedWorker,
    tick: (times) => {
      for (let time = 0; time < times; time++) for (const run of [...ticking]) run();
    },
  };
}

/** Answers every question as the real worker does when the analysis throws. */
export const throwing: Script = (message) => {
  const thrower = new Proxy({} as ArticleAnalysis, {
    get: () => () => {
      throw new Error('a bug');
    },
  });
  return message.kind === 'ask' ? [answerQuestion(thrower, message, 0)] : [];
};
