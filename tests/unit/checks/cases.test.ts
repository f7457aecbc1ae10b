import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { problemsOf, variantProblems, type Case } from '../../measure/run-case';

const folder = path.resolve(import.meta.dirname, '../../fixtures/cases');

/** Encodings that files are not read in; what opening them says is a matter of formats. */
const otherEncodings = new Set(['h139', 'h140']);

function casesIn(name: string): Case[] {
  return readFileSync(path.join(folder, name), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Case)
    .filter(({ id }) => !otherEncodings.has(id));
}

describe.each(['reports.jsonl', 'kinds.jsonl'])('the cases of %s', (name) => {
  it.each(casesIn(name).map((each) => [each.id, each] as const))('%s', async (_, each) => {
    expect([...(await problemsOf(each)), ...(await variantProblems(each))]).toEqual([]);
  });
});
