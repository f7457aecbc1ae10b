import type { FromWorker, Question, Questions, ToWorker } from '../worker/messages';
import type { MakeAnalyser } from './analyser';

type Answer<M extends keyof Questions> = Questions[M]['answer'];

/** An analyser in a Web Worker of its own: nothing of it runs on the main thread. */
export const workerAnalyser: MakeAnalyser = (listener) => {
  const worker = new Worker(new URL('../worker/analysis-worker.ts', import.meta.url), {
    type: 'module',
    name: 'analysis',
  });
  const asked = new Map<number, (value: unknown) => void>();
  let task = 0;
  let lastId = 0;
  const send = (message: ToWorker): void => worker.postMessage(message);
  const ask = <M extends keyof Questions>(
    question: Extract<Question, { readonly method: M }>,
  ): Promise<Answer<M> | null> =>
    new Promise((resolve) => {
      // The worker answers each question with what `Questions` says of it.
      asked.set(++lastId, (value) => resolve(value as Answer<M> | null));
      send({ kind: 'ask', task, id: lastId, question });
    });
  const dropAsked = (): void => {
    for (const settle of asked.values()) settle(null);
    asked.clear();
  };

  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    if (data.task !== task) return;
    if (data.kind === 'analysis') return listener.onAnalysis(data.analysis, data.version);
    if (data.kind === 'answer') {
      asked.get(data.id)?.(data.value);
      asked.delete(data.id);
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
    planFixes: (rule, dismissed) => ask({ method: 'plan-fixes', rule, dismissed }),
    checkMachineTranslation: () => ask({ method: 'check-machine-translation' }),
    compare: (before, after) => ask({ method: 'compare', before, after }),
    measure: (steps) => ask({ method: 'measure', steps }),
    merge: (base, mine, theirs) => ask({ method: 'merge', base, mine, theirs }),
    close() {
      dropAsked();
      send({ kind: 'close', task });
      task++;
    },
  };
};
