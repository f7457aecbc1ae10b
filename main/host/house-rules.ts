import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { failure, said, type Failure } from '../../shared/base/result';
import type { LineProblem } from '../../shared/checks/examples';
import { parseHouseFile, parseHouseRules, type HouseFile } from '../../shared/checks/patterns/house-rules';
import { examplesThatFail } from '../../shared/checks/patterns/prove-examples';
import type { PatternRule } from '../../shared/checks/rule';
import { isRealFolder, readInside } from './inside-folder';
import { decodeText } from './text-file';

/** Where a project keeps its rules. */
export const houseRulesFolder = '.emend/rules';

export interface HouseRules {
  readonly houseRules: readonly PatternRule[];
  /** What is wrong with the files, each with file and line. */
  readonly problems: readonly Failure[];
}

const mostFiles = 50;
const mostProblems = 20;
const maxBytes = 1024 * 1024;
/** Lines of examples of one file that are tried when a project is opened. */
const mostExamples = 300;

interface ReadFiles {
  readonly texts: readonly HouseFile[];
  readonly problems: readonly Failure[];
}

async function readFiles(root: string): Promise<ReadFiles> {
  const folder = join(root, ...houseRulesFolder.split('/'));
  const names = (await isRealFolder(folder)) ? await readdir(folder).catch(() => []) : [];
  const files = names.filter((name) => name.endsWith('.rules') && !name.startsWith('.')).sort();
  const problems: Failure[] = [];
  if (files.length > mostFiles)
    problems.push(
      failure('house-rules', said`${folder}: only ${mostFiles} files of rules are read. Put rules together.`),
    );
  const texts: HouseFile[] = [];
  for (const name of files.slice(0, mostFiles)) {
    const read = await readInside(root, `${houseRulesFolder}/${name}`, maxBytes);
    const decoded = read.ok ? decodeText(read.value.bytes) : read;
    if (decoded.ok) texts.push({ name, text: decoded.value.text });
    else if (decoded.error.code !== 'empty')
      problems.push(failure(decoded.error.code, said`${join(folder, name)}: ${decoded.error}`));
  }
  return { texts, problems };
}

/** Reads a project's own rules, `.emend/rules/*.rules`; what is wrong in a file is a problem, and the rest goes on. */
export async function readHouseRules(root: string): Promise<HouseRules> {
  const read = await readFiles(root);
  const problems = [...read.problems];
  const parsed = parseHouseRules(read.texts);
  for (const { name, line, message } of parsed.problems)
    problems.push(problemOf(`${houseRulesFolder}/${name}`, { line, message }));
  return { houseRules: parsed.rules, problems: problems.slice(0, mostProblems) };
}

/**
 * The examples of a project's own rules that do not hold, with file and line, in files of which every line can be read. Rules that ask for parts of speech are
 * left to `emend rules check`, which waits for the tagger, and so is what goes beyond {@link mostExamples}.
 */
export async function failingExamples(root: string): Promise<readonly Failure[]> {
  const { texts } = await readFiles(root);
  return texts
    .flatMap(({ name, text }) => {
      const { rules, lines, problems } = parseHouseFile(text);
      if (problems.length > 0) return [];
      let left = mostExamples;
      const proved = rules.filter(({ examples, needs }) => {
        left -= examples === '' ? 0 : examples.split('\n').length;
        return examples !== '' && left >= 0 && needs?.includes('tagger') !== true;
      });
      return examplesThatFail({ rules: proved, lines }, 'en', undefined, { entries: false }).map((problem) =>
        problemOf(`${houseRulesFolder}/${name}`, problem),
      );
    })
    .slice(0, mostProblems);
}

function problemOf(path: string, { line, message }: LineProblem): Failure {
  return failure('house-rules', said`${path}, line ${line}: ${message}`);
}
