import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { articleIdOf } from '../../shared/review/article-id';
import { foldJournal } from '../../shared/review/fold';
import { ana, Desk } from '../unit/review/journal-model';
import { eventsOf } from './support/journals';
import { copySamples, openArticle, saved } from './support/project';
import { expect, test } from './support/test';

const path = '0147-port-expansion.en.txt';
const moments = 50;
/** Milliseconds between two edits: apart enough to be two moments. */
const apart = 120_000;
const places = ['The port', 'second phase', '35 percent', '40 cargo ships', 'announced next spring'] as const;

/** Writes a journal of many moments for an article; answers the text at each, the machine translation first. */
async function writeHistory(folder: string): Promise<string[]> {
  const clock = { now: Date.UTC(2026, 2, 1, 8) };
  const desk = new Desk(ana, clock);
  const texts: string[] = [];
  desk.open(await readFile(join(folder, path), 'utf8'));
  texts.push(desk.state.text);
  for (let count = 1; count <= moments; count++) {
    clock.now += apart;
    const place = places[count % places.length] as string;
    desk.replace(place, count % 7 === 0 ? `No. ${count}.\n\n${place}` : `（${count}）  ${place}`);
    texts.push(desk.state.text);
  }
  const journal = join(folder, '.emend', 'journal', articleIdOf(path));
  await mkdir(journal, { recursive: true });
  const lines = desk.events.map((event) => `${JSON.stringify(event)}\n`);
  await writeFile(join(journal, 'ana.0123456789ab.jsonl'), lines.join(''));
  return texts;
}

/** Looks at a moment by keyboard: the slider's left end is the first one. */
async function lookAt(page: Page, moment: number): Promise<void> {
  await page.keyboard.press('Control+4');
  const slider = page.getByRole('slider', { name: 'Moment' });
  await slider.focus();
  await page.keyboard.press('Home');
  for (let step = 0; step < moment; step++) await page.keyboard.press('ArrowRight');
  await expect(slider).toHaveValue(String(moment));
  await page.getByRole('region', { name: 'Then and now' }).waitFor();
}

test('earlier moments of an article are looked at, compared with and restored, whole or by sentence', async ({
  openWindow,
}) => {
  const folder = await copySamples();
  const texts = await writeHistory(folder);
  const textOnDisk = async (): Promise<string> => foldJournal(await eventsOf(folder, path)).text;
  const { page } = await openWindow({ folder, as: 'ben:Ben' });
  await openArticle(page, 'port-expansion');
  expect(await textOnDisk()).toBe(texts[moments]);

  for (const moment of [0, 7, 23, 42]) {
    await lookAt(page, moment);
    await page.keyboard.press('Shift+R');
    await expect(page.getByText('The earlier text is back, as a new edit.')).toBeVisible();
    await page.getByRole('button', { name: 'Dismiss this notice' }).last().press('Enter');
    await expect(page.getByRole('region', { name: 'Text', exact: true })).toBeVisible();
    await saved(page);
    expect(await textOnDisk()).toBe(texts[moment]);
  }

  await page.getByRole('region', { name: 'Text', exact: true }).getByRole('textbox').focus();
  await page.keyboard.press('Control+z');
  await saved(page);
  await expect.poll(textOnDisk).toBe(texts[23]);

  await lookAt(page, 22);
  const change = page.getByRole('region', { name: 'Then and now' }).getByRole('group');
  await expect(change).toHaveCount(1);
  await expect(change.locator('ins')).toContainText('（23）');
  await page.keyboard.press('r');
  await expect(page.getByText('The text is the same now.')).toBeVisible();
  await expect.poll(textOnDisk).toBe(texts[22]);

  await lookAt(page, 0);
  await expect(page.getByRole('region', { name: 'Text at that moment' })).toContainText(' changes since');
  const count = await change.count();
  expect(count).toBeGreaterThanOrEqual(places.length);
  await page.keyboard.press('j');
  await expect(change.nth(1)).toHaveAttribute('aria-current', 'true');
  await page.keyboard.press('c');
  const changes = page.getByRole('list', { name: 'Changes' }).getByRole('listitem');
  await expect(changes).toHaveCount(count);
  const against = page.getByRole('combobox', { name: 'Against' });
  await expect(against.locator('option:checked')).toContainText('Opened, Ana');
  await page.keyboard.press('Control+Shift+e');
  await expect(against).toBeFocused();
  await against.selectOption('mt');
  await expect(changes).toHaveCount(count);
});
