// cd worktree; xvfb-run -a npx tsx /work/brief/walk.mts PORT electron|chromium FOLDER [id:Name] [zh-CN] &
import { createServer } from 'node:http';
import { resolve } from 'node:path';
const [port, name, folder, as = 'ana:Ana', language, home] = process.argv.slice(2);
const dir = `${process.cwd()}/tests/e2e/support`;
import { spawn } from 'node:child_process';
const { startBrowser } = await import(`${dir}/chromium-shell.ts`);
const args = ['dist/cli.js', 'serve']; if (folder && folder !== '-') args.push(resolve(folder)); if (as && as !== '-') args.push('--as', as);
const lang = language && language !== '-' ? language : 'en-US';
const child = spawn(process.execPath, args, { env: { ...process.env, EMEND_HOME: home, DISPLAY: '', LANG: lang.replace('-','_')+'.UTF-8', LC_ALL: lang.replace('-','_')+'.UTF-8', LANGUAGE: lang.replace('-','_') }, stdio: ['ignore','pipe','inherit'] });
const address: string = await new Promise((r) => { let o=''; child.stdout.on('data', (c: any) => { o += c; const m = /^http:\S+token=\S+$/m.exec(o); if (m) r(m[0]); }); });
const browser = await startBrowser();
const ctx = await browser.newContext({ viewport: { width: 1280, height: 720 }, locale: lang, permissions: ['clipboard-read','clipboard-write'] });
const page = await ctx.newPage();
await page.goto(address);
const shell = { page, close: async () => { await browser.close(); child.kill('SIGTERM'); } };
const said: string[] = [];
page.on('console', (m: any) => said.push(`console.${m.type()}: ${m.text()}`));
page.on('pageerror', (e: any) => said.push(`error: ${e.message}`));
page.on('download', (d: any) => { const p = `/tmp/walk-${port}-${d.suggestedFilename()}`; said.push(`download → ${p}`); void d.saveAs(p); });
await page.waitForLoadState('load'); await page.waitForTimeout(1000);
async function step(s: string): Promise<string> {
  const c = s.indexOf(':'); const kind = c < 0 ? s : s.slice(0, c); const v = c < 0 ? '' : s.slice(c + 1);
  switch (kind) {
    case 'press': for (const k of v.split(' ')) { await page.keyboard.press(k); await page.waitForTimeout(150); } return '';
    case 'type': await page.keyboard.type(v); return '';
    case 'wait': await page.waitForTimeout(Number(v)); return '';
    case 'click': await page.locator(v).first().click({ timeout: 4000 }); return '';
    case 'clicktext': await page.getByText(v).first().click({ timeout: 4000 }); return '';
    case 'clickbutton': await page.getByRole('button', { name: v }).first().click({ timeout: 4000 }); return '';
    case 'at': { const [x, y] = v.split(',').map(Number); await page.mouse.click(x!, y!); return ''; }
    case 'hover': { const [x, y] = v.split(',').map(Number); await page.mouse.move(x!, y!); return ''; }
    case 'right': { const [x, y] = v.split(',').map(Number); await page.mouse.click(x!, y!, { button: 'right' }); return ''; }
    case 'size': { const [w, h] = v.split('x').map(Number); await page.setViewportSize({ width: w!, height: h! }); return ''; }
    case 'theme': await page.emulateMedia({ colorScheme: v === 'dark' ? 'dark' : 'light' }); return '';
    case 'files': await page.locator('input[type=file]').first().setInputFiles(v.split(' ')); return '';
    case 'reload': await page.reload(); await page.waitForTimeout(1500); return '';
    case 'clip': return await page.evaluate(() => navigator.clipboard.readText()).catch((e: any) => String(e));
    case 'shot': await page.screenshot({ path: v }); return `shot ${v}`;
    case 'text': return await page.locator(v || 'body').first().innerText({ timeout: 3000 });
    case 'focus': return await page.evaluate(() => { const a = document.activeElement as any; return `${a?.tagName} ${a?.getAttribute('aria-label') ?? a?.innerText?.slice(0, 80) ?? ''}`; });
    case 'quit': setTimeout(() => void shell.close().then(() => process.exit(0)), 50); return 'bye';
    default: return `no such step: ${s}`;
  }
}
createServer((q, r) => {
  let b = ''; q.on('data', (d) => (b += d)); q.on('end', () => void (async () => {
    const out: string[] = [];
    for (const s of b.split('\n').filter(Boolean)) { try { const t = await step(s); if (t) out.push(t); } catch (e: any) { out.push(`! ${s}: ${e.message.split('\n')[0]}`); break; } }
    r.end([...out, ...said.splice(0)].join('\n') + '\n');
  })());
}).listen(Number(port), () => console.log('ready'));
