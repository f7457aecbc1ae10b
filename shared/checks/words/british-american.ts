import { valuesOf } from '../../lexicon/lexicon';

export interface Spelling {
  readonly variety: 'British' | 'American';
  /** The word as the other variety spells it. */
  readonly other: string;
}

const spellings = new Map<string, Spelling>();
for (const [british, american] of valuesOf('en', 'american'))
  for (const [b, a] of forms(british, american)) {
    spellings.set(b, { variety: 'British', other: a });
    spellings.set(a, { variety: 'American', other: b });
  }

function forms(british: string, american: string): [string, string][] {
  const both = (ending: string): [string, string] => [british + ending, american + ending];
  if (!british.endsWith('e') || !american.endsWith('e'))
    return ['', 's', 'ed', 'ing', 'al', 'able', 'ful', 'er', 'ers'].map(both);
  return [
    ...['', 's', 'd', 'r', 'rs'].map(both),
    [`${british.slice(0, -1)}ing`, `${american.slice(0, -1)}ing`],
  ];
}

/** The words, in small letters, that the varieties spell differently; short ones such as “mold” may be another word. */
export const spellingsThatDiffer: ReadonlySet<string> = new Set(
  [...spellings.keys()].filter((word) => word.length > 4),
);

/** How a word in small letters is spelt; undefined where the varieties agree. */
export function spellingOf(word: string): Spelling | undefined {
  return spellings.get(word);
}
