import { parsePerson } from '../../shared/review/person';
import { runServe } from './run-serve';

/** What `npm start` runs where there is no Electron: gives the exit status. */
export async function serveFromLauncher(start: {
  readonly project: string | null;
  readonly as: string | undefined;
}): Promise<number> {
  const person = start.as === undefined ? null : parsePerson(start.as);
  const say = (line: string): void => void process.stderr.write(`${line}\n`);
  if (start.as !== undefined && person === null) {
    say(`--as wants id:Name; this is no such id: ${start.as}`);
    return 2;
  }
  const served = await runServe({
    project: start.project,
    port: 0,
    person,
    openBrowser: true,
    print: (line) => void process.stdout.write(`${line}\n`),
    report: (error) => say(error instanceof Error ? (error.stack ?? error.message) : String(error)),
  });
  if (!served.ok) say(served.error.message);
  return served.ok ? 0 : 2;
}
