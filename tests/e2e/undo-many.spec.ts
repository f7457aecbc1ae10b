import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { foldJournal } from '../../shared/review/fold';
import { eventsOf } from './support/journals';
import { openArticle, saved } from './support/project';
import { newFolder } from './support/shell';
import { expect, test } from './support/test';

const count = 1_100;
/** As the window writes it. */
const written = count.toLocaleString('en');

test('a thousand fixes and their undo are journalled place by place', async ({ openWindow }) => {
  test.setTimeout(120_000);
  const folder = join(await newFolder('project'), 'Many Spaces');
  await mkdir(folder, { recursive: true });
  const text = Array.from({ length: count }, (_, index) => `Berth ${index + 1}  was inspected.`).join('\n');
  await writeFile(join(folder, 'berths.txt'), text);
  const { page } = await openWindow({ folder, as: 'ana:Ana' });
  await openArticle(page, 'berths');
  await page.keyboard.press('Alt+Shift+Enter');
  await expect(page.getByRole('dialog')).toContainText(`Make ${written} safe fixes?`);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await saved(page);
  const changes = async (): Promise<number[]> =>
    (await eventsOf(folder, 'berths.txt')).flatMap((event) =>
      'operations' in event ? [event.operations.length] : [],
    );
  await expect.poll(async () => (await changes())[0]).toBe(count);

  await page.getByRole('region', { name: 'Text' }).click();
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await changes()).length).toBe(2);
  expect(await changes()).toEqual([count, count]);
  expect(foldJournal(await eventsOf(folder, 'berths.txt')).text).toBe(text);
});
