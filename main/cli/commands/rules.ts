import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from 'commander';
import type { LineProblem } from '../../../shared/checks/examples';
import { parseHouseFile } from '../../../shared/checks/patterns/house-rules';
import { examplesThatFail } from '../../../shared/checks/patterns/prove-examples';
import type { PatternRule } from '../../../shared/checks/rule';
import type { Tagger } from '../../../shared/checks/tagger';
import { loadWinkTagger } from '../../../shared/checks/wink-tagger';
import { houseRulesFolder } from '../../host/house-rules';
import { readFailure } from '../../host/inside-folder';
import { readInput } from '../input';
import { Outcome, write } from '../output';

interface Options {
  readonly lang: string;
}

const check = new Command('check')
  .description('check files of house rules and their examples')
  .argument('[path]', 'a file, a folder of .rules files, or a project’s folder', houseRulesFolder)
  .option('--lang <language>', 'language of the examples of rules for all languages', 'en')
  .action(async (path: string, options: Options) => {
    process.exitCode = await checkRules(path, options);
  });

export const rulesCommand = new Command('rules').description('work on house rules').addCommand(check);

async function checkRules(path: string, { lang }: Options): Promise<number> {
  const outcome = new Outcome();
  const files = await filesIn(path, outcome);
  const tagger = files.length > 0 ? await loadWinkTagger() : null;
  const ids = new Map<string, string>();
  for (const file of files) {
    const input = await readInput(file);
    if (!input.ok) {
      outcome.fault(`${file}: ${input.error.message}`);
      continue;
    }
    const { rules, problems } = problemsOf(input.value.text, lang, tagger, (rule) => {
      const other = ids.get(rule.id);
      ids.set(rule.id, other ?? file);
      return other === undefined ? null : `There is a rule “${rule.id}” in ${other} already.`;
    });
    for (const { line, message } of problems) await write(`${file}:${line}: ${message}\n`);
    if (problems.length > 0) outcome.flagged();
    const patterns = rules.reduce((sum, { blocks }) => sum + blocks.length, 0);
    await write(`${file}: ${counted(rules.length, 'rule')}, ${counted(patterns, 'pattern')}\n`);
  }
  return outcome.status;
}

function problemsOf(
  text: string,
  lang: string,
  tagger: Tagger | null,
  twice: (rule: PatternRule) => string | null,
): { rules: readonly PatternRule[]; problems: LineProblem[] } {
  const parsed = parseHouseFile(text);
  const doubled = parsed.rules.flatMap((rule) => {
    const message = twice(rule);
    return message === null ? [] : [{ line: parsed.lines.get(rule)?.rule ?? 1, message }];
  });
  const failing = examplesThatFail(parsed, lang, tagger ?? undefined);
  const problems = [...parsed.problems, ...doubled, ...failing].sort((a, b) => a.line - b.line);
  return { rules: parsed.rules, problems };
}

async function filesIn(path: string, outcome: Outcome): Promise<string[]> {
  try {
    if (!(await stat(path)).isDirectory()) return [path];
    // A project is named by its folder, as it is everywhere else.
    for (const folder of [path, join(path, ...houseRulesFolder.split('/'))]) {
      const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.rules')).sort();
      if (names.length > 0) return names.map((name) => join(folder, name));
    }
    outcome.fault(`${path}: there is no file *.rules in it, nor in its ${houseRulesFolder}.`);
    return [];
  } catch (error) {
    outcome.fault(`${path}: ${readFailure(error).error.message}`);
    return [];
  }
}

function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`;
}
