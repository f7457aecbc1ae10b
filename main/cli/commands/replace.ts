import { Command, InvalidArgumentError, Option } from 'commander';
import { printable } from '../../../shared/base/printable';
import { stages, type Stage } from '../../../shared/review/events';
import { complain, exitStatus, write } from '../output';
import { readPerson } from '../person-option';
import { replaceInProject, takeBack, type Replaced } from '../project-replacement';
import { projectFolder } from '../project-folder';

interface Options {
  readonly find?: string;
  readonly with?: string;
  readonly regex?: true;
  readonly exactCase?: true;
  readonly insideWords?: true;
  readonly path?: string;
  readonly stage?: readonly Stage[];
  readonly person?: readonly string[];
  readonly rule?: readonly string[];
  readonly source?: string;
  readonly mt?: string;
  readonly apply?: true;
  readonly approved?: true;
  readonly undo?: string;
  readonly format: 'text' | 'json';
  readonly as?: string;
}

export const replaceCommand = new Command('replace')
  .description('find and replace in the texts of a project; shows what would change unless --apply is given')
  .argument('<project>', "the project's folder")
  .option('--find <text>', 'a word, a phrase, or with --regex an expression of RE2')
  .option('--with <text>', 'what to put in its place; with --regex, $1 and ${name} stand for groups')
  .option('--regex', '--find is a regular expression')
  .option('--exact-case', 'find it in this case only; otherwise in any, and the case is kept')
  .option('--inside-words', 'inside words too')
  .option('--path <part>', 'only articles whose path holds this, or matches a pattern with * and **')
  .option('--stage <stage...>', `only articles of these stages: ${stages.join(', ')}`, readStage)
  .option('--person <id...>', 'only articles in which one of these people wrote')
  .option('--rule <rule...>', 'only articles with a flag of one of these rules')
  .option('--source <text>', 'only articles whose source holds this')
  .option('--mt <text>', 'only articles whose machine translation holds this')
  .option('--apply', 'replace; the originals stay as they are')
  .option('--approved', 'approved articles too: their approval lapses')
  .option('--undo <run>', 'take back what an earlier call replaced, by the name that it printed')
  .addOption(new Option('--format <format>', 'how to print').choices(['text', 'json']).default('text'))
  .option('--as <id:name>', 'who replaces')
  .action(async (project: string, options: Options) => {
    process.exitCode = await run(project, options);
  });

function readStage(value: string, before: readonly Stage[] = []): readonly Stage[] {
  const stage = stages.find((each) => each === value);
  if (stage === undefined) throw new InvalidArgumentError(`There is ${stages.join(', ')}.`);
  return [...before, stage];
}

async function run(project: string, options: Options): Promise<number> {
  const fault = (message: string): number => {
    complain(message);
    return exitStatus.fault;
  };
  const person = readPerson(options.as);
  if (!person.ok) return fault(person.error.message);
  const folder = await projectFolder(project);
  if (!folder.ok) return fault(folder.error.message);
  const root = folder.value;
  const { find, with: replaceWith } = options;
  const alone = find === undefined && replaceWith === undefined && options.apply === undefined;
  if (options.undo !== undefined && !alone) return fault('--undo goes with no --find, --with or --apply.');
  if (options.undo === undefined && (find === undefined || replaceWith === undefined))
    return fault('Say what to find and what to put in its place: --find Beijing --with Peking');
  const done =
    options.undo === undefined
      ? await replaceInProject(root, person.value, {
          replacement: {
            find: find ?? '',
            replaceWith: replaceWith ?? '',
            regex: options.regex ?? false,
            correction: false,
            anyCase: options.exactCase === undefined,
            wholeWords: options.insideWords === undefined && options.regex === undefined,
          },
          filter: {
            ...(options.path !== undefined && { path: options.path }),
            ...(options.stage !== undefined && { stages: [...options.stage] }),
            ...(options.person !== undefined && { people: [...options.person] }),
            ...(options.rule !== undefined && { rules: [...options.rule] }),
            ...(options.source !== undefined && { source: options.source }),
            ...(options.mt !== undefined && { machineTranslation: options.mt }),
          },
          apply: options.apply ?? false,
          approved: options.approved ?? false,
        })
      : await takeBack(root, person.value, options.undo);
  if (!done.ok) return fault(done.error.message);
  for (const { path, message } of done.value.left) complain(`${path}: ${message}`);
  await write(options.format === 'json' ? `${JSON.stringify(done.value)}\n` : asText(done.value));
  return exitStatus.clean;
}

function asText({ articles, run: name, undone }: Replaced): string {
  const lines = articles.map(({ path, hits, count }) => {
    const shown = hits.map(
      ({ start, before, found, text, after }) =>
        `  ${start}: ${printable(before)}[-${printable(found)}-]{+${printable(text)}+}${printable(after)}\n`,
    );
    return `${printable(path)}: ${count}\n${shown.join('')}`;
  });
  const count = articles.reduce((sum, article) => sum + article.count, 0);
  const places = `${count} ${count === 1 ? 'place' : 'places'} in ${articles.length} ${articles.length === 1 ? 'article' : 'articles'}`;
  const end =
    name === null
      ? `${places}. Nothing was changed; --apply replaces them.`
      : undone
        ? `${places} taken back.`
        : `${places} replaced. To take them back: emend replace PROJECT --undo ${name}`;
  return `${lines.join('')}${end}\n`;
}
