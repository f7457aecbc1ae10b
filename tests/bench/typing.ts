import type { Page } from '@playwright/test';
import { prose } from './diff';
import { workOfKeys, type WorkOfKeys } from './main-thread';

export interface Line {
  readonly name: string;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly worst: number;
}

/** Milliseconds between two keys, and how many are pressed: enough that the one in a hundred is not decided by a single collection of garbage. */
export const between = 120;
const presses = 300;
/** Milliseconds between keys that each stand alone, and how many there are: what waits for a pause belongs to each of them. */
const [apart, single] = [900, 30];
/**
 * Keys that are pressed before any is looked at. A page that was just opened has a heap so young that V8 lets it grow to 64 MB, which in
 * the bare editor takes 200 keys; from its first collection of garbage on there is one about every 35, as for anybody who goes on typing.
 */
const warming = 250;
const keys = Array.from({ length: presses }, (_, index) =>
  index % 6 === 5 ? 'Space' : 'etaoi'.charAt(index % 6),
);

export const title = (seed: number): string => `Harbour report ${seed}`;

/** Prose with a defect in every paragraph. */
export function article(length: number, seed: number): string {
  return `${title(seed)}\n${prose(length, seed).replaceAll('\n', ' The harbour is of high -quality .\n')}`;
}

export function line(name: string, values: readonly number[]): Line {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number =>
    Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN) * 10) / 10;
  return { name, p50: at(0.5), p95: at(0.95), p99: at(0.99), worst: at(1) };
}

export interface Typed {
  readonly typing: WorkOfKeys;
  readonly alone: WorkOfKeys;
}

export async function typed(page: Page): Promise<Typed> {
  await toTyping(page);
  for (let pressed = 0; pressed < warming; pressed++) {
    await page.keyboard.press(keys[pressed % keys.length] ?? 'e');
    await page.waitForTimeout(between);
  }
  const typing = await workOfKeys(page, keys, between);
  return { typing, alone: await workOfKeys(page, keys.slice(0, single), apart) };
}

export function linesOf(where: string, { typing, alone }: Typed): Line[] {
  return [...workLines(`keystroke ${where}`, typing), ...workLines(`single keystroke ${where}`, alone)];
}

export function workLines(name: string, { wall, processor, longest }: WorkOfKeys): Line[] {
  return [
    line(name, wall),
    line(`${name}: processor time`, processor),
    line(`${name}: longest task, processor time`, longest),
  ];
}

/** Puts the caret at the end of a line near the beginning. */
export async function toTyping(page: Page): Promise<void> {
  await page.getByRole('textbox').last().focus();
  await page.keyboard.press('Control+Home');
  for (let line = 0; line < 8; line++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await page.waitForTimeout(500);
}
