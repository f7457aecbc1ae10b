import tseslint from 'typescript-eslint';
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';
import { importsOf, root, sourceFiles } from './imports';
import { breach } from './layers';

const files = ['shared', 'main', 'renderer'].flatMap(sourceFiles);

describe('the walls between the layers', () => {
  it('stand: no file names what its layer does not see', () => {
    const breaches = files
      .flatMap((file) => importsOf(file))
      .flatMap((one) => {
        const why = breach(one);
        return why === null ? [] : [`${one.from} -> ${one.to}: ${why}`];
      });
    expect(breaches).toEqual([]);
  });

  it('are looked at in every file', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(files).toContain('shared/protocol/serve.ts');
    expect(importsOf('main/electron/main.ts').map(({ to }) => to)).toContain('electron');
  });
});

/** A file, what it must not hold, and why that breaks a wall. */
const forbidden: [string, string, RegExp][] = [
  ['shared/text/x.ts', `import type { Flag } from '../checks/rule';`, /never sees/],
  ['shared/text/x.ts', `export type X = import('../review/events').EventBody;`, /never sees/],
  ['shared/base/x.ts', `export * from '../text/edit';`, /never sees/],
  ['shared/diff/x.ts', `import type { Link } from '../align/link';`, /never sees/],
  ['shared/review/x.ts', `import { params } from '../protocol/contract';`, /stands below/],
  ['shared/checks/rules/x.ts', `import other from './double-space';`, /rule never imports/],
  ['shared/checks/x.ts', `import { readFileSync } from 'node:fs';`, /no Node/],
  ['shared/checks/x.ts', `import { readFileSync } from 'fs';`, /no Node/],
  ['shared/protocol/x.ts', `const host = await import('../../main/host/create-host');`, /never sees/],
  ['shared/protocol/x.ts', `import type { ReactNode } from 'react';`, /window’s alone/],
  ['renderer/views/x.ts', `import type { Host } from '../../main/host/create-host';`, /never sees/],
  [
    'renderer/views/x.ts',
    `import { rules } from '../../shared/checks/rules.generated';`,
    /only the worker runs rules/,
  ],
  ['renderer/views/x.ts', `import { ipcRenderer } from 'electron';`, /never imports electron/],
  [
    'renderer/views/x.ts',
    `new Worker(new URL('../../main/host/scan-worker.ts', import.meta.url));`,
    /never sees/,
  ],
  ['main/host/x.ts', `import type { BrowserWindow } from 'electron';`, /never imports electron/],
  ['main/host/x.ts', `import { openHost } from '../web/open-host';`, /never sees/],
  ['main/web/x.ts', `import { openLink } from '../electron/security';`, /never sees/],
  ['main/cli/x.ts', `import type { OpenArticle } from '../../renderer/state/types';`, /never sees/],
  ['main/preload/x.ts', `const fs = require('node:fs');`, /no Node/],
  ['main/verifier/x.mjs', `import { textHash } from '../../shared/review/text-hash';`, /stands alone/],
  ['main/verifier/x.mjs', `import { z } from 'zod';`, /stands alone/],
  ['main/host/x.ts', `import { verifyRecord } from '../verifier/verify-record.mjs';`, /never sees/],
];

describe('a breach is seen', () => {
  it.each(forbidden)('in %s: %s', (file, text, why) => {
    expect(importsOf(file, text).map(breach)).toEqual([expect.stringMatching(why) as string]);
  });

  it('but not where there is none', () => {
    const fine = [
      ['shared/checks/x.ts', `import type { Link } from '../align/link';`],
      ['shared/protocol/x.ts', `import type { Stage } from '../review/events';`],
      [
        'main/electron/x.ts',
        `import { app } from 'electron'; import { createHost } from '../host/create-host';`,
      ],
      ['renderer/views/x.ts', `import { params } from '../../shared/protocol/contract'; import 'react';`],
    ] as const;
    for (const [file, text] of fine) {
      expect(
        importsOf(file, text)
          .map(breach)
          .filter((why) => why !== null),
        file,
      ).toEqual([]);
    }
  });
});

describe('the linter', () => {
  /** One file a wall, existing, so that the type-aware parser knows it; its text is replaced for the check. */
  const seen: [string, string][] = [
    ['shared/text/edit.ts', `import type { Flag } from '../checks/rule';\nexport type X = Flag;\n`],
    [
      'shared/review/state.ts',
      `import type { Method } from '../protocol/contract';\nexport type X = Method;\n`,
    ],
    [
      'shared/protocol/serve.ts',
      `import type { Host } from '../../main/host/create-host';\nexport type X = Host;\n`,
    ],
    ['shared/base/hash.ts', `import { sep } from 'node:path';\nexport const x = sep;\n`],
    [
      'renderer/host/connect.ts',
      `import type { Host } from '../../main/host/create-host';\nexport type X = Host;\n`,
    ],
    ['renderer/host/connect.ts', `import type { App } from 'electron';\nexport type X = App;\n`],
    ['main/host/create-host.ts', `import type { App } from 'electron';\nexport type X = App;\n`],
    [
      'main/web/places.ts',
      `import type { Start } from '../../renderer/state/types';\nexport type X = Start;\n`,
    ],
  ];

  it('says so too', async () => {
    // Walls need no types; without them eight files are checked in a second, not in a minute.
    const eslint = new ESLint({ cwd: root, overrideConfig: [tseslint.configs.disableTypeChecked] });
    for (const [filePath, text] of seen) {
      const [result] = await eslint.lintText(text, { filePath });
      const said = result?.messages.map(({ ruleId, message }) => `${ruleId}: ${message}`).join('\n');
      expect(said, filePath).toContain('no-restricted-imports: ');
    }
  }, 300_000);
});
