import type { FromWorker, ToWorker } from '../worker/messages';
import type { FixPlan, MakeAnalyser } from './analyser';

/** An analyser in a Web Worker of its own: nothing of it runs on the main thread. */
export const workerAnalyser: MakeAnalyser = (listener) => {
  const worker = new Worker(new URL('../worker/analysis-worker.ts', import.meta.url), {
    type: 'module',
    name: 'analysis',
  });
  const plans = new Map<number, (plan: FixPlan | null) => void>();
  let task = 0;
  let planId = 0;
  const send = (message: ToWorker): void => worker.postMessage(message);
  const dropPlans = (): void => {
    for (const settle of plans.values()) settle(null);
    plans.clear();
  };

  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    if (data.task !== task) return;
    if (data.kind === 'analysis') return listener.onAnalysis(data.analysis, data.version);
    if (data.kind === 'plan') {
      plans.get(data.id)?.(data.plan);
      plans.delete(data.id);
      return;
    }
    listener.onFailure({ code: 'internal', message: `Checking stopped: ${data.message}` });
  });
  worker.addEventListener('error', () =>
    listener.onFailure({ code: 'internal', message: 'Checking could not start. Reload the window.' }),
  );

  return {
    open(request) {
      dropPlans();
      task++;
      send({ kind: 'open', task, request });
    },
    edit: (edits, version) => send({ kind: 'edit', task, version, edits }),
    planSafeFixes: () =>
      new Promise((resolve) => {
        plans.set(++planId, resolve);
        send({ kind: 'plan-safe-fixes', task, id: planId });
      }),
    close() {
      dropPlans();
      send({ kind: 'close', task });
      task++;
    },
  };
};
