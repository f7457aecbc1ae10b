import { createStore } from 'zustand';
import type { Failure } from '../../shared/base/result';
import { commandOf, type CommandId } from '../../shared/commands/catalogue';
import { isLeaving, tellLeaving } from '../state/article';
import { notifyFailure } from '../state/session';
import { tellTour } from '../state/tour';
import { holds, isOfArticle } from './conditions';

/** What a command does; what goes wrong is shown as a notice. */
export type Run = () => void | Failure | null | Promise<void | Failure | null>;

/** What each command does, by its id; the last one registered counts. */
const registry = createStore<{ readonly runs: ReadonlyMap<string, readonly Run[]> }>(() => ({
  runs: new Map(),
}));

function change(
  entries: Partial<Record<CommandId, Run>>,
  to: (runs: readonly Run[], run: Run) => Run[],
): void {
  registry.setState(({ runs }) => {
    const changed = new Map(runs);
    for (const [id, run] of Object.entries(entries)) changed.set(id, to(changed.get(id) ?? [], run));
    return { runs: changed };
  });
}

/** Says what commands do, until the returned function is called. */
export function registerCommands(entries: Partial<Record<CommandId, Run>>): () => void {
  change(entries, (runs, run) => [...runs, run]);
  return () => change(entries, (runs, run) => runs.filter((other) => other !== run));
}

function runOf(id: string): Run | null {
  const command = commandOf(id);
  return command !== null && holds(command.when) ? (registry.getState().runs.get(id)?.at(-1) ?? null) : null;
}

/** True if the command would do something now. */
export function canRun(id: string): boolean {
  return runOf(id) !== null;
}

/** True if the command waits for the article that is on its way: it would be about that one. */
export function comesTooEarly(id: string): boolean {
  const command = commandOf(id);
  return command !== null && isOfArticle(command.when) && isLeaving();
}

/** Runs a command where it applies; false if it does not, or nobody has said what it does. The id may come from a menu of another version. */
export function runCommand(id: CommandId | (string & {})): boolean {
  const run = runOf(id);
  if (run === null) {
    if (comesTooEarly(id)) tellLeaving();
    return false;
  }
  const outcome = run();
  tellTour(id);
  if (outcome instanceof Promise) void outcome.then((failure) => notifyFailure(failure ?? null));
  else notifyFailure(outcome ?? null);
  return true;
}
