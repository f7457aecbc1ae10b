#!/usr/bin/env node
import { ensureBuilt } from '../launch/build.mjs';

/** The command line's status for a call that cannot be carried out. */
const cannotRun = 2;

try {
  await ensureBuilt();
} catch (error) {
  process.stderr.write(
    `Emend could not be built: ${error instanceof Error ? error.message : String(error)}\n`,
  );
  process.exit(cannotRun);
}
await import(new URL('../../dist/cli.js', import.meta.url).href);
