import fc from 'fast-check';
import { expect, test } from 'vitest';
import { envelope, eventBody } from '../../../shared/review/events';
import { maxSeq, parseJournal } from '../../../shared/review/parse-journal';
import { isPlainEdit } from '../../../shared/review/plain-edit';

const plain = {
  v: 1,
  id: 'a1',
  parents: ['a0'],
  seq: 2,
  person: { id: 'ana', name: 'Ana' },
  time: '2026-01-02T03:04:05.678Z',
  type: 'edit',
  operations: [{ start: 0, end: 3, text: 'The' }],
  hash: '0'.repeat(64),
};

test('an edit as it is written is known without the schemas', () => {
  expect(isPlainEdit(plain, maxSeq)).toBe(true);
  expect(isPlainEdit({ ...plain, parents: [], operations: [] }, maxSeq)).toBe(true);
});

const odd = fc.constantFrom<unknown>(
  ...[
    undefined,
    null,
    '',
    0,
    -1,
    1.5,
    NaN,
    2 ** 40,
    2 ** 40 + 1,
    2 ** 60,
    'x',
    'x'.repeat(41),
    'x'.repeat(81),
  ],
  ...[
    'x'.repeat(201),
    [],
    {},
    [[]],
    [''],
    ['x'.repeat(81)],
    [3],
    [{}],
    true,
    '\r',
    '0'.repeat(63),
    'G'.repeat(64),
  ],
  ...['2026-02-29T00:00:00.000Z', '2026-02-28T24:00:00.000Z', '2026-13-01T00:00:00.000Z', '2026-01-02'],
  ...['2026-01-02T03:04:05Z', '2026-01-02T03:04:05.678+01:00', '+012026-01-02T03:04:05.678Z', 'snapshot'],
);

/** The value with something odd at one of its places, or under a key of its own. */
const mutated = fc
  .tuple(fc.constantFrom('', 'person', 'operations.0'), fc.nat(10), odd, fc.boolean())
  .map(([where, nth, put, takeAway]) => {
    const value = structuredClone(plain) as Record<string, unknown>;
    const inner = where
      .split('.')
      .reduce<unknown>((at, key) => (key === '' ? at : (at as never)[key]), value);
    const holder = inner as Record<string, unknown>;
    const keys = [...Object.keys(holder), 'more'];
    const key = keys[nth % keys.length] ?? 'more';
    if (takeAway) delete holder[key];
    else holder[key] = put;
    return value;
  });

test('whatever is taken for a plain edit, the schemas take for an edit too', () => {
  let taken = 0;
  fc.assert(
    fc.property(mutated, (value) => {
      // As it comes from a line: without what JSON cannot say.
      const read: unknown = JSON.parse(JSON.stringify(value));
      if (!isPlainEdit(read, maxSeq)) return;
      taken++;
      expect(envelope.safeParse(read).success).toBe(true);
      expect(eventBody.parse(read)).toMatchObject({ type: 'edit' });
      expect(parseJournal(`${JSON.stringify(read)}\n`, read.person.id)).toMatchObject({
        events: [read],
        problems: [],
      });
    }),
    { numRuns: 2000 },
  );
  expect(taken).toBeGreaterThan(50);
});

test('what an edit of ours cannot be is left to the schemas', () => {
  const lines = [
    { ...plain, operations: [{ start: 0, end: 3, text: 'a\r\n' }] },
    { ...plain, unknown: true },
    { ...plain, seq: maxSeq + 1 },
    { ...plain, more: 'of a later version' },
  ];
  for (const value of lines) expect(isPlainEdit(value, maxSeq)).toBe(false);
});
