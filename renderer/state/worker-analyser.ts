import type { FromWorker } from '../worker/messages';
import type { MakeAnalyser } from './analyser';
import { SupervisedAnalyser, type AnalysisWorker } from './supervised-analyser';

/** An analyser in a Web Worker of its own: nothing of it runs on the main thread. */
export const workerAnalyser: MakeAnalyser = (listener) => new SupervisedAnalyser(listener, startWorker);

function startWorker(): AnalysisWorker {
  const worker = new Worker(new URL('../worker/analysis-worker.ts', import.meta.url), {
    type: 'module',
    name: 'analysis',
  });
  return {
    send: (message) => worker.postMessage(message),
    onMessage: (listener) =>
      worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => listener(data)),
    onError: (listener) => worker.addEventListener('error', () => listener()),
    end: () => worker.terminate(),
  };
}
