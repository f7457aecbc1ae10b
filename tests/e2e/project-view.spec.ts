import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { join } from 'node:path';
import type { ProjectStats } from '../../main/cli/project-stats';
import { emend } from './support/emend';
import { tabTo } from './support/keys';
import { newFolder } from './support/shell';
import { expect, test } from './support/test';
import { workedProject } from './support/worked-project';

async function statsOf(folder: string, ...filter: readonly string[]): Promise<ProjectStats> {
  return JSON.parse(await emend('stats', folder, '--format', 'json', ...filter)) as ProjectStats;
}

const dayMs = 86_400_000;

/** When this week began, in UTC. */
function thisMonday(): number {
  const today = new Date();
  today.setUTCHours(0, 0, 0, 0);
  return today.getTime() - ((today.getUTCDay() + 6) % 7) * dayMs;
}

const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;
const grouped = (value: number): string => value.toLocaleString('en');

test('a coordinator’s ten questions are answered by the project view, by keyboard, as by the command line', async ({
  openWindow,
}) => {
  test.slow();
  const folder = join(await newFolder('project'), 'Coast');
  const monday = thisMonday();
  await workedProject(folder, 40, monday - 7 * dayMs + 8 * 3_600_000);
  const stats = await statsOf(folder);
  const text = await emend('stats', folder);
  const { page } = await openWindow({ folder, as: 'rui:Rui' });
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Alt+Shift+V');
  const view = page.locator('.project-view');
  await expect(view.getByRole('heading', { name: 'Project view' })).toBeVisible();
  await expect(view.locator('.project-pending')).toBeEmpty({ timeout: 60_000 });
  const tile = (name: string): Locator =>
    view.locator('.project-tile').filter({ has: page.locator('dt', { hasText: name }) });
  /** The rows of a part of the page, cell by cell; its table is asked for where a plot is shown. */
  const rowsOf = async (title: string): Promise<string[][]> => {
    const asTable = view.getByRole('button', { name: `${title}: as a table` });
    if ((await asTable.count()) > 0 && (await asTable.getAttribute('aria-pressed')) === 'false') {
      await tabTo(page, asTable);
      await page.keyboard.press('Enter');
    }
    const rows = view.getByRole('region', { name: `${title}, as a table` }).locator('tbody tr');
    await rows.first().waitFor();
    return rows.evaluateAll((all) =>
      all.map((row) => [...row.children].map((cell) => cell.textContent ?? '')),
    );
  };

  await test.step('1. How far is the project?', async () => {
    await expect(tile('Articles')).toContainText(String(stats.articles));
    await expect(tile('Articles')).toContainText(`${grouped(stats.words)} words`);
    await expect(tile('Approved')).toContainText(String(stats.byStage.approved));
    await expect(tile('Approved')).toContainText(percent(stats.byStage.approved / stats.articles));
    expect((await rowsOf('Stages')).map(([stage, count]) => [stage, count])).toEqual(
      Object.entries(stats.byStage).map(([stage, count]) => [sentenceCase(stage), String(count)]),
    );
  });

  await test.step('2. How many wait for Rui?', async () => {
    const forRui = stats.waiting.filter(({ person }) => person === 'Rui');
    expect(forRui.length).toBeGreaterThan(1);
    const rows = await rowsOf('What waits for whom');
    expect(rows.filter(([name]) => name?.startsWith('Rui')).map((row) => row.slice(-2))).toEqual(
      forRui.map(({ articles, words }) => [String(articles), grouped(words)]),
    );
    for (const { stage, articles, words } of forRui)
      expect(text).toContain(`  Rui: ${articles} ${stage}, ${words} words\n`);
  });

  await test.step('3. Which five are worst?', async () => {
    const worst = stats.worked
      .toSorted((a, b) => b.flags - a.flags || b.hter - a.hter || (a.path < b.path ? -1 : 1))
      .slice(0, 5);
    const rows = await rowsOf('Articles');
    expect(rows.slice(0, 5).map((row) => [row[4], row[6]])).toEqual(
      worst.map(({ flags, hter }) => [String(flags), percent(hter)]),
    );
    // Articles go by their titles; the pointer tells which file each is.
    const names = page.locator('[data-part="articles"] tbody th button');
    const paths = await names.evaluateAll((all) => all.map((each) => each.getAttribute('title')));
    expect(paths.slice(0, 5)).toEqual(worst.map(({ path }) => path));
  });

  await test.step('4. What share was edited last week?', async () => {
    const day = (time: number): string => new Date(time).toISOString().slice(0, 10);
    const days = ['--from', day(monday - 7 * dayMs), '--to', day(monday - dayMs)];
    const lastWeek = await statsOf(folder, ...days);
    expect(lastWeek.articles).toBeLessThan(stats.articles);
    const choose = async (period: string): Promise<void> => {
      await tabTo(page, view.getByRole('button', { name: /^Time: / }));
      await page.keyboard.press('Enter');
      const wanted = page.getByRole('menuitemradio', { name: period });
      await wanted.waitFor();
      for (let step = 0; step < 9 && !(await isFocused(wanted)); step++)
        await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
    };
    await choose('Last week');
    await expect(tile('Articles')).toContainText(String(lastWeek.articles));
    await expect(tile('Words edited')).toContainText(percent(lastWeek.editRate));
    await choose('Any time');
    await expect(tile('Articles')).toContainText(String(stats.articles));
  });

  await test.step('5. Which rule is dismissed most, and what became of its flags?', async () => {
    const [loudest] = stats.rules;
    const { rule = '', dismissed = 0, mended = 0, withReason = 0, left = 0 } = loudest ?? {};
    expect(dismissed).toBeGreaterThan(0);
    await expect(view.locator('.project-loud').first()).toContainText(
      `was dismissed ${dismissed} of ${dismissed + mended} times`,
    );
    const [row] = await rowsOf('Rules as they were used');
    expect(row?.slice(1, 5)).toEqual([mended, dismissed, withReason, left].map(String));
    expect(text).toContain(`  ${rule}: ${dismissed} dismissed, ${mended} mended, ${left} left\n`);
  });

  await test.step('6. Which flags are most frequent now?', async () => {
    const [most, count] = Object.entries(stats.flags).sort((a, b) => b[1] - a[1])[0] ?? ['', 0];
    expect(most).toBe('determiner-number');
    const rows = await rowsOf('Flags by rule, before and after');
    const left = rows.toSorted((a, b) => Number(b[2]) - Number(a[2]))[0];
    expect(left?.[0]).toBe('Singular and plural mixed');
    expect(left?.[2]).toBe(String(count));
  });

  await test.step('7. Who did how much?', async () => {
    const rows = await rowsOf('Who did what, and how fast');
    expect(rows.map((row) => [row[0]?.split(' ')[0], row[3], row[4], row[5]])).toEqual(
      stats.people.map(({ name, changes, verdicts, hter }) => [
        name,
        String(changes),
        String(verdicts),
        percent(hter),
      ]),
    );
  });

  await test.step('8. How much time did it take, and what was done on each day?', async () => {
    await expect(tile('Active time')).toContainText(`${Math.round(stats.activeSeconds / 360) / 10} h`);
    const rows = await rowsOf('Work day by day');
    expect(rows.map(([day, , changes, words]) => [day, changes, words])).toEqual(
      stats.days.map(({ day, changes, words }) => [day, String(changes), String(words)]),
    );
  });

  await test.step('9. How much was edited, and how much of that by safe fixes?', async () => {
    await expect(tile('Words edited')).toContainText(percent(stats.editRate));
    await expect(tile('Words edited')).toContainText(`HTER ${percent(stats.hter)}`);
    const rows = await rowsOf('How much was edited (HTER)');
    expect(rows[0]?.[2]).toBe(percent(stats.hter));
    const kinds = ['words', 'punctuation', 'order', 'letterCase'] as const;
    expect(rows.slice(2).map(([, edits]) => edits)).toEqual(kinds.map((kind) => String(stats.edits[kind])));
    expect(text).toContain(
      `edited: ${percent(stats.editRate)}, ${percent(stats.safeEditRate)} by safe fixes`,
    );
  });

  await test.step('10. Which articles stand out, and why?', async () => {
    expect(stats.outstanding.length).toBeGreaterThan(0);
    const rows = await rowsOf('Articles that stand out');
    expect(rows.map((row) => [row[0], row[2]])).toEqual(
      stats.outstanding.map(({ path, hter }) => [path, percent(hter)]),
    );
    for (const { path, why } of stats.outstanding) expect(text).toContain(`  ${path}: ${why.join(', ')} (`);
  });

  await test.step('A row opens the library on its articles.', async () => {
    const waiting = view.getByRole('region', { name: 'What waits for whom, as a table' });
    await tabTo(
      page,
      waiting
        .getByRole('row')
        .filter({ hasText: 'Rui' })
        .filter({ hasText: 'changes requested' })
        .getByRole('button'),
    );
    await page.keyboard.press('Enter');
    await expect(page.getByRole('listbox', { name: 'Articles' }).getByRole('option')).toHaveCount(2);
  });

  await axeIsSilent(page);
});

async function isFocused(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === document.activeElement);
}

/** `changes-requested` as the page says it. */
function sentenceCase(stage: string): string {
  const words = stage.replaceAll('-', ' ');
  return `${words[0]?.toUpperCase() ?? ''}${words.slice(1)}`;
}

async function axeIsSilent(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .include('.project-view')
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}
