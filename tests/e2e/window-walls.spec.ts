import { copySamples } from './support/project';
import { expect, test } from './support/test';

test('the page has no Node and nothing of Electron', async ({ openWindow }) => {
  const { page } = await openWindow({ folder: await copySamples(), as: 'ana:Ana' });
  const names = ['require', 'process', 'module', 'Buffer', 'global', '__dirname', 'electron', 'ipcRenderer'];
  const found = await page.evaluate((all) => all.filter((name) => name in globalThis), names);
  expect(found).toEqual([]);
});

test('the page comes with its policy as a header', async ({ openWindow }) => {
  const { page } = await openWindow({ folder: await copySamples(), as: 'ana:Ana' });
  const headers = await page.evaluate(async () => {
    const response = await fetch('/');
    return Object.fromEntries(response.headers);
  });
  expect(headers['content-security-policy']).toContain("default-src 'none'");
  expect(headers['content-security-policy']).toContain("script-src 'self'");
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(page.url()).not.toMatch(/^file:/);
});

test('the policy holds: no script but the app’s own, no other host, no frame', async ({ openWindow }) => {
  const { page } = await openWindow({ folder: await copySamples(), as: 'ana:Ana' });
  const outcome = await page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'window.intruder = true';
    document.body.append(script);
    const image = document.createElement('img');
    image.setAttribute('onerror', 'window.intruder = true');
    image.src = 'data:image/png;base64,x';
    document.body.append(image);
    const tries = {
      evaluated: () => Promise.resolve((0, eval)('1 + 1') as unknown),
      fetched: () => fetch('https://example.org/', { mode: 'no-cors' }),
      imported: () => import(String('data:text/javascript,export default 1')),
      worker: () =>
        new Promise((resolve, reject) => {
          const worker = new Worker(URL.createObjectURL(new Blob(['postMessage(1)'])));
          worker.onmessage = resolve;
          worker.onerror = reject;
        }),
    };
    // What a debugger evaluates may evaluate itself, so the tries run in a turn of the page's own.
    await new Promise((resolve) => setTimeout(resolve));
    const done: string[] = [];
    for (const [name, attempt] of Object.entries(tries)) {
      try {
        await attempt();
        done.push(name);
      } catch {
        continue;
      }
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
    if ('intruder' in window) done.push('inline');
    return done;
  });
  expect(outcome).toEqual([]);
});
