import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../../../renderer');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /\.(?:css|tsx?)$/.test(file),
);
const texts = new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]));

/** Tokens that libraries set. */
const ofOthers = /^--(?:radix|vscode)-/;

test('every token that a style asks for is defined somewhere', () => {
  const all = [...texts.values()].join('\n');
  const defined = new Set(
    [...all.matchAll(/(?<!var\()(--[a-z][a-z0-9-]*)['"`]?(?:\s+as\s+\w+)?\]?\s*[:,]/g)].map(
      ([, name]) => name,
    ),
  );
  const missing = [...texts].flatMap(([file, text]) =>
    [...text.matchAll(/var\((--[a-z][a-z0-9-]*)[,)]/g)]
      .map(([, name = '']) => name)
      .filter((name) => !defined.has(name) && !ofOthers.test(name))
      .map((name) => `${file}: ${name}`),
  );
  expect(missing).toEqual([]);
});
