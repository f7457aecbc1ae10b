import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..', '..', '..');

/**
 * What the app uses of Electron. The tests run in an older Electron than people get, so whoever adds to this list reads
 * Electron's breaking changes between the two for it.
 */
const used = `
  BrowserWindow.getFocusedWindow Menu.buildFromTemplate Menu.setApplicationMenu
  app.exit app.getAppPath app.isPackaged app.isReady app.on app.quit app.requestSingleInstanceLock app.setName
  app.setPath app.whenReady contextBridge.exposeInMainWorld dialog.showErrorBox dialog.showOpenDialog
  dialog.showSaveDialog ipcRenderer.on ipcRenderer.send nativeTheme.shouldUseDarkColors
  protocol.registerSchemesAsPrivileged screen.getAllDisplays session.defaultSession shell.openExternal
`
  .trim()
  .split(/\s+/);

function sources(): string {
  return ['main/electron', 'main/preload']
    .flatMap((folder) =>
      readdirSync(join(root, folder))
        .filter((name) => name.endsWith('.ts'))
        .map((name) => readFileSync(join(root, folder, name), 'utf8')),
    )
    .join('\n');
}

describe('B12: what is used of Electron', () => {
  it('is what the list says', () => {
    const modules =
      /\b(BrowserWindow|Menu|app|contextBridge|dialog|ipcRenderer|nativeTheme|protocol|screen|session|shell)\s*\.\s*([a-zA-Z]+)/g;
    const found = [...sources().matchAll(modules)].map(([, module, member]) => `${module}.${member}`);
    // A parameter of this name, and an option: neither is the module.
    const own = new Set(['session.on', 'session.protocol', 'app.ts']);
    const foreign = [...new Set(found)].filter(
      (name) => !own.has(name) && !name.startsWith('session.set') && !used.includes(name),
    );
    expect(foreign).toEqual([]);
    expect(used.filter((name) => !found.includes(name))).toEqual([]);
  });

  it('is in the Electron that people get, and is not deprecated there', () => {
    const types = readFileSync(join(root, 'node_modules', 'electron', 'electron.d.ts'), 'utf8');
    for (const name of used) {
      const member = name.slice(name.indexOf('.') + 1);
      const at = [...types.matchAll(new RegExp(`^\\s+(?:static |readonly )*${member}[(:<?]`, 'gm'))];
      expect([name, at.length > 0]).toEqual([name, true]);
      const deprecated = at.every(({ index }) => {
        const comment = types.slice(0, index).trimEnd();
        return comment.endsWith('*/') && comment.slice(comment.lastIndexOf('/**')).includes('@deprecated');
      });
      expect([name, deprecated]).toEqual([name, false]);
    }
  });
});
