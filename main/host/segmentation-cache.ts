import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { parseJson } from '../../shared/base/parse-json';
import { ok, type Result } from '../../shared/base/result';
import type { Language } from '../../shared/text/language';
import type { Segmentation } from '../../shared/text/segment';
import { failureSchema } from './scan-facts';
import type { TakenRules } from './segmentation-files';
import { makeFolder, writeWhole } from './write-whole';

/** What a file of segmentation rules comes to in some languages. */
export interface ReadRules {
  readonly segmentation: Segmentation | null;
  readonly srx: TakenRules;
}

const rule = z.object({
  breaks: z.boolean(),
  before: z.string(),
  after: z.string(),
  notAfter: z.string().optional(),
});
const kept: z.ZodType<ReadRules> = z.object({
  segmentation: z
    .object({
      id: z.string(),
      languages: z.record(z.string(), z.array(rule)),
      onBuiltIn: z.literal(true).optional(),
      abbreviations: z.array(z.string()),
    })
    .nullable(),
  srx: z.object({ rules: z.number(), problems: z.array(failureSchema) }),
});

/** To be counted up when what is made of a file changes (`shared/formats/srx`, `shared/text/srx`). */
const form = 1;

/**
 * Keeps what files of thousands of rules come to, by what they hold, below the cache folder: translating and trying their expressions takes half a
 * second. Whatever is damaged or cannot be written is worked out anew.
 */
export class SegmentationCache {
  constructor(
    private readonly folder: string,
    private readonly version: string,
  ) {}

  async read(
    bytes: Uint8Array,
    languages: readonly Language[],
    abbreviations: readonly string[],
    make: () => Result<ReadRules>,
  ): Promise<Result<ReadRules>> {
    const about = JSON.stringify([form, this.version, languages, abbreviations]);
    const name = createHash('sha256').update(bytes).update(about).digest('hex').slice(0, 32);
    const path = join(this.folder, 'segmentation', `${name}.json`);
    const text = await readFile(path, 'utf8').catch(() => null);
    const json = text === null ? null : parseJson(text);
    const known = json?.ok === true ? kept.safeParse(json.value) : null;
    if (known?.success === true) return ok(known.data);
    const made = make();
    // A failure may be the machine's: whether rules are too slow is asked again.
    if (made.ok)
      await makeFolder(dirname(path))
        .then(() => writeWhole(path, JSON.stringify(made.value)))
        .catch(() => undefined);
    return made;
  }
}
