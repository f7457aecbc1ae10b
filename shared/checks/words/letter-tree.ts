const letters = 26;
const firstLetter = 97;

/** Words of the letters a to z, followed letter by letter: whatever words a text begins with at an offset are found in one go. */
export class LetterTree {
  /** Where the way begins; 0 is where no word goes on. */
  readonly root = 1;
  private readonly next: Uint16Array;
  private readonly kinds: Uint16Array;

  /** @param lists words and the bit that stands for their kind; a word may be of several */
  constructor(lists: readonly (readonly [kind: number, words: readonly string[]])[]) {
    const most = lists.reduce((sum, [, words]) => sum + words.join('').length, 2);
    this.next = new Uint16Array(most * letters);
    this.kinds = new Uint16Array(most);
    let free = this.root + 1;
    for (const [kind, words] of lists)
      for (const word of words) {
        let node = this.root;
        for (let index = 0; index < word.length; index++) {
          const place = node * letters + word.charCodeAt(index) - firstLetter;
          node = this.next[place] ||= free++;
        }
        this.kinds[node] = this.kindsOf(node) | kind;
      }
  }

  /** Where a letter, given as a UTF-16 code unit, leads to; 0 if no word goes on with it. */
  step(node: number, code: number): number {
    const letter = code - firstLetter;
    return letter >= 0 && letter < letters ? (this.next[node * letters + letter] as number) : 0;
  }

  /** The kinds of the word that ends here; 0 if none does. */
  kindsOf(node: number): number {
    return this.kinds[node] as number;
  }

  /** The kinds of the word from `start` to the end of the text; 0 if that is none. */
  kindsFrom(text: string, start: number): number {
    let node = this.root;
    for (let index = start; index < text.length && node !== 0; index++)
      node = this.step(node, text.charCodeAt(index));
    return this.kindsOf(node);
  }
}
