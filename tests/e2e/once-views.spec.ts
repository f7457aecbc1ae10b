import AxeBuilder from '@axe-core/playwright';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { answerWith, modelServer, openModelSettings, type ModelServer } from './support/model-server';
import { newFolder } from './support/shell';
import { expect, test } from './support/test';

const sentence = 'The mayor of Velden opened the old wharf in 2019 , as the rain had stopped.';
const better = 'The mayor of Velden opened the former wharf in 2019, as the rain had stopped.';

/** A project with something to show in every view: pairs, a memory, flags, and the settings that name the server. */
async function project(): Promise<{ readonly folder: string; readonly lists: string }> {
  const base = await newFolder('project');
  const folder = join(base, 'Wharf');
  await mkdir(folder, { recursive: true });
  for (const name of ['a', 'b', 'c'])
    await writeFile(join(folder, `${name}.txt`), `A day at the wharf ${name}\n\n${sentence} ${sentence}\n`);
  const lists = join(base, 'lists');
  await mkdir(lists);
  await writeFile(join(lists, 'pairs.csv'), 'from,to\nwharf,quay\nold boat,former boat\n');
  await writeFile(
    join(lists, 'coast.tmx'),
    `<?xml version="1.0" encoding="UTF-8"?><tmx version="1.4"><header srclang="zh-CN"/><body><tu><tuv xml:lang="zh-CN"><seg>旧港口。</seg></tuv><tuv xml:lang="en"><seg>The old harbour.</seg></tuv></tu></body></tmx>`,
  );
  return { folder, lists };
}

async function homeWith(server: ModelServer): Promise<string> {
  const home = await newFolder('home');
  const model = { enabled: true, address: server.address, model: 'small-model' };
  await mkdir(join(home, 'settings'), { recursive: true });
  await writeFile(join(home, 'settings', 'settings.json'), JSON.stringify({ model }));
  return home;
}

const themes = ['light', 'dark', 'contrast'] as const;
const sizes = [
  { width: 1440, height: 900 },
  { width: 720, height: 600 },
];

/** Looks at what lies over the window in each theme, wide and narrow. */
async function lookAt(page: Page, name: string): Promise<string[]> {
  const found: string[] = [];
  for (const size of sizes) {
    await page.setViewportSize(size);
    for (const theme of themes) {
      await page.evaluate((chosen) => {
        document.documentElement.dataset.theme = chosen;
      }, theme);
      const { violations } = await new AxeBuilder({ page }).include('.dialog').setLegacyMode().analyze();
      for (const { id, nodes } of violations)
        found.push(`${name} ${theme} ${size.width}: ${id} ${nodes.map(({ html }) => html).join(' ')}`);
      const wide = await page.evaluate(() => {
        const body = document.querySelector('.dialog-body');
        return body !== null && body.scrollWidth > body.clientWidth + 1;
      });
      if (wide) found.push(`${name} ${theme} ${size.width}: wider than its dialog`);
      const folder = process.env.EMEND_PICTURES;
      if (folder !== undefined)
        await page.screenshot({ path: join(folder, `${name}-${theme}-${size.width}.png`) });
    }
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  return found;
}

for (const language of ['en-US', 'zh-CN'])
  test(`what is done once for many places can be read by everybody, in ${language}`, async ({
    openWindow,
  }) => {
    test.slow();
    const server = await modelServer((response) =>
      answerWith(response, better, better.replace('2019', '2024')),
    );
    try {
      const { folder, lists } = await project();
      const home = await homeWith(server);
      const { page } = await openWindow({ folder, home, as: 'ana:Ana', language });
      await page.getByRole('option').first().waitFor();
      const dialog = page.locator('.dialog');
      const name = (view: string): string => `${view}-${language}`;
      const found: string[] = [];
      const command = async (english: string): Promise<void> => {
        await page.keyboard.press('F1');
        await page.getByRole('combobox').fill(english);
        await page.keyboard.press('Enter');
        await dialog.waitFor();
      };
      const close = async (): Promise<void> => {
        await page.keyboard.press('Escape');
        await expect(dialog).toHaveCount(0);
      };

      await command('Show the corrections');
      await dialog.locator('input[type="file"]').setInputFiles(join(lists, 'pairs.csv'));
      await expect(dialog.getByRole('listitem')).toHaveCount(2);
      found.push(...(await lookAt(page, name('corrections'))));
      await close();

      await command('Show the memory');
      found.push(...(await lookAt(page, name('memory-empty'))));
      await dialog.locator('input[type="file"]').setInputFiles(join(lists, 'coast.tmx'));
      await expect(dialog.getByRole('listitem')).toHaveCount(1);
      found.push(...(await lookAt(page, name('memory'))));
      await close();

      await page.keyboard.press('Alt+Shift+H');
      await dialog.getByRole('textbox').first().fill('wharf');
      await dialog.getByRole('textbox').nth(1).fill('quay');
      await page.keyboard.press('Enter');
      await expect(dialog.locator('.once-found > li')).toHaveCount(3);
      await dialog.locator('summary').press('Enter');
      found.push(...(await lookAt(page, name('replace'))));
      await close();

      await page.keyboard.press('Control+p');
      await page.getByRole('combobox').fill('A day at the wharf b');
      await page.keyboard.press('Enter');
      await page.locator('.view-lines').last().getByText('A day').waitFor();
      await page.keyboard.press('F8');
      await page.keyboard.press('Alt+Shift+S');
      await expect(dialog.locator('.once-card.refused')).toHaveCount(1, { timeout: 60_000 });
      found.push(...(await lookAt(page, name('suggest'))));
      await close();

      await page.keyboard.press('Alt+Shift+G');
      await expect(dialog.locator('.once-card').first()).toBeVisible({ timeout: 60_000 });
      found.push(...(await lookAt(page, name('suggest-many'))));
      await close();

      await openModelSettings(page);
      found.push(...(await lookAt(page, name('model'))));
      expect(found).toEqual([]);
    } finally {
      server.close();
    }
  });
