import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { failure, said, type Failure } from '../../shared/base/result';
import type { LineProblem } from '../../shared/checks/examples';
import { parseHouseRules } from '../../shared/checks/patterns/house-rules';
import type { PatternRule } from '../../shared/checks/rule';
import { isRealFolder, readInside } from './inside-folder';
import { decodeText } from './text-file';

/** Where a project keeps its rules. */
const houseRulesFolder = '.emend/rules';

export interface HouseRules {
  readonly houseRules: readonly PatternRule[];
  /** What is wrong with the files, each with file and line. */
  readonly problems: readonly Failure[];
}

const mostFiles = 50;
const mostProblems = 20;
const maxBytes = 1024 * 1024;

/** Reads a project's own rules, `.emend/rules/*.rules`; what is wrong in a file is a problem, and the rest goes on. */
export async function readHouseRules(root: string): Promise<HouseRules> {
  const folder = join(root, ...houseRulesFolder.split('/'));
  const names = (await isRealFolder(folder)) ? await readdir(folder).catch(() => []) : [];
  const files = names.filter((name) => name.endsWith('.rules') && !name.startsWith('.')).sort();
  const problems: Failure[] = [];
  if (files.length > mostFiles)
    problems.push(
      failure('house-rules', said`${folder}: only ${mostFiles} files of rules are read. Put rules together.`),
    );
  const texts: { name: string; text: string }[] = [];
  for (const name of files.slice(0, mostFiles)) {
    const read = await readInside(root, `${houseRulesFolder}/${name}`, maxBytes);
    const decoded = read.ok ? decodeText(read.value.bytes) : read;
    if (decoded.ok) texts.push({ name, text: decoded.value.text });
    else if (decoded.error.code !== 'empty')
      problems.push(failure(decoded.error.code, said`${join(folder, name)}: ${decoded.error}`));
  }
  const parsed = parseHouseRules(texts);
  for (const { name, line, message } of parsed.problems)
    problems.push(problemOf(`${houseRulesFolder}/${name}`, { line, message }));
  return { houseRules: parsed.rules, problems: problems.slice(0, mostProblems) };
}

function problemOf(path: string, { line, message }: LineProblem): Failure {
  return failure('house-rules', said`${path}, line ${line}: ${message}`);
}
