import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { openJournalStore } from '../../../../main/host/journal/journal-store';
import { sha256Hex } from '../../../../shared/base/hash';
import { JournalFold } from '../../../../shared/review/fold';
import { tempFolder } from '../temp-folder';

/** One folder a version, or what it added later: the journals it wrote, as they lay, and what it folded them into. */
const fixtures = join(import.meta.dirname, '..', '..', '..', 'fixtures', 'journals');

const expectation = z.record(
  z.string(),
  z.object({
    articleId: z.string(),
    state: z.unknown(),
    /** The hash of the text at each moment of the history, by event. */
    moments: z.record(z.string(), z.string()),
    problems: z.array(z.unknown()),
    /** How many events carry a signature. */
    signed: z.number().optional(),
    /** How many of them count for nothing: their key was revoked. */
    untrusted: z.number().optional(),
  }),
);

describe.each(readdirSync(fixtures))('C4: the journals of %s', (version) => {
  const project = join(fixtures, version);
  const expected = expectation.parse(JSON.parse(readFileSync(join(project, 'expected.json'), 'utf8')));

  it.each(Object.keys(expected))(
    'open with the same text, verdicts and dismissals: %s',
    async (name) => {
      const { articleId = '', state, moments, problems, signed = 0, untrusted = 0 } = expected[name] ?? {};
      const opened = await openJournalStore({
        projectFolder: project,
        settingsFolder: await tempFolder(),
        now: () => 0,
      });
      if (!opened.ok) throw new Error(opened.error.message);
      onTestFinished(() => opened.value.close());
      const read = await opened.value.read(articleId);
      expect(read.problems.map(({ code }) => code)).toEqual(untrusted === 0 ? [] : ['false-signature']);
      expect(read.events.length).toBeGreaterThan(0);
      expect(read.events.filter(({ signature }) => signature !== undefined)).toHaveLength(signed);
      expect(read.events.filter((event) => event.untrusted)).toHaveLength(untrusted);
      const fold = new JournalFold(read.events);
      // Later versions may know of more; what was known then is the same.
      expect(JSON.parse(JSON.stringify(fold.state()))).toMatchObject(state as object);
      expect(fold.problems()).toEqual(problems);
      for (const [event, hash] of Object.entries(moments ?? {}))
        expect(sha256Hex(fold.textAt(event) ?? '')).toBe(hash);
    },
    20_000,
  );
});
