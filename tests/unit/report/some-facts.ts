import type {
  ArticleFacts,
  ChangesOfDay,
  PersonDay,
  PersonFacts,
} from '../../../shared/metrics/article-facts';

export const ana = { id: 'ana', name: 'Ana' };
export const rui = { id: 'rui', name: 'Rui' };

export function someFacts(more: Partial<ArticleFacts> = {}): ArticleFacts {
  return {
    path: 'a.txt',
    words: 100,
    stage: 'editing',
    began: '2026-03-01T10:00:00.000Z',
    stages: [],
    waitsFor: [ana],
    assigned: [],
    sentences: { all: 10, changed: 4 },
    hunks: { open: 4, approved: 0, rejected: 0 },
    edited: { changed: 10, words: 100 },
    safe: { changed: 2, words: 100 },
    ter: { edits: 10, words: 100 },
    safeTer: { edits: 2, words: 100 },
    kinds: { words: 7, punctuation: 2, order: 1, letterCase: 3 },
    changes: [someChanges()],
    byOrigin: {},
    origins: { typed: 8, 'safe-fix': 2 },
    people: [somePerson()],
    lengths: {},
    before: { glued: 4 },
    after: { glued: 1 },
    dismissed: {},
    mqm: { penalty: 0, errors: {}, byDimension: {} },
    esa: [],
    approverMs: null,
    ...more,
  };
}

export function someChanges(more: Partial<ChangesOfDay> = {}): ChangesOfDay {
  const kinds = { words: 7, punctuation: 2, order: 1, letterCase: 3 };
  const safe = { safeWords: 2, safeEdits: 2 };
  return { day: '2026-03-01', by: ['ana'], changes: 4, words: 10, edits: 10, ...safe, kinds, ...more };
}

export function somePerson(more: Partial<PersonFacts> = {}): PersonFacts {
  const pace = { ms: 600_000, words: 100, sentences: 5, outliers: 1 };
  const days = [someDay('2026-03-01', 1_800_000)];
  return { ...ana, activeMs: 1_800_000, changes: 4, edits: 10, verdicts: 0, pace, days, ...more };
}

/** A day on which somebody was at work for so long from some time of it on, both in milliseconds. */
export function someDay(day: string, activeMs: number, verdicts = 0, time = 0): PersonDay {
  const from = Date.parse(day) + time;
  return { day, activeMs, active: [[from, from + activeMs]], verdicts };
}
