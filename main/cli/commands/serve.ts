import { Command } from 'commander';
import { runServe } from '../../web/run-serve';
import { complain, exitStatus, outliveTerminal } from '../output';
import { readPerson } from '../person-option';

interface Options {
  readonly port?: string;
  readonly as?: string;
  readonly open?: true;
}

export const serveCommand = new Command('serve')
  .description('show the window in a browser on this machine')
  .argument('[project]', "a project's folder; without it, your copy of the sample project")
  .option('--port <number>', 'listen here instead of where the project was served last, or on any free port')
  .option('--as <id:name>', 'who works here')
  .option('--open', 'open the browser')
  .action(async (project: string | undefined, options: Options) => {
    process.exitCode = await run(project, options);
  });

async function run(project: string | undefined, options: Options): Promise<number> {
  const port = Number(options.port ?? 0);
  const person = readPerson(options.as);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    complain('--port wants a number from 0 (any free one) to 65535');
    return exitStatus.fault;
  }
  if (!person.ok) {
    complain(person.error.message);
    return exitStatus.fault;
  }
  outliveTerminal();
  const served = await runServe({
    project: project ?? null,
    port,
    person: person.value,
    openBrowser: options.open ?? false,
    print: (line) => process.stdout.write(`${line}\n`),
    report: (error) => complain(error instanceof Error ? error.message : String(error)),
  });
  if (served.ok) return exitStatus.clean;
  complain(served.error.message);
  return exitStatus.fault;
}
