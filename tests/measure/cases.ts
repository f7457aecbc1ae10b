import { readRows } from './data';
import { problemsOf, variantProblems, type Case } from './run-case';
import type { Table } from './table';

/** The cases made after public reports: how many are right, and of each that is wrong what came instead. */
export async function caseTables(): Promise<Table[]> {
  const cases = readRows<Case>('cases/reports');
  const notes: string[] = [];
  let right = 0;
  let variants = 0;
  for (const each of cases) {
    const problems = await problemsOf(each);
    if (problems.length === 0) right++;
    notes.push(...problems.map((problem) => `${each.id}: ${problem}`));
    const inVariants = await variantProblems(each);
    variants += inVariants.length;
    notes.push(...inVariants.map((problem) => `${each.id}, variant: ${problem}`));
  }
  return [
    {
      title: 'Cases after public reports',
      rows: [
        { name: 'right', figures: { cases: `${right} of ${cases.length}` } },
        { name: 'faults in their variants', figures: { cases: variants } },
      ],
      notes,
    },
  ];
}
