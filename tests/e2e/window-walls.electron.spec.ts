import { readFile } from 'node:fs/promises';
import type { BrowserWindow } from 'electron';
import { bridgeName, type Bridge } from '../../shared/protocol/bridge';
import type { ElectronShell } from './support/electron-shell';
import { copySamples } from './support/project';
import { expect, test } from './support/test';

/** A question that the host answers within milliseconds to whoever it listens to. */
const question = { kind: 'request', id: 4_000_000, method: 'host.info', params: {} } as const;
const longEnough = 1_500;

test('the window is sandboxed and isolated, and stays so', async ({ openWindow }) => {
  const { app } = (await openWindow({ folder: await copySamples(), as: 'ana:Ana' })) as ElectronShell;
  const preferences = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(({ webContents }) =>
      (
        webContents as unknown as { getLastWebPreferences(): Record<string, unknown> }
      ).getLastWebPreferences(),
    ),
  );
  expect(preferences).toHaveLength(1);
  expect(preferences[0]).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
    allowRunningInsecureContent: false,
  });
});

test('V8 is told when to look for garbage in the window, and nothing else', async ({ openWindow }) => {
  test.skip(process.platform !== 'linux', 'how a process was started is read below /proc');
  const { app } = (await openWindow({ folder: await copySamples(), as: 'ana:Ana' })) as ElectronShell;
  const windowProcess = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
  );
  const line = await readFile(`/proc/${windowProcess}/cmdline`, 'utf8');
  const flags = line.split(/[\0 ](?=--)/).filter((argument) => argument.startsWith('--js-flags'));
  expect(flags.map((argument) => argument.replaceAll('\0', ' ').trimEnd())).toEqual([
    expect.stringMatching(/^--js-flags=--heap-growing-percent=\d+$/),
  ]);
});

test('the window cannot navigate away', async ({ openWindow }) => {
  const { page } = await openWindow({ folder: await copySamples(), as: 'ana:Ana' });
  const before = page.url();
  for (const target of ['https://example.org/', 'file:///etc/passwd', 'data:text/html,x', 'about:blank']) {
    await page.evaluate((address) => {
      const link = document.createElement('a');
      link.href = address;
      document.body.append(link);
      link.click();
      window.location.href = address;
    }, target);
    await page.waitForTimeout(300);
    await expect.poll(() => page.url(), { message: target }).toBe(before);
  }
  await page.getByRole('option').first().waitFor();
});

test('a page that came into the window all the same is replaced by the app’s own', async ({ openWindow }) => {
  const { app, page } = (await openWindow({ folder: await copySamples(), as: 'ana:Ana' })) as ElectronShell;
  const before = page.url();
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]
      ?.loadURL('data:text/html,foreign')
      .catch(() => undefined),
  );
  await expect.poll(() => page.url()).toBe(before);
  await page.getByRole('option').first().waitFor();
});

test('the window cannot open windows or frames', async ({ openWindow }) => {
  const { app, page } = (await openWindow({ folder: await copySamples(), as: 'ana:Ana' })) as ElectronShell;
  // Nothing is to reach the browser of the person who runs the tests.
  await app.evaluate(({ shell }) => {
    shell.openExternal = () => Promise.resolve();
  });
  const opened = await page.evaluate(() => [window.open('https://example.org/'), window.open('about:blank')]);
  expect(opened).toEqual([null, null]);
  await page.evaluate(() => {
    const frame = document.createElement('iframe');
    frame.src = 'https://example.org/';
    document.body.append(frame, document.createElement('webview'));
  });
  await page.waitForTimeout(500);
  const contents = await app.evaluate(({ webContents }) => webContents.getAllWebContents().length);
  expect(contents).toBe(1);
  expect(page.frames().map((frame) => frame.url())).not.toContain('https://example.org/');
});

test('the window is given no permission', async ({ openWindow }) => {
  const { page } = await openWindow({ folder: await copySamples(), as: 'ana:Ana' });
  const granted = await page.evaluate(async () => {
    const got: string[] = [];
    for (const name of ['geolocation', 'notifications', 'camera', 'microphone', 'midi'] as PermissionName[]) {
      const state = await navigator.permissions.query({ name }).then(
        ({ state }) => state,
        () => 'denied',
      );
      if (state !== 'denied') got.push(name);
    }
    const media = await navigator.mediaDevices.getUserMedia({ audio: true }).catch(() => null);
    if (media !== null) got.push('media');
    const asked = await Notification.requestPermission();
    if (asked !== 'denied') got.push('notification');
    return got;
  });
  expect(granted).toEqual([]);
});

test('the host answers no sender but the window’s own page', async ({ openWindow }) => {
  const { app } = (await openWindow({ folder: await copySamples(), as: 'ana:Ana' })) as ElectronShell;
  /** In a page: asks, and gives how many answers came. */
  const script = `new Promise((resolve) => {
    let answers = 0;
    const bridge = window[${JSON.stringify(bridgeName)}];
    if (bridge === undefined) return resolve('no bridge');
    bridge.onMessage((message) => { if (message.id === ${question.id}) answers += 1; });
    bridge.send(${JSON.stringify(question)});
    setTimeout(() => resolve(answers), ${longEnough});
  })`;

  const own = await app.evaluate(
    ({ BrowserWindow }, code) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(code) as unknown,
    script,
  );
  expect(own).toBe(1);

  const foreignWindow = await app.evaluate(async ({ app, BrowserWindow }, code) => {
    const preload = `${app.getAppPath()}/dist/preload/preload.cjs`;
    const foreign = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
    foreign.webContents.removeAllListeners('did-navigate');
    await foreign.loadURL('data:text/html,foreign');
    const answers: unknown = await foreign.webContents.executeJavaScript(code);
    foreign.destroy();
    return answers;
  }, script);
  expect(foreignWindow).toBe(0);

  const foreignPage = await app.evaluate(async ({ BrowserWindow }, code) => {
    const [first] = BrowserWindow.getAllWindows() as [BrowserWindow];
    first.webContents.removeAllListeners('did-navigate');
    await first.loadURL('data:text/html,foreign');
    return (await first.webContents.executeJavaScript(code)) as unknown;
  }, script);
  expect(foreignPage).toBe(0);
});

test('what is no message of the protocol is passed over', async ({ openWindow }) => {
  const { page } = await openWindow({ folder: await copySamples(), as: 'ana:Ana' });
  const answered = await page.evaluate(
    ({ bridgeName, question }) =>
      new Promise((resolve) => {
        const bridge = Reflect.get(window, bridgeName) as Bridge;
        bridge.onMessage((message) => {
          if ('id' in message && message.id === question.id) resolve(message.kind);
        });
        const rubbish: unknown[] = [
          null,
          7,
          [],
          { kind: 'request' },
          { kind: 'request', id: '1', method: 5 },
        ];
        for (const message of rubbish) bridge.send(message as Parameters<Bridge['send']>[0]);
        bridge.send(question);
      }),
    { bridgeName, question },
  );
  expect(answered).toBe('answer');
});
