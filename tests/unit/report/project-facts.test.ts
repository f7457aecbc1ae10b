import { realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { statsOf } from '../cli/stats-of';
import { projectFacts } from '../../../main/host/report/project-facts';
import { scanHere } from '../../../main/host/scan-pool';
import { projectReport } from '../../../shared/metrics/report/project-report';
import { Random } from '../../people/random';
import { generateProject } from '../../record/generate-project';
import { tempFolder } from '../host/temp-folder';

it(
  'a report says what `emend stats` says, and remembers what did not change',
  { timeout: 120_000 },
  async () => {
    const above = await tempFolder();
    const scanner = scanHere((error) => {
      throw error;
    });
    for (const seed of [3, 5, 11]) {
      const folder = join(above, `project-${seed}`);
      await generateProject(folder, new Random(seed));
      const root = await realpath(folder);
      const { facts, fresh } = await projectFacts(root, join(above, 'cache'), scanner);
      const stats = await statsOf(root);
      expect(fresh).toBe(stats.articles);
      const report = projectReport(facts);
      const table = (id: string) => report.tables.find((each) => each.id === id)?.rows ?? [];
      expect(report.words).toBe(stats.words);
      expect(Object.fromEntries(table('stages').map(([stage, count]) => [stage, count]))).toEqual(
        stats.byStage,
      );
      expect(table('effort')[0]?.[2]).toBeCloseTo(stats.hter, 10);
      const after = table('flags').flatMap(([rule, , count]) => (count === 0 ? [] : [[rule, count]]));
      expect(Object.fromEntries(after)).toEqual(stats.flags);
      const people = table('people').map((row) => [row[0], Math.round((row[2] as number) * 3600), row[3]]);
      const expected = stats.people.map(({ id, name, activeSeconds, changes }) => [
        `${name} (${id})`,
        activeSeconds,
        changes,
      ]);
      expect(people.map(([name, , changes]) => [name, changes])).toEqual(
        expected.map(([name, , changes]) => [name, changes]),
      );
      for (const [index, [, active]] of people.entries())
        expect(Math.abs((active as number) - (expected[index]?.[1] as number))).toBeLessThan(3);
      const total = (column: number): number =>
        table('days').reduce((sum, row) => sum + (row[column] as number), 0);
      expect(total(3)).toBe(facts.reduce((sum, { edited }) => sum + edited.changed, 0));
      expect(total(5) * 3_600_000).toBeCloseTo(report.activeMs, 3);
      const again = await projectFacts(root, join(above, 'cache'), scanner);
      expect([again.fresh, again.facts]).toEqual([0, facts]);
      await rm(join(above, 'cache'), { recursive: true });
      expect((await projectFacts(root, join(above, 'cache'), scanner)).facts).toEqual(facts);
    }
  },
);
