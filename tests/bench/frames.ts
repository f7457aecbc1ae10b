import type { Page } from '@playwright/test';
import { allowNamedFunctions } from './main-thread';

/**
 * Turns the wheel over the middle of an element, one notch a frame or so, and gives the milliseconds from each frame on the
 * screen to the next meanwhile.
 */
export async function framesOfWheel(
  page: Page,
  selector: string,
  notches: number,
): Promise<readonly number[]> {
  const box = await page.locator(selector).first().boundingBox();
  if (box === null) throw new Error(`nothing to scroll: ${selector}`);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await allowNamedFunctions(page);
  const frames = await page.evaluateHandle(() => {
    const seen: number[] = [];
    const look = (now: number): void => {
      seen.push(now);
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
    return seen;
  });
  for (let notch = 0; notch < notches; notch++) {
    await page.mouse.wheel(0, 240);
    await page.waitForTimeout(16);
  }
  const seen = await frames.evaluate((times) => [...times]);
  return seen.slice(1).map((at, index) => at - (seen[index] ?? at));
}
