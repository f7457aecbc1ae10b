/* `npm run docs:record`: the published schema of `record.json`, from the one the code checks with. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { recordSchema } from '../../shared/export/record-schema';
import { root } from './root';

export const schemaFile = join(root, 'assets/record/record-v1.schema.json');

export function recordJsonSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(recordSchema), null, 2)}\n`;
}

if (process.argv[1]?.endsWith('record-schema.ts') === true) writeFileSync(schemaFile, recordJsonSchema());
