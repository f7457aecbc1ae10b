import { mkdtemp, realpath } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';

export const root = resolve(import.meta.dirname, '..', '..', '..');

/** The two ways to show the window; each is a Playwright project of that name. */
export type ShellName = 'electron' | 'chromium';

export interface ShellOptions {
  /** The project folder. */
  readonly folder: string;
  /** Where settings and caches go: never the person's own. */
  readonly home: string;
  /** `id:Name`. */
  readonly as?: string;
  /** A module that the loopback host runs before its own; Electron's process is reached through `app`. */
  readonly hostScript?: string;
  /** The system's language, as `zh-CN`; English if left out. */
  readonly language?: string;
  /** What the browser’s clock shows all the time, in UTC; in Chromium alone. */
  readonly now?: Date;
  /** Of the page, in CSS pixels; 1440 × 900 if left out. */
  readonly size?: { readonly width: number; readonly height: number };
}

/** A window on a running host. */
export interface Shell {
  readonly page: Page;
  /** What the host wrote to standard error so far. */
  errors(): string;
  /** Closes the window as a person does, and waits until the host has ended. */
  close(): Promise<void>;
  /** Ends the host with SIGKILL: no handler runs. */
  kill(): Promise<void>;
}

/** A new folder for one test, under the system's folder for temporary files; its real path, so that paths compare. */
export async function newFolder(name: string): Promise<string> {
  return realpath(await mkdtemp(join(tmpdir(), `emend-${name}-`)));
}

/** The language of the system, unless a test says otherwise: labels in the tests are English. */
export const usualLanguage = 'en-US';

/** The environment for a host under test: this one's, without what would reach the person's own settings, in that language. */
export function environment(home: string, language = usualLanguage): Record<string, string> {
  const inherited = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return { ...Object.fromEntries(inherited), ...languageOf(language), EMEND_HOME: home };
}

function languageOf(language: string): Record<string, string> {
  const name = `${language.replace('-', '_')}.UTF-8`;
  return { LANGUAGE: language.replace('-', '_'), LANG: name, LC_ALL: name };
}
