import { describe, expect, it } from 'vitest';
import { mutateFile } from '../../fuzz/mutate';
import { faultOf } from '../../fuzz/try-file';
import { seeded } from '../../measure/data';
import { samples } from './format-samples';

/** `npm run fuzz` tries twenty times as many. */
const files = 500;

describe('a damaged file is read or refused', () => {
  it.each(samples)('and never more than that: $name', { timeout: 120_000 }, ({ name, bytes }) => {
    const random = seeded(7);
    for (let count = 0; count < files; count++)
      expect(faultOf(name, mutateFile(name, bytes, random)), `file ${count}`).toBeNull();
  });
});
