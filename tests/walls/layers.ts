import type { Import } from './imports';

/** The layers inside shared/: each sees those before it, not those beside it. */
const order = [
  ['base'],
  ['lexicon'],
  ['text'],
  ['align', 'checks', 'diff', 'formats', 'metrics'],
  ['review'],
  ['export'],
];
const beside: Readonly<Record<string, readonly string[]>> = { checks: ['align'] };
/** They name the types of every layer. */
const aboveAll = ['protocol', 'commands', 'locales'];

/** What each part outside shared/ may see of the code, besides itself and shared/. */
const parts: Readonly<Record<string, readonly string[]>> = {
  'main/host': [],
  'main/web': ['main/host'],
  'main/cli': ['main/host', 'main/web', 'main/launch'],
  'main/launch': [],
  'main/preload': [],
  'main/verifier': [],
  'main/electron': ['main/host', 'main/web'],
  renderer: [],
};

const mayImportElectron = ['main/electron', 'main/preload'];
const withoutNode = ['shared', 'renderer', 'main/preload'];
/** All rules, ready to run: a megabyte that the window's own thread has no use for, as checks run in its worker. */
const runningRules = ['shared/checks/rules.generated.ts', 'shared/checks/create-checker.ts'];
const windowOnly = ['react', 'react-dom', 'radix-ui', 'monaco-editor', 'zustand', '@tanstack/react-virtual'];

/** Why the import breaks a wall, in words; null if it does not. */
export function breach({ from, to }: Import): string | null {
  const here = partOf(from);
  if (here === null) return `${from} lies in no part of the project`;
  if (to.startsWith('node:')) return withoutNode.includes(here) ? `${here} has no Node` : null;
  if (!to.includes('/') || to.startsWith('@'))
    return here === 'main/verifier' ? 'the verifier stands alone' : packageBreach(here, to);
  if (to === 'package.json' || to.startsWith('assets/')) return null;
  // A package's data file that its exports do not name can only be reached by its place.
  const dataOf = /^node_modules\/((?:@[^/]+\/)?[^/]+)\/.+\.(?:aff|dic)$/.exec(to)?.[1];
  if (dataOf !== undefined) return packageBreach(here, dataOf);
  // The command's starter runs what it has just built.
  if (from === 'main/cli/emend.mjs' && to === 'dist/cli.js') return null;
  const there = partOf(to);
  if (there === null) return `${to} lies in no part of the project`;
  // It is to prove what the rest of the code says, so it shares nothing with it.
  if (here === 'main/verifier') return there === here ? null : 'the verifier stands alone';
  if (here === 'renderer' && runningRules.includes(to) && !from.startsWith('renderer/worker/'))
    return 'only the worker runs rules; the window takes their descriptions';
  if (here === 'shared') return there === 'shared' ? sharedBreach(from, to) : `shared never sees ${there}`;
  if (there === 'shared' || there === here) return null;
  return parts[here]?.includes(there) === true ? null : `${here} never sees ${there}`;
}

function packageBreach(here: string, name: string): string | null {
  if (name === 'electron') return mayImportElectron.includes(here) ? null : `${here} never imports electron`;
  if (windowOnly.includes(name)) return here === 'renderer' ? null : `${name} is the window’s alone`;
  return null;
}

function sharedBreach(from: string, to: string): string | null {
  const isRule = (path: string): boolean => path.startsWith('shared/checks/rules/');
  if (isRule(from) && isRule(to)) return 'a rule never imports a rule';
  const here = sharedLayer(from);
  const there = sharedLayer(to);
  if (here === there || here === null || aboveAll.includes(here)) return null;
  if (there === null || aboveAll.includes(there)) return `shared/${here} stands below ${to}`;
  const seen = level(there) < level(here) || (beside[here] ?? []).includes(there);
  return seen ? null : `shared/${here} never sees shared/${there}`;
}

function level(layer: string): number {
  const index = order.findIndex((entry) => entry.includes(layer));
  if (index < 0)
    throw new Error(`shared/${layer} is in no layer: add it to tests/walls/layers.ts and eslint.config.js`);
  return index;
}

/** The folder in shared/; null for a file that lies in shared/ itself. */
function sharedLayer(path: string): string | null {
  return /^shared\/([^/]+)\//.exec(path)?.[1] ?? null;
}

function partOf(path: string): string | null {
  if (path.startsWith('shared/')) return 'shared';
  return Object.keys(parts).find((part) => path.startsWith(`${part}/`)) ?? null;
}
