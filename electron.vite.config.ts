import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const here = import.meta.dirname;
/** The launcher builds beside the last build and then puts the new one in its place, so that what runs keeps its files. */
const out = resolve(here, process.env.EMEND_BUILD_FOLDER ?? 'dist');

/** The English dictionary's package reads these two files from beside its own, which is the bundle. */
const dictionaryFiles = {
  name: 'dictionary-files',
  generateBundle(this: {
    emitFile: (file: { type: 'asset'; fileName: string; source: Uint8Array }) => unknown;
  }) {
    for (const fileName of ['index.aff', 'index.dic'])
      this.emitFile({
        type: 'asset',
        fileName,
        source: readFileSync(resolve(here, 'node_modules/dictionary-en', fileName)),
      });
  },
};

/**
 * Writes what is beyond Latin-1 as escapes: one such sign, and the engine keeps the whole file at two bytes a character for as long as the
 * window is open. A tagged template would hand on its escapes unread, so none may hold such a sign.
 */
const latinChunks = {
  name: 'latin-chunks',
  // Not before: the minifier writes the signs themselves again.
  generateBundle(_: unknown, bundle: Record<string, { type: string; code?: string }>) {
    const escape = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
    for (const chunk of Object.values(bundle)) {
      if (chunk.code === undefined) continue;
      const raw = /\bString\.raw`[^`]*[^\0-\xff]/.exec(chunk.code);
      if (raw !== null) throw new Error(`a raw template holds a sign beyond Latin-1: ${raw[0].slice(0, 60)}`);
      chunk.code = chunk.code.replace(/[^\0-\xff]/g, escape);
    }
  },
};

/** Everything is bundled, so the packaged app carries no node_modules. Each step empties only its own folder, main's first. */
export default defineConfig({
  main: {
    plugins: [dictionaryFiles],
    build: {
      externalizeDeps: false,
      outDir: out,
      rollupOptions: {
        input: {
          main: resolve(here, 'main/electron/main.ts'),
          cli: resolve(here, 'main/cli/cli.ts'),
          'job-thread': resolve(here, 'main/cli/job-thread.ts'),
          'scan-worker': resolve(here, 'main/host/scan-worker.ts'),
        },
        external: ['electron'],
        // Chunks lie beside the entries, so that import.meta.dirname is the same wherever code is bundled to.
        output: {
          format: 'es',
          entryFileNames: '[name].js',
          chunkFileNames: 'chunk-[name]-[hash].js',
          // All of it is read before anything runs. Names stay, so that a stack can be read.
          minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
        },
      },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      outDir: resolve(out, 'preload'),
      rollupOptions: {
        input: { preload: resolve(here, 'main/preload/preload.ts') },
        external: ['electron'],
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(here, 'renderer'),
    base: './',
    plugins: [react(), latinChunks],
    worker: { format: 'es' },
    build: {
      outDir: resolve(out, 'renderer'),
      minify: true,
      rollupOptions: { input: resolve(here, 'renderer/index.html') },
    },
  },
});
