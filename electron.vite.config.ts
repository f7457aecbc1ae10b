import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const here = import.meta.dirname;

/** Everything is bundled, so the packaged app carries no node_modules. The window's folder is built last: each step empties only its own. */
export default defineConfig({
  main: {
    build: {
      externalizeDeps: false,
      outDir: 'dist',
      rollupOptions: {
        input: {
          main: resolve(here, 'main/electron/main.ts'),
          cli: resolve(here, 'main/cli/cli.ts'),
          'scan-worker': resolve(here, 'main/host/scan-worker.ts'),
        },
        external: ['electron'],
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      outDir: 'dist/preload',
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
    plugins: [react()],
    worker: { format: 'es' },
    build: {
      outDir: resolve(here, 'dist/renderer'),
      rollupOptions: { input: resolve(here, 'renderer/index.html') },
    },
  },
});
