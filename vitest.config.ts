import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/{unit,contract,security,walls,judges}/**/*.test.{ts,tsx}'],
    testTimeout: 90_000,
    pool: 'forks',
  },
});
