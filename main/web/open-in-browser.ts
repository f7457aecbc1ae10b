import { spawn } from 'node:child_process';

/** The system's own program that shows an address; each takes it as one argument, past any shell. */
const openers: Readonly<Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>>> = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
  linux: ['xdg-open'],
};

/** Shows an http or https address, or a page on disk, in the person's browser; false if this machine has no display or nothing to show it with. Others on the machine may read what is given. */
export async function openInBrowser(url: string): Promise<boolean> {
  const opener = openers[process.platform];
  const display = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (opener === undefined || !display) return false;
  const [command, ...args] = opener;
  const child = spawn(command, [...args, url], { stdio: 'ignore', detached: true });
  child.unref();
  return new Promise((resolve) => {
    child.once('error', () => resolve(false));
    child.once('spawn', () => resolve(true));
  });
}
