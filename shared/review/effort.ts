import type { Diff } from '../diff/hunk';
import { addEditKinds, editKinds, type EditKinds } from '../metrics/edit-kinds';
import { countEdits, type EditCounts } from '../metrics/edit-rate';
import type { TerCounts } from '../metrics/ter';
import { terWordsOf } from '../metrics/ter-words';
import { isUnspaced, type Language } from '../text/language';
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
  /** Summed over sentences: HTER is their rate. */
  readonly ter: TerCounts;
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

/** The effort in an article. `hunks` are the changed ones of `diff`. */
export function effortOf(diff: Diff, hunks: readonly ReviewHunk[], language: Language): Effort {
  const edited = countEdits(diff);
  const unchanged = diff.hunks.filter(({ kind }) => kind === 'same').map((hunk) => sideOf(hunk.words, '+'));
  const kept = unchanged.reduce((sum, text) => sum + terWordsOf(text, language).length, 0);
  const measured = hunks.map((hunk) => ({ hunk, ...measure(hunk, language) }));
  const words = measured.reduce((sum, each) => sum + each.words, kept);
  const people = new Map<string, PersonEffort>();
  for (const { hunk, edits } of measured)
    for (const person of hunk.authors) {
      const known = people.get(person.id);
      people.set(person.id, {
        person,
        changes: (known?.changes ?? 0) + 1,
        ter: { edits: (known?.ter.edits ?? 0) + edits, words },
      });
    }
  return {
    edited,
    safe: { changed: changedWords(hunks).safe, words: edited.words },
    ter: { edits: measured.reduce((sum, each) => sum + each.edits, 0), words },
    kinds: addEditKinds(measured.map(({ kinds }) => kinds)),
    people: [...people.values()].sort((a, b) => (a.person.id < b.person.id ? -1 : 1)),
  };
}

function measure(
  { hunk }: ReviewHunk,
  language: Language,
): { readonly edits: number; readonly words: number; readonly kinds: EditKinds } {
  const before = terWordsOf(sideOf(hunk.words, '-'), language);
  const after = terWordsOf(sideOf(hunk.words, '+'), language);
  // In a language without spaces every character is a word: spaces between them say so, and there is no case to lose.
  const kinds = isUnspaced(language)
    ? editKinds(before.join(' '), after.join(' '))
    : editKinds(sideOf(hunk.words, '-'), sideOf(hunk.words, '+'));
  return { edits: kinds.words + kinds.punctuation + kinds.order, words: after.length, kinds };
}

function sideOf(words: Diff['hunks'][number]['words'], side: '-' | '+'): string {
  return words
    .filter(({ op }) => op === '=' || op === side)
    .map(({ text }) => text)
    .join('');
}
