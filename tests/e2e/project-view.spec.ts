import AxeBuilder from '@axe-core/playwright';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { newFolder, root } from './support/shell';
import { expect, test } from './support/test';
import { workedProject } from './support/worked-project';

interface Stats {
  readonly articles: number;
  readonly words: number;
  readonly byStage: Readonly<Record<string, number>>;
  readonly flags: Readonly<Record<string, number>>;
  readonly editRate: number;
  readonly hter: number;
  readonly activeSeconds: number;
  readonly people: readonly { readonly name: string; readonly changes: number; readonly hter: number }[];
}

async function statsOf(folder: string): Promise<Stats> {
  const cli = join(root, 'dist', 'cli.js');
  const { stdout } = await promisify(execFile)(process.execPath, [cli, 'stats', folder, '--format', 'json']);
  return JSON.parse(stdout) as Stats;
}

test('a coordinator’s questions are answered by the project view as by the command line', async ({
  openWindow,
}) => {
  const folder = join(await newFolder('project'), 'Coast');
  await workedProject(folder, 40);
  const stats = await statsOf(folder);
  const { page } = await openWindow({ folder, as: 'rui:Rui' });
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Alt+Shift+V');
  const view = page.locator('.project-view');
  await expect(view.getByRole('heading', { name: 'Project view' })).toBeVisible();
  await expect(view.locator('.project-pending')).toBeEmpty();

  // How many articles are there, how many words, how many approved, how many to be reviewed, how much was edited, in what time?
  const tile = (name: string) =>
    view.locator('.project-tile').filter({ has: page.locator('dt', { hasText: name }) });
  await expect(tile('Articles')).toContainText(String(stats.articles));
  await expect(tile('Articles')).toContainText(`${stats.words.toLocaleString('en')} words`);
  await expect(tile('Approved')).toContainText(String(stats.byStage.approved));
  await expect(tile('Submitted')).toContainText(String(stats.byStage.submitted));
  await expect(tile('Words edited')).toContainText(`${(stats.editRate * 100).toFixed(1)} %`);
  await expect(tile('Words edited')).toContainText(`HTER ${(stats.hter * 100).toFixed(1)} %`);
  await expect(tile('Active time')).toContainText(`${Math.round(stats.activeSeconds / 360) / 10} h`);

  // Who changed how much; which flags are most frequent; what waits for Rui?
  const part = async (title: string) => {
    const asTable = view.getByRole('button', { name: `${title}: as a table` });
    await asTable.focus();
    await page.keyboard.press('Enter');
    return view.getByRole('region', { name: `${title}, as a table` });
  };
  const people = await part('Who did what, and how fast');
  for (const { name, changes } of stats.people)
    await expect(people.getByRole('row', { name: new RegExp(`^${name} .*\\b${changes}\\b`) })).toBeVisible();
  const [most, count] = Object.entries(stats.flags).sort((a, b) => b[1] - a[1])[0] ?? ['', 0];
  expect(most).toBe('determiner-number');
  const flags = view.locator('[data-part="flags"]');
  await expect(flags).toContainText(String(count));
  const waiting = await part('What waits for whom');
  const ownWork = waiting.getByRole('row').filter({ hasText: 'Rui · changes requested' });
  await expect(ownWork).toContainText('2');

  // A row opens the library on its articles.
  await ownWork.getByRole('button').press('Enter');
  await expect(page.getByRole('listbox', { name: 'Articles' }).getByRole('option')).toHaveCount(2);

  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .include('.project-view')
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});
