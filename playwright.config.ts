import { defineConfig } from '@playwright/test';

/** One project a shell: the same scenarios run in the real Electron app and in Chromium over the loopback host. */
export default defineConfig({
  testDir: 'tests/e2e',
  timeout: 120_000,
  workers: 1,
  fullyParallel: false,
  reporter: [['list']],
  projects: [{ name: 'electron' }, { name: 'chromium' }],
});
