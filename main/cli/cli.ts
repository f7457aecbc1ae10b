import { Command, CommanderError } from 'commander';
import packageFile from '../../package.json';
import { agreementCommand } from './commands/agreement';
import { alignCommand } from './commands/align';
import { checkCommand } from './commands/check';
import { convertCommand } from './commands/convert';
import { diffCommand } from './commands/diff';
import { exportCommand } from './commands/export';
import { fixCommand } from './commands/fix';
import { importMqmCommand } from './commands/import-mqm';
import { keyCommand } from './commands/key';
import { recordCommand } from './commands/record';
import { reportCommand } from './commands/report';
import { replaceCommand } from './commands/replace';
import { rulesCommand } from './commands/rules';
import { segmentCommand } from './commands/segment';
import { serveCommand } from './commands/serve';
import { statsCommand } from './commands/stats';
import { textCommand } from './commands/text';
import { complain, exitStatus } from './output';

const program = new Command('emend')
  .description('Review and mend machine-translated articles.')
  .version(packageFile.version)
  .configureOutput({ outputError: (text) => complain(text.replace(/^error: /, '').trim()) })
  .exitOverride();

const commands = [
  checkCommand,
  fixCommand,
  textCommand,
  convertCommand,
  diffCommand,
  rulesCommand,
  segmentCommand,
  alignCommand,
  exportCommand,
  statsCommand,
  importMqmCommand,
  agreementCommand,
  keyCommand,
  recordCommand,
  reportCommand,
  replaceCommand,
  serveCommand,
];
for (const command of commands) {
  program.addCommand(command.copyInheritedSettings(program).exitOverride());
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader of a pipe went away (`| head`): there is nobody left to write for.
  if (error.code === 'EPIPE') process.exit(exitStatus.clean);
  throw error;
});

// Nor is there anybody to complain to.
process.stderr.on('error', () => undefined);

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  process.exitCode = error.exitCode === 0 ? exitStatus.clean : exitStatus.fault;
}
