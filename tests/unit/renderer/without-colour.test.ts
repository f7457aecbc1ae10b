import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const css = readFileSync(join(import.meta.dirname, '../../../renderer/theme/base.css'), 'utf8');

it('added words and what is chosen are told without colour where the system or a theme takes it', () => {
  const forced = css.slice(css.indexOf('@media (forced-colors: active)'));
  expect(forced).toMatch(/ins \{\s*text-decoration: underline/);
  for (const what of [
    '.hunk[data-here]',
    "[role='tab'][data-state='active']",
    '[data-on]',
    "[data-chosen='true']",
  ])
    expect(forced).toContain(what);
  expect(css).toMatch(/\[data-theme='contrast'\] ins \{\s*text-decoration: underline/);
});
