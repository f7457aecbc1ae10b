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
  readonly waiting: readonly {
    readonly person: string;
    readonly stage: string;
    readonly articles: number;
    readonly words: number;
  }[];
  readonly days: readonly { readonly day: string; readonly changes: number; readonly words: number }[];
  readonly rules: readonly { readonly rule: string; readonly mended: number; readonly dismissed: number }[];
  readonly worked: readonly { readonly path: string; readonly flags: number; readonly hter: number }[];
  readonly people: readonly { readonly name: string; readonly changes: number; readonly hter: number }[];
}

async function statsOf(folder: string, ...filter: readonly string[]): Promise<Stats> {
  const cli = join(root, 'dist', 'cli.js');
  const args = [cli, 'stats', folder, '--format', 'json', ...filter];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  return JSON.parse(stdout) as Stats;
}

const dayMs = 86_400_000;

/** When this week began, in UTC. */
function weeks(): { readonly thisMonday: number } {
  const today = new Date();
  today.setUTCHours(0, 0, 0, 0);
  return { thisMonday: today.getTime() - ((today.getUTCDay() + 6) % 7) * dayMs };
}

test('a coordinator’s questions are answered by the project view as by the command line', async ({
  openWindow,
}) => {
  const folder = join(await newFolder('project'), 'Coast');
  const { thisMonday } = weeks();
  await workedProject(folder, 40, thisMonday - 7 * dayMs + 8 * 3_600_000);
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
  const forRui = stats.waiting.filter(({ person }) => person === 'Rui');
  expect(forRui.length).toBeGreaterThan(1);
  for (const { stage, articles, words } of forRui) {
    const name = `Rui · ${stage.replaceAll('-', ' ')}`;
    await expect(
      waiting.getByRole('row').filter({ has: page.getByText(name, { exact: true }) }),
    ).toContainText(new RegExp(`${articles}.*${words}$`));
  }
  const ownWork = waiting.getByRole('row').filter({ hasText: 'Rui · changes requested' });

  // Which five are worst; what was done on which day; which rule is dismissed most?
  const worst = stats.worked
    .toSorted((a, b) => b.flags - a.flags || b.hter - a.hter || (a.path < b.path ? -1 : 1))
    .slice(0, 5);
  const articles = view.getByRole('region', { name: 'Articles, as a table' }).locator('tbody tr');
  for (const [index, { path, flags }] of worst.entries()) {
    await expect(articles.nth(index).getByRole('rowheader')).toHaveText(path);
    await expect(articles.nth(index).getByRole('cell').nth(3)).toHaveText(String(flags));
  }
  const days = await part('Work day by day');
  for (const { day, changes, words } of stats.days)
    await expect(days.getByRole('row').filter({ hasText: day })).toContainText(
      new RegExp(`${day}\\d+${changes}${words}`),
    );
  const [loudest] = stats.rules;
  expect(loudest?.dismissed).toBeGreaterThan(0);
  await expect(view.locator('.project-loud').first()).toContainText(
    `was dismissed ${loudest?.dismissed} of ${(loudest?.dismissed ?? 0) + (loudest?.mended ?? 0)} times`,
  );

  // What share was edited last week?
  const day = (time: number): string => new Date(time).toISOString().slice(0, 10);
  const lastWeek = await statsOf(
    folder,
    ...['--from', day(thisMonday - 7 * dayMs), '--to', day(thisMonday - dayMs)],
  );
  expect(lastWeek.articles).toBeLessThan(stats.articles);
  const choosePeriod = async (name: string): Promise<void> => {
    await view.getByRole('button', { name: /^Time: / }).press('Enter');
    await page.getByRole('menuitemradio', { name }).press('Enter');
  };
  await choosePeriod('Last week');
  await expect(tile('Articles')).toContainText(String(lastWeek.articles));
  await expect(tile('Words edited')).toContainText(`${(lastWeek.editRate * 100).toFixed(1)} %`);
  await choosePeriod('Any time');
  await expect(tile('Articles')).toContainText(String(stats.articles));

  // A row opens the library on its articles.
  await ownWork.getByRole('button').press('Enter');
  await expect(page.getByRole('listbox', { name: 'Articles' }).getByRole('option')).toHaveCount(2);

  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .include('.project-view')
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});
