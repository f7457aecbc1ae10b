import { Command, CommanderError } from 'commander';
import packageFile from '../../package.json';
import { complain, exitStatus } from './output';
import { suitExpressions } from './suit-long-runs';

suitExpressions();

const program = new Command('emend')
  .description('Review and mend machine-translated articles.')
  .version(packageFile.version)
  .configureOutput({ outputError: (text) => complain(text.replace(/^error: /, '').trim()) })
  .exitOverride();

/** Each is loaded when it is asked for: together they take several times as long to load as the largest of them. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  check: async () => (await import('./commands/check')).checkCommand,
  fix: async () => (await import('./commands/fix')).fixCommand,
  text: async () => (await import('./commands/text')).textCommand,
  convert: async () => (await import('./commands/convert')).convertCommand,
  diff: async () => (await import('./commands/diff')).diffCommand,
  rules: async () => (await import('./commands/rules')).rulesCommand,
  segment: async () => (await import('./commands/segment')).segmentCommand,
  align: async () => (await import('./commands/align')).alignCommand,
  export: async () => (await import('./commands/export')).exportCommand,
  stats: async () => (await import('./commands/stats')).statsCommand,
  'import-mqm': async () => (await import('./commands/import-mqm')).importMqmCommand,
  'import-esa': async () => (await import('./commands/import-esa')).importEsaCommand,
  'import-srx': async () => (await import('./commands/import-srx')).importSrxCommand,
  agreement: async () => (await import('./commands/agreement')).agreementCommand,
  key: async () => (await import('./commands/key')).keyCommand,
  record: async () => (await import('./commands/record')).recordCommand,
  report: async () => (await import('./commands/report')).reportCommand,
  replace: async () => (await import('./commands/replace')).replaceCommand,
  serve: async () => (await import('./commands/serve')).serveCommand,
};

/** The command that the arguments begin with; where they begin with something else, all of them, for help names them all. */
async function askedFor(): Promise<Command[]> {
  const [, , first = ''] = process.argv;
  const asked = Object.hasOwn(commands, first) ? commands[first] : undefined;
  return Promise.all((asked ? [asked] : Object.values(commands)).map((load) => load()));
}

for (const command of await askedFor()) {
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
