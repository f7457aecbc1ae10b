import { defineConfig } from '@playwright/test';

/**
 * One project a shell: the same scenarios run in the real Electron app and in Chromium over the loopback host. What only one of them
 * has is in `*.electron.spec.ts` or `*.chromium.spec.ts`. The packaged app needs a packaged folder, so its project is asked for by name.
 */
export default defineConfig({
  testDir: 'tests/e2e',
  timeout: 120_000,
  expect: { timeout: 15_000 },
  workers: 1,
  // A busy machine can keep a window waiting longer than any test should; what passes only at its second attempt is said at the end.
  retries: process.env.CI ? 1 : 0,
  fullyParallel: false,
  reporter: [['list']],
  projects: [
    { name: 'electron', testIgnore: [/\.chromium\.spec\.ts$/, /packaged\.spec\.ts$/] },
    { name: 'chromium', testIgnore: [/\.electron\.spec\.ts$/, /packaged\.spec\.ts$/] },
    { name: 'packaged', testMatch: /packaged\.spec\.ts$/ },
  ],
});
