#!/usr/bin/env node
import { ensureBuilt } from '../launch/build.mjs';

await ensureBuilt();
await import(new URL('../../dist/cli.js', import.meta.url).href);
