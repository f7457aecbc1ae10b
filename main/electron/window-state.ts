import { readFileSync, writeFileSync } from 'node:fs';
import { screen, type BrowserWindow, type Rectangle } from 'electron';
import { z } from 'zod';

const remembered = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().min(400),
  height: z.int().min(300),
  maximized: z.boolean(),
});
export type WindowState = z.infer<typeof remembered>;

export const usualSize = { width: 1440, height: 900 } as const;

/** Where the last window stood, if the file says so and a screen still shows that place; else null. */
export function readWindowState(file: string): WindowState | null {
  try {
    const state = remembered.parse(JSON.parse(readFileSync(file, 'utf8')));
    return screen.getAllDisplays().some((display) => meet(display.workArea, state)) ? state : null;
  } catch {
    return null;
  }
}

/** Writes where the window stands. A failure costs only that it opens at the usual place next time. */
export function writeWindowState(file: string, window: BrowserWindow): void {
  const state: WindowState = { ...window.getNormalBounds(), maximized: window.isMaximized() };
  try {
    writeFileSync(file, JSON.stringify(state));
  } catch {
    return;
  }
}

function meet(area: Rectangle, state: WindowState): boolean {
  const enough = 100;
  const width = Math.min(area.x + area.width, state.x + state.width) - Math.max(area.x, state.x);
  const height = Math.min(area.y + area.height, state.y + state.height) - Math.max(area.y, state.y);
  return width >= enough && height >= enough;
}
