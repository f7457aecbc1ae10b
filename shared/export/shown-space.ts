import type { WordOp } from '../diff/hunk';

const shown: Readonly<Record<string, string>> = {
  ' ': '·',
  '\n': '↵',
  '\t': '⇥',
  '\u00a0': '⍽',
  '\u3000': '□',
};

/** True if the operation takes out or puts in nothing but white space, which must be made visible to be seen. */
export function isSpaceChange(word: WordOp): boolean {
  return word.op !== '=' && word.text.trim() === '';
}

/** White space as marks to look at: `·` for a space, `↵` for a line end. Other white space is shown as a space is. */
export function visibleSpace(text: string): string {
  return Array.from(text, (character) => shown[character] ?? '·').join('');
}
