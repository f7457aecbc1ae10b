import { resolve } from 'node:path';
import { parsePerson, type Person } from '../../shared/review/person';

export interface StartArguments {
  /** Absolute path of the folder to open, or of a file in it; null for what was open last. */
  readonly target: string | null;
  /** Open this person's copy of the sample project. */
  readonly sample: boolean;
  readonly person: Person | null;
  /** What is wrong with them, to be shown; null if nothing is. */
  readonly problem: string | null;
}

/** A start without arguments. */
export const nothing: StartArguments = { target: null, sample: false, person: null, problem: null };

/**
 * Reads `[FOLDER | --sample] [--as id:Name]` from a command line that Chromium's own switches may stand in. `argv` is as Electron gives it;
 * `appPath` is the app's folder where it stands among the arguments (it does when Electron was started by hand).
 */
export function readArguments(argv: readonly string[], appPath: string, cwd: string): StartArguments {
  const app = argv.findIndex((argument, index) => index > 0 && resolve(cwd, argument) === appPath);
  const rest = argv.slice(app < 0 ? 1 : app + 1);
  let target: string | null = null;
  let as: string | null = null;
  for (let index = 0; index < rest.length; index += 1) {
    const argument = rest[index] as string;
    if (argument === '--as') as = rest[(index += 1)] ?? '';
    else if (argument.startsWith('--as=')) as = argument.slice('--as='.length);
    else if (!argument.startsWith('-')) target ??= resolve(cwd, argument);
  }
  const person = as === null ? null : parsePerson(as);
  const problem =
    as !== null && person === null
      ? `--as wants id:Name, where the id is made of a-z, 0-9, - and _ (at most 40); this is no such id: ${as}`
      : null;
  return { target, sample: target === null && rest.includes('--sample'), person, problem };
}
