import { describe, expect, it } from 'vitest';
import { manifest, mergeManifest, type ManifestFile } from '../../../shared/export/manifest';

function file(path: string, digit: string): ManifestFile {
  return {
    path,
    sha256: digit.repeat(64),
    textSha256: digit.repeat(64),
    articleId: '0123456789abcdef',
    encoding: 'utf-8',
    stage: 'approved',
    approvedBy: { id: 'ben', name: 'Ben' },
    approvedAt: '2026-01-01T00:00:00.000Z',
    exportedAt: '2026-01-02T00:00:00.000Z',
  };
}

describe('the manifest of an export', () => {
  it('keeps what earlier exports wrote, replaces what was written anew, sorts by path', () => {
    const merged = mergeManifest(
      [file('b.txt', '1'), file('c.txt', '1')],
      [file('b.txt', '2'), file('a.txt', '2')],
    );
    expect(merged).toEqual({
      version: 1,
      files: [file('a.txt', '2'), file('b.txt', '2'), file('c.txt', '1')],
    });
    expect(manifest.parse(JSON.parse(JSON.stringify(merged)))).toEqual(merged);
  });

  it('is refused where a hash is none', () => {
    expect(manifest.safeParse({ version: 1, files: [file('a.txt', 'x')] }).success).toBe(false);
  });
});
