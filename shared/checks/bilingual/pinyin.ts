import { pinyinTable } from './pinyin.generated';

interface Readings {
  readonly byCharacter: ReadonlyMap<string, readonly string[]>;
  readonly syllables: ReadonlySet<string>;
}

let table: Readings | null = null;

/** Read from the table when the first Chinese source is met. */
function readings(): Readings {
  if (table !== null) return table;
  const byCharacter = new Map<string, string[]>();
  const syllables = new Set<string>();
  for (const line of pinyinTable.split('\n')) {
    const [syllable = '', characters = ''] = line.split(' ');
    syllables.add(syllable);
    for (const character of characters) {
      const known = byCharacter.get(character);
      if (known) known.push(syllable);
      else byCharacter.set(character, [syllable]);
    }
  }
  return (table = { byCharacter, syllables });
}

/** The syllables, without tones, by which a Chinese character may be read; none if it is none. */
export function readingsOf(character: string): readonly string[] {
  return readings().byCharacter.get(character) ?? [];
}

/** All ways to part small letters into `count` syllables. */
export function syllablesOf(letters: string, count: number): string[][] {
  const { syllables } = readings();
  if (count === 0) return letters === '' ? [[]] : [];
  const found: string[][] = [];
  for (let length = 1; length <= Math.min(6, letters.length - count + 1); length++) {
    const head = letters.slice(0, length);
    if (syllables.has(head))
      for (const rest of syllablesOf(letters.slice(length), count - 1)) found.push([head, ...rest]);
  }
  return found;
}

/** The stretches of Chinese `text` that are read as `syllables`, each where it begins; `misread` of the characters may be read otherwise. */
export function readAs(text: string, syllables: readonly string[], misread = 0): number[] {
  const found: number[] = [];
  for (let start = 0; start + syllables.length <= text.length; start++) {
    let wrong = 0;
    for (let at = 0; at < syllables.length && wrong <= misread; at++) {
      const known = readingsOf(text.charAt(start + at));
      if (known.length === 0) wrong = misread + 1;
      else if (!known.includes(syllables[at] as string)) wrong++;
    }
    if (wrong <= misread) found.push(start);
  }
  return found;
}

/** Whether a stretch of Chinese `text` may be read as these small letters, in two to four syllables. */
export function isReadIn(text: string, letters: string): boolean {
  return [2, 3, 4].some((count) =>
    syllablesOf(letters, count).some((syllables) => readAs(text, syllables).length > 0),
  );
}
