import type { FromWorker, ToWorker } from '../worker/messages';
import type { Diff } from '../../shared/diff/hunk';
import type { Flag } from '../../shared/checks/rule';
import type { FixPlan, MakeAnalyser } from './analyser';

/** An analyser in a Web Worker of its own: nothing of it runs on the main thread. */
export const workerAnalyser: MakeAnalyser = (listener) => {
  const worker = new Worker(new URL('../worker/analysis-worker.ts', import.meta.url), {
    type: 'module',
    name: 'analysis',
  });
  const plans = new Map<number, (plan: FixPlan | null) => void>();
  const checks = new Map<number, (flags: readonly Flag[] | null) => void>();
  const comparisons = new Map<number, (diff: Diff | null) => void>();
  let task = 0;
  let lastId = 0;
  const send = (message: ToWorker): void => worker.postMessage(message);
  const dropAsked = (): void => {
    for (const settle of [...plans.values(), ...checks.values(), ...comparisons.values()]) settle(null);
    plans.clear();
    checks.clear();
    comparisons.clear();
  };

  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    if (data.task !== task) return;
    if (data.kind === 'analysis') return listener.onAnalysis(data.analysis, data.version);
    if (data.kind === 'plan') {
      plans.get(data.id)?.(data.plan);
      plans.delete(data.id);
      return;
    }
    if (data.kind === 'machine-flags') {
      checks.get(data.id)?.(data.flags);
      checks.delete(data.id);
      return;
    }
    if (data.kind === 'compared') {
      comparisons.get(data.id)?.(data.diff);
      comparisons.delete(data.id);
      return;
    }
    listener.onFailure({ code: 'internal', message: `Checking stopped: ${data.message}` });
  });
  worker.addEventListener('error', () =>
    listener.onFailure({ code: 'internal', message: 'Checking could not start. Reload the window.' }),
  );

  return {
    open(request) {
      dropAsked();
      task++;
      send({ kind: 'open', task, request });
    },
    edit: (edits, version) => send({ kind: 'edit', task, version, edits }),
    planSafeFixes: (dismissed) =>
      new Promise((resolve) => {
        plans.set(++lastId, resolve);
        send({ kind: 'plan-safe-fixes', task, id: lastId, dismissed });
      }),
    checkMachineTranslation: () =>
      new Promise((resolve) => {
        checks.set(++lastId, resolve);
        send({ kind: 'check-machine-translation', task, id: lastId });
      }),
    compare: (before, after) =>
      new Promise((resolve) => {
        comparisons.set(++lastId, resolve);
        send({ kind: 'compare', task, id: lastId, before, after });
      }),
    close() {
      dropAsked();
      send({ kind: 'close', task });
      task++;
    },
  };
};
