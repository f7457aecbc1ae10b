import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { electronHalf } from '../run/shells.mjs';
import { startElectron } from '../e2e/support/electron-shell';
import { openArticle } from '../e2e/support/project';
import { newFolder } from '../e2e/support/shell';
import { inBareElectron } from './bare-page';
import { linesOf, title, typed, type Line } from './typing';

/** The work for a key in the app, beside the bare editor in an Electron that was given the same flags for V8. Nothing where there is none. */
export async function typingInApp(
  texts: readonly { readonly name: string; readonly text: string }[],
  size: { readonly width: number; readonly height: number },
): Promise<readonly Line[]> {
  const electron = electronHalf();
  if ('missing' in electron || electron.before.length > 0) {
    console.log(`app: not run: ${'missing' in electron ? electron.missing : 'there is no display'}`);
    return [];
  }
  const lines: Line[] = [];
  for (const [index, { name, text }] of texts.entries()) {
    const work = await inBareElectron(text, size, typed);
    lines.push(...linesOf(`in the bare editor in Electron, ${name}`, work));
    const folder = await newFolder('bench');
    await writeFile(join(folder, 'typed.txt'), text);
    const shell = await startElectron({ folder, home: await newFolder('home'), as: 'ana:Ana', size });
    try {
      await openArticle(shell.page, title(70 + index));
      await shell.page.waitForTimeout(5_000);
      lines.push(...linesOf(`in the app, ${name}`, await typed(shell.page)));
    } finally {
      await shell.close();
    }
  }
  return lines;
}
