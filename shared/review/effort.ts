import type { Diff } from '../diff/hunk';
import { addEditKinds, editKinds, type EditKinds } from '../metrics/edit-kinds';
import { countEdits, type EditCounts } from '../metrics/edit-rate';
import type { TerCounts } from '../metrics/ter';
import { terWordsOf } from '../metrics/ter-words';
import { isUnspaced, type Language } from '../text/language';
import type { OriginKind } from './edit-origin';
import type { Person } from './person';
import type { ReviewHunk } from './review-hunk';

/** What one person changed. */
export interface PersonEffort {
  readonly person: Person;
  /** Changes in whose present text they wrote; one that two people wrote in counts for both. */
  readonly changes: number;
  /** The edits of these changes, as TER counts them, over the words of the whole article. */
  readonly ter: TerCounts;
}

/** How much editing lies between a machine translation and the present text. */
export interface Effort {
  /** Words changed and words there were. */
  readonly edited: EditCounts;
  /** Of these the changes that safe fixes made alone. A change to which a person added is the person's. */
  readonly safe: EditCounts;
  /** Words changed in the changes that hold words nobody typed, by the kinds of their origins; one of two kinds counts for both. */
  readonly byOrigin: Readonly<Partial<Record<OriginKind, number>>>;
  /** Summed over sentences: HTER is their rate. */
  readonly ter: TerCounts;
  /** The part of `ter` in changes that safe fixes made alone. */
  readonly safeTer: TerCounts;
  readonly kinds: EditKinds;
  readonly people: readonly PersonEffort[];
}

/** The words changed in these hunks, and those of them that safe fixes changed alone. */
export function changedWords(hunks: readonly ReviewHunk[]): { readonly all: number; readonly safe: number } {
  const safe = hunks.filter(({ bySafeFixes }) => bySafeFixes);
  const changed = (of: readonly ReviewHunk[]): number =>
    countEdits({ hunks: of.map(({ hunk }) => hunk) }).changed;
  return { all: changed(hunks), safe: changed(safe) };
}

function changedByOrigin(hunks: readonly ReviewHunk[]): Partial<Record<OriginKind, number>> {
  const sums: Partial<Record<OriginKind, number>> = {};
  for (const { hunk, origins } of hunks) {
    if (origins.length === 0) continue;
    const { changed } = countEdits({ hunks: [hunk] });
    for (const kind of new Set(origins.map((origin) => origin.kind)))
      sums[kind] = (sums[kind] ?? 0) + changed;
  }
  return sums;
}

/** What one changed hunk took, as TER counts it. */
export interface HunkMeasure {
  readonly edits: number;
  /** Words of its present text. */
  readonly words: number;
  readonly kinds: EditKinds;
}

/** What TER counts in a diff: the slow half of {@link effortOf}, which needs nothing of the journal. */
export interface DiffMeasure {
  /** Words in unchanged sentences. */
  readonly kept: number;
  /** The changed hunks, in their order. */
  readonly hunks: readonly HunkMeasure[];
}

/** Measures a diff; `known` remembers hunks by their texts, for who measures again after every edit. */
export function measureDiff(
  diff: Diff,
  language: Language,
  known = new Map<string, HunkMeasure>(),
): DiffMeasure {
  let kept = 0;
  const hunks: HunkMeasure[] = [];
  for (const { kind, words } of diff.hunks) {
    const [before, after] = [sideOf(words, '-'), sideOf(words, '+')];
    if (kind === 'same') {
      kept += terWordsOf(after, language).length;
      continue;
    }
    const key = `${before}\0${after}`;
    const measured = known.get(key) ?? measure(before, after, language);
    known.set(key, measured);
    hunks.push(measured);
  }
  return { kept, hunks };
}

/** The effort in an article. `hunks` are the changed ones of `diff`, in its order. */
export function effortOf(
  diff: Diff,
  hunks: readonly ReviewHunk[],
  language: Language,
  measured: DiffMeasure = measureDiff(diff, language),
): Effort {
  const edited = countEdits(diff);
  const words = measured.hunks.reduce((sum, each) => sum + each.words, measured.kept);
  const people = new Map<string, PersonEffort>();
  let safeEdits = 0;
  for (const [index, hunk] of hunks.entries()) {
    const edits = measured.hunks[index]?.edits ?? 0;
    if (hunk.bySafeFixes) safeEdits += edits;
    for (const person of hunk.authors) {
      const known = people.get(person.id);
      people.set(person.id, {
        person,
        changes: (known?.changes ?? 0) + 1,
        ter: { edits: (known?.ter.edits ?? 0) + edits, words },
      });
    }
  }
  return {
    edited,
    safe: { changed: changedWords(hunks).safe, words: edited.words },
    byOrigin: changedByOrigin(hunks),
    ter: { edits: measured.hunks.reduce((sum, each) => sum + each.edits, 0), words },
    safeTer: { edits: safeEdits, words },
    kinds: addEditKinds(measured.hunks.map(({ kinds }) => kinds)),
    people: [...people.values()].sort((a, b) => (a.person.id < b.person.id ? -1 : 1)),
  };
}

function measure(before: string, after: string, language: Language): HunkMeasure {
  const [from, to] = [terWordsOf(before, language), terWordsOf(after, language)];
  // In a language without spaces every character is a word: spaces between them say so, and there is no case to lose.
  const kinds = isUnspaced(language) ? editKinds(from.join(' '), to.join(' ')) : editKinds(before, after);
  return { edits: kinds.words + kinds.punctuation + kinds.order, words: to.length, kinds };
}

function sideOf(words: Diff['hunks'][number]['words'], side: '-' | '+'): string {
  return words
    .filter(({ op }) => op === '=' || op === side)
    .map(({ text }) => text)
    .join('');
}
