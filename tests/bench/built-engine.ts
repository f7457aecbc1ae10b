import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import type * as Engine from './engine';

const root = join(import.meta.dirname, '..', '..');
const outDir = join(root, 'node_modules', '.cache', 'emend', 'bench');
/** Where the built engine lies, once {@link engine} has made it. */
export const enginePath = join(outDir, 'engine.js');

let built: Promise<typeof Engine> | null = null;

/**
 * What the benches time, bundled as it is for people: run from the sources it takes up to twice as long, for the runner of TypeScript
 * names every function anew each time it is made.
 */
export function engine(): Promise<typeof Engine> {
  return (built ??= buildEngine());
}

async function buildEngine(): Promise<typeof Engine> {
  await build({
    configFile: false,
    logLevel: 'error',
    root,
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      rollupOptions: {
        input: {
          engine: join(import.meta.dirname, 'engine.ts'),
          'scan-worker': join(root, 'main', 'host', 'scan-worker.ts'),
        },
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunk-[name]-[hash].js' },
      },
    },
  });
  return (await import(pathToFileURL(enginePath).href)) as typeof Engine;
}
