import { z } from 'zod';
import { person, stages } from '../review/events';

/** The name of the manifest in an export folder. */
export const manifestName = 'emend-manifest.json';

/** Names what an export under way has written or is about to, a line each; gone once the manifest says it. */
export const exportLogName = 'emend-export.jsonl';

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** One exported file, tied to the text that was approved. */
export const manifestFile = z.object({
  /** Inside the export folder, `/`-separated. */
  path: z.string().min(1),
  /** SHA-256 of the file's bytes. */
  sha256: hash,
  /** SHA-256 of the text's UTF-8 bytes, with `\n` line ends: what the approval in the journal names. */
  textSha256: hash,
  articleId: z.string(),
  encoding: z.string(),
  stage: z.enum(stages),
  approvedBy: person.nullable(),
  /** ISO 8601 in UTC. */
  approvedAt: z.string().nullable(),
  exportedAt: z.string(),
  /** What a reader of the file must know: another encoding than the original's, say. */
  note: z.string().optional(),
});
export type ManifestFile = z.infer<typeof manifestFile>;

/** `emend-manifest.json`, version 1: names every file that Emend wrote into the folder, and so may write again. */
export const manifest = z.object({ version: z.literal(1), files: z.array(manifestFile) });
export type Manifest = z.infer<typeof manifest>;

/** The manifest after an export: new entries in place of older ones for the same path, sorted by path. */
export function mergeManifest(before: readonly ManifestFile[], written: readonly ManifestFile[]): Manifest {
  const byPath = new Map([...before, ...written].map((file) => [file.path, file]));
  const files = [...byPath.values()].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  return { version: 1, files };
}
