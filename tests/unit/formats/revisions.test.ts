import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { textCodec } from '../../../main/host/text-codec';
import type { Revisions } from '../../../shared/formats/format';
import { readDocument } from '../../../shared/formats/formats';

const folder = resolve(import.meta.dirname, '../../../../shared/data/formats/docx-revisions');
const names = existsSync(folder) ? readdirSync(folder) : [];
const data = names.length === 0 ? ' (left out: ../shared/data/formats is not here)' : '';

function textOf(name: string, revisions: Revisions): string {
  const bytes = new Uint8Array(readFileSync(join(folder, name)));
  const read = readDocument({ name, bytes, codec: textCodec }, { revisions });
  if (!read.ok) throw new Error(`${name}: ${read.error.message}`);
  return read.value.text;
}

describe.skipIf(names.length === 0)(`documents with tracked changes${data}`, () => {
  it.each([
    ['accepted', '-Accepted.docx'],
    ['rejected', '-Rejected.docx'],
  ] as const)('read as %s are their twins from Word, all of them', (revisions, end) => {
    const twins = names.filter((name) => name.endsWith(end));
    expect(twins.length).toBeGreaterThan(20);
    for (const twin of twins)
      expect(textOf(twin.replace(end, '.docx'), revisions), twin).toBe(textOf(twin, 'accepted'));
  });
});
