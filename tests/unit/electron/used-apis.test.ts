import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..', '..', '..');

/**
 * What the app uses of Electron. The tests run in an older Electron (33) than people get (45), so whoever adds to this list reads
 * Electron's breaking changes between the two for it. What they say of what stands here, by the version that changed it:
 *
 * - dialog: 35, a Linux portal before version 4 ignores `defaultPath` (the suggested name is then missing); 43, without it
 *   dialogs begin in Downloads and no longer where they were last (choosing a folder has none); 41 and 43 on `showHiddenFiles`, not used.
 * - Menu: 34, the bar is hidden in full screen on Windows, as on Linux (the window takes the keys itself).
 * - app: 36 on `app.commandLine`, which makes switches small: the one that is appended is, and arguments are read from `process.argv`.
 * - protocol: 36 and 37 on `session: null` in a `ProtocolResponse`; `handle` answers with a `Response`.
 * - WebContents: 38 removed `plugin-crashed` and 35 changed `console-message`, neither heard; 39 and 44 on windows that
 *   `setWindowOpenHandler` allows: it denies all. 41, PDFs are frames of the page: no navigation but to the app's page is allowed.
 * - webUtils: `getPathForFile` came with 29, and `File.path` went with 32; nothing since.
 * - WebFrameMain: since 33 `senderFrame` may be null, or detached: both are refused.
 * - Session: 35 on `setPreloads`, 36 on extensions, 36 and 42 on `clearStorageData`, none used.
 * - clipboard: 40 and 44; only the page's own `navigator.clipboard` is used.
 * - safeStorage: the asynchronous calls came after 34 and replace the others, which are deprecated; where they are
 *   missing there is no keychain.
 * - Files in the archive: 44, only `fs` reads them (the window's files are read so), and nothing in it is written.
 * - BrowserWindow: 37 on `isVisibleOnAllWorkspaces`, not used; 38, Wayland is used where it runs, and places windows itself;
 *   43 on frameless windows, of which there are none.
 * - 38 and 44 need macOS 13; 44 has no 32-bit builds; 42 downloads the runtime at its first start, not at `npm install`.
 * - 45 names no breaking change in the documentation at hand. Its types (45.4.1) beside those of 44 (44.11.5) lack
 *   `contentTracing.enableHeapProfiling`, not used, and change nothing else that was there; `WebFrame` became an emitter.
 */
const used = `
  BrowserWindow.getFocusedWindow Menu.buildFromTemplate Menu.setApplicationMenu
  app.commandLine app.exit app.getAppPath app.getLocale app.isPackaged app.isReady app.on app.quit app.requestSingleInstanceLock app.setName
  app.setPath app.whenReady contextBridge.exposeInMainWorld dialog.showErrorBox dialog.showOpenDialog
  dialog.showSaveDialog ipcRenderer.on ipcRenderer.send nativeTheme.shouldUseDarkColors
  protocol.registerSchemesAsPrivileged safeStorage.decryptStringAsync safeStorage.encryptStringAsync
  safeStorage.getSelectedStorageBackend safeStorage.isAsyncEncryptionAvailable screen.getAllDisplays session.defaultSession session.fromPartition
  shell.openExternal webUtils.getPathForFile
`
  .trim()
  .split(/\s+/);

/** The members of what the modules give, by class: methods and properties, then events. */
const members: Readonly<Record<string, readonly [used: string, events: string]>> = {
  App: [
    '',
    'activate before-quit browser-window-focus open-file second-instance web-contents-created will-quit window-all-closed',
  ],
  BaseWindow: [
    'close destroy focus getNormalBounds isDestroyed isMaximized isMinimized maximize restore show',
    '',
  ],
  BrowserWindow: ['loadURL webContents', 'close closed ready-to-show'],
  Protocol: ['handle', ''],
  Session: [
    'protocol setDevicePermissionHandler setPermissionCheckHandler setPermissionRequestHandler webRequest',
    'will-download',
  ],
  WebContents: [
    'ipc isDestroyed loadURL mainFrame printToPDF reload send setWindowOpenHandler',
    'destroyed did-navigate input-event render-process-gone will-attach-webview will-frame-navigate will-navigate will-prevent-unload will-redirect',
  ],
  WebFrameMain: ['origin', ''],
  IpcMainEvent: ['senderFrame', ''],
};

/** Streams of Node's have it. */
const eventsOfNode = ['error'];

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
      /\b(BrowserWindow|Menu|app|contextBridge|dialog|ipcRenderer|nativeTheme|protocol|safeStorage|screen|session|shell|webUtils)\s*\.\s*([a-zA-Z]+)/g;
    const found = [...sources().matchAll(modules)].map(([, module, member]) => `${module}.${member}`);
    const settersOfSessions = words(members.Session?.[0] ?? '').map((name) => `session.${name}`);
    // A parameter of this name, and an option: neither is the module.
    const own = new Set(['session.on', 'session.protocol', 'app.ts', ...settersOfSessions]);
    const foreign = [...new Set(found)].filter((name) => !own.has(name) && !used.includes(name));
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

  it('is no event and no member of a window, its contents or a session that the list does not name', () => {
    const listed = Object.values(members);
    const events = [...sources().matchAll(/\b(?:on|once|off)\(\s*'([a-z-]+)'/g)].map(([, event]) => event);
    const known = [...listed.flatMap(([, all]) => words(all)), ...eventsOfNode];
    expect(events.filter((event) => !known.includes(event ?? ''))).toEqual([]);
    expect(known.filter((event) => !events.includes(event))).toEqual([]);
    const found = [
      ...sources().matchAll(/\b(?:window|contents|webContents|session|frame)\??\.([a-z]\w*)(?=[.(;,)\s])/gi),
    ].map(([, member]) => member ?? '');
    const names = listed.flatMap(([all]) => words(all));
    const foreign = [...new Set(found)].filter(
      (name) => !names.includes(name) && !ours.has(name) && !used.includes(`session.${name}`),
    );
    expect(foreign).toEqual([]);
  });

  it('has these members and events in the Electron that people get', () => {
    const types = readFileSync(join(root, 'node_modules', 'electron', 'electron.d.ts'), 'utf8');
    for (const [name, [all, events]] of Object.entries(members)) {
      const body = new RegExp(`^  (?:class|interface) ${name} [^]*?^  }`, 'm').exec(types)?.[0] ?? '';
      const missing = [
        ...words(all).filter((member) => !new RegExp(`^\\s+(?:readonly )?${member}[(:?<]`, 'm').test(body)),
        ...words(events).filter((event) => !body.includes(`on(event: '${event}'`)),
      ];
      expect([name, missing]).toEqual([name, []]);
    }
  });
});

/** Members of every emitter, and a part of the window's address. */
const ours = new Set(['on', 'once', 'off', 'emend']);

function words(text: string): string[] {
  return text.split(/\s+/).filter(Boolean);
}
