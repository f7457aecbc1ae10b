import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** The layers inside shared/, each with what it may not see (type imports included). tests/walls checks the same on the real import graph. */
const order = [
  'base',
  'lexicon',
  'text',
  ['align', 'checks', 'diff', 'formats', 'metrics'],
  'review',
  'export',
];
const level = (layer) => order.findIndex((entry) => entry === layer || entry.includes?.(layer) === true);
const layers = order.flat();
const beside = { checks: ['align'] };

function wall(files, folders, message) {
  return {
    files,
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: `^\\.{1,2}/(?:.*/)?(?:${folders.join('|')})(?:/|$)`, message }] },
      ],
    },
  };
}

const insideShared = layers.map((layer) => {
  const above = layers.filter(
    (other) => other !== layer && level(other) >= level(layer) && !(beside[layer] ?? []).includes(other),
  );
  return wall(
    [`shared/${layer}/**/*.ts`],
    [...above, 'protocol', 'commands', 'locales', 'main', 'renderer'],
    `shared/${layer} stands below this`,
  );
});

const nodeAndElectron = [
  'electron',
  'electron/*',
  'node:*',
  'fs',
  'path',
  'os',
  'crypto',
  'child_process',
  'worker_threads',
  'http',
];

export default tseslint.config(
  {
    ignores: [
      'dist/**',
      'release/**',
      'coverage/**',
      'test-results/**',
      'playwright-report/**',
      'node_modules/**',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.recommendedTypeChecked.map((config) => ({ ...config, files: ['**/*.ts', '**/*.tsx'] })),
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: {
      parserOptions: {
        project: [
          'shared/tsconfig.json',
          'main/tsconfig.json',
          'main/preload/tsconfig.json',
          'renderer/tsconfig.json',
          'renderer/worker/tsconfig.json',
          'tests/tsconfig.json',
        ],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      eqeqeq: 'error',
      'no-console': 'error',
      'no-control-regex': 'off', // control characters are what some rules look for
      'no-irregular-whitespace': ['error', { skipStrings: true, skipRegExps: true, skipTemplates: true }],
    },
  },
  {
    files: [
      'main/cli/**',
      'main/launch/**',
      'tests/bench/**',
      'tests/measure/**',
      'tests/faults/**',
      'tests/fuzz/**',
      'tests/judges/campaign.ts',
      'tests/adversarial/**',
      'tests/versions/**',
    ],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.mjs', '*.config.js'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        AbortController: 'readonly',
        AbortSignal: 'readonly',
        Buffer: 'readonly',
        fetch: 'readonly',
        performance: 'readonly',
        URL: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
      },
    },
  },
  {
    // Playwright reads a fixture's parameter to know what the fixture needs; nothing is written `{}`.
    files: ['tests/e2e/**/*.ts'],
    rules: { 'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }] },
  },
  { files: ['renderer/**/*.tsx', 'renderer/**/*.ts'], ...reactHooks.configs.flat['recommended-latest'] },
  // It tells what React's compiler would leave alone; the compiler is not used here.
  { files: ['renderer/**/*.tsx'], rules: { 'react-hooks/incompatible-library': 'off' } },
  ...insideShared,
  wall(
    ['shared/{protocol,commands,locales}/**/*.ts', 'shared/*.ts'],
    ['main', 'renderer'],
    'shared/ never sees the hosts or the window',
  ),
  wall(
    ['main/**/*.ts', 'main/**/*.mjs'],
    ['renderer'],
    'a host never sees the window; they share the contract in shared/protocol',
  ),
  wall(
    ['renderer/**/*.ts', 'renderer/**/*.tsx'],
    ['main'],
    'the window never sees its host; they share the contract in shared/protocol',
  ),
  {
    files: ['shared/**/*.ts', 'renderer/**/*.ts', 'renderer/**/*.tsx'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        { paths: nodeAndElectron.filter((name) => !name.includes('*')), patterns: ['node:*', 'electron/*'] },
      ],
    },
  },
  {
    files: ['shared/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        'Date',
        'performance',
        'setTimeout',
        'setInterval',
        'fetch',
        'document',
        'window',
        'process',
        'globalThis',
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'shared/ is pure: take randomness as an argument' },
      ],
    },
  },
  {
    files: ['main/{host,web,cli}/**/*.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        { paths: ['electron'], patterns: ['electron/*', '**/electron/**'] },
      ],
    },
  },
);
