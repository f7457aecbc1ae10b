import type { Failure } from '../../shared/base/result';
import { commandOf, type CommandId } from '../../shared/commands/catalogue';
import { notifyFailure } from '../state/session';
import { holds } from './conditions';

/** What a command does; what goes wrong is shown as a notice. */
export type Run = () => void | Failure | null | Promise<void | Failure | null>;

/** By command id; the last one registered counts. */
const runs = new Map<string, Run[]>();

/** Says what commands do, until the returned function is called. */
export function registerCommands(entries: Partial<Record<CommandId, Run>>): () => void {
  for (const [id, run] of Object.entries(entries)) runs.set(id, [...(runs.get(id) ?? []), run]);
  return () => {
    for (const [id, run] of Object.entries(entries)) {
      runs.set(
        id,
        (runs.get(id) ?? []).filter((other) => other !== run),
      );
    }
  };
}

function runOf(id: string): Run | null {
  const command = commandOf(id);
  return command !== null && holds(command.when) ? (runs.get(id)?.at(-1) ?? null) : null;
}

/** True if the command would do something now. */
export function canRun(id: string): boolean {
  return runOf(id) !== null;
}

/** Runs a command where it applies; false if it does not, or nobody has said what it does. The id may come from a menu of another version. */
export function runCommand(id: CommandId | (string & {})): boolean {
  const run = runOf(id);
  if (run === null) return false;
  const outcome = run();
  if (outcome instanceof Promise) void outcome.then((failure) => notifyFailure(failure ?? null));
  else notifyFailure(outcome ?? null);
  return true;
}
