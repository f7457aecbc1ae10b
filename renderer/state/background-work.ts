import { create } from 'zustand';

/** What goes on while the person does something else. */
export type WorkKind = 'replacing' | 'undoing' | 'suggesting' | 'importing' | 'building';

export interface Work {
  readonly id: number;
  readonly kind: WorkKind;
  readonly done: number;
  /** 0 while it is not known. */
  readonly total: number;
  readonly controller: AbortController;
}

export interface BackgroundWorkState {
  readonly works: readonly Work[];
  readonly begun: number;
}

/** Work on the whole project that goes on when the dialog that began it is closed; the status bar shows it. */
export const useBackgroundWork = create<BackgroundWorkState>(() => ({ works: [], begun: 0 }));

export interface BegunWork {
  readonly signal: AbortSignal;
  readonly told: (done: number, total: number) => void;
  readonly stop: () => void;
  /** Has the status bar show it no more. */
  readonly end: () => void;
}

export function beginWork(kind: WorkKind): BegunWork {
  const id = useBackgroundWork.getState().begun + 1;
  const controller = new AbortController();
  const work: Work = { id, kind, done: 0, total: 0, controller };
  useBackgroundWork.setState(({ works }) => ({ begun: id, works: [...works, work] }));
  return {
    signal: controller.signal,
    told: (done, total) =>
      useBackgroundWork.setState(({ works }) => ({
        works: works.map((each) => (each.id === id ? { ...each, done, total } : each)),
      })),
    stop: () => controller.abort(),
    end: () => useBackgroundWork.setState(({ works }) => ({ works: works.filter((each) => each.id !== id) })),
  };
}

/** Stops all that goes on; each ends with the step under way. */
export function stopWork(): void {
  for (const { controller } of useBackgroundWork.getState().works) controller.abort();
}
