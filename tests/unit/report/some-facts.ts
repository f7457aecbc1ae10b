import type { ArticleFacts, PersonFacts } from '../../../shared/metrics/article-facts';

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
    sentences: { all: 10, changed: 4 },
    hunks: { open: 4, approved: 0, rejected: 0 },
    edited: { changed: 10, words: 100 },
    safe: { changed: 2, words: 100 },
    ter: { edits: 10, words: 100 },
    safeTer: { edits: 2, words: 100 },
    kinds: { words: 7, punctuation: 2, order: 1, letterCase: 3 },
    origins: { typed: 8, 'safe-fix': 2 },
    people: [somePerson()],
    lengths: {},
    before: { glued: 4 },
    after: { glued: 1 },
    dismissed: {},
    mqm: { penalty: 0, errors: {} },
    esa: [],
    approverMs: null,
    ...more,
  };
}

export function somePerson(more: Partial<PersonFacts> = {}): PersonFacts {
  const pace = { ms: 600_000, words: 100, sentences: 5, outliers: 1 };
  return { ...ana, activeMs: 1_800_000, changes: 4, edits: 10, verdicts: 0, pace, ...more };
}
