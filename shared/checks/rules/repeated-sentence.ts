import { articleRule, finding, unsafeFix } from '../define-rule';
import { isUnspaced } from '../../text/language';
import type { Range } from '../../base/range';
import { talliedPerParagraph, type Placed, type Tally } from '../article/kept-results';
import { codesOf } from '../characters/signs';

/** Fewest code units of a sentence worth telling: four or five words; in Chinese and Japanese as many characters say more. */
const shortest = 24;
const shortestDense = 10;

const endMarks = codesOf('.!?。！？…”"’)');

/** Of each sentence of a paragraph, without its end marks, a number that the same one has, too; −1 for one too short to matter. */
const compared = talliedPerParagraph(
  ({ text, sentences, language }): readonly number[] | null => {
    const least = isUnspaced(language) ? shortestDense : shortest;
    let isLong = false;
    const keys = sentences.map(({ start, end }) => {
      const last = bareEnd(text, start, end);
      if (last - start < least) return -1;
      isLong = true;
      return keyOf(text, start, last);
    });
    return isLong ? keys : null;
  },
  () => new Repeated(),
);

function bareEnd(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && endMarks.has(text.charCodeAt(last - 1))) last--;
  return last;
}

/** Made of the length and some of the characters: most sentences differ in these, and the others are compared. */
function keyOf(text: string, start: number, end: number): number {
  let key = end - start;
  const step = Math.max(1, (end - start) >> 3);
  for (let at = start; at < end; at += step) key = (Math.imul(key, 31) + text.charCodeAt(at)) | 0;
  return key & 0x3fffffff;
}

/** As a power of two, so many kinds of numbers are told apart. */
const kinds = 1 << 13;

/** What an article may have more than once: numbers of one kind are counted together, for those that differ are compared anyway. */
class Repeated implements Tally<readonly number[]> {
  /** Made for the second number: an article of one sentence needs no table. */
  private counts: Int32Array | null = null;
  /** The first number, as long as it is the only one. */
  private only: number | null = null;
  /** Of how many kinds there are several. */
  private several = 0;

  get isEmpty(): boolean {
    return this.several === 0;
  }

  has(key: number): boolean {
    return key >= 0 && (this.counts?.[kindOf(key)] ?? 0) > 1;
  }

  come(keys: readonly number[]): void {
    for (const key of keys) if (key >= 0 && this.count(key, 1) === 2) this.several++;
  }

  go(keys: readonly number[]): void {
    for (const key of keys) if (key >= 0 && this.count(key, -1) === 1) this.several--;
  }

  private count(key: number, by: number): number {
    if (this.counts === null) {
      if (this.only === null || by < 0) {
        this.only = by < 0 ? null : key;
        return by < 0 ? 0 : 1;
      }
      this.counts = new Int32Array(kinds);
      this.counts[kindOf(this.only)] = 1;
    }
    return (this.counts[kindOf(key)] = (this.counts[kindOf(key)] as number) + by);
  }
}

function kindOf(key: number): number {
  return (key ^ (key >>> 15)) & (kinds - 1);
}

export default articleRule({
  title: 'A sentence said twice',
  why: 'A sentence that stands twice in an article was usually translated twice, or copied by mistake.',
  category: 'repetition',
  mqm: 'fluency/inconsistency',
  severity: 'info',
  languages: '*',
  messages: {
    next: 'The sentence before says the same.',
    again: 'This sentence has been said before in this article.',
  },
  examples: String.raw`
    bad: The bridge will open in May. ⟦The bridge will open in May.⟧ => The bridge will open in May.
    bad: The bridge will open in May. It rained. ⟦The bridge will open in May!⟧ => The bridge will open in May. It rained.
    good: It rained. It rained.
  `,
  *check(context) {
    const { all, tally } = compared(context);
    if (tally.isEmpty) return;
    const seen = new Map<string, number>();
    let passed = 0;
    let position = 0;
    for (const { found, index } of all) {
      for (; passed < index; passed++) position += context.paragraphs[passed]?.sentences.length ?? 0;
      const { text, start: offset, sentences } = context.paragraphs[index] as Placed;
      for (let place = 0; place < found.length; place++) {
        if (!tally.has(found[place] as number)) continue;
        const { start, end } = sentences[place] as Range;
        const sentence = text.slice(start, bareEnd(text, start, end));
        const before = seen.get(sentence);
        seen.set(sentence, position + place);
        if (before === undefined) continue;
        const next = before === position + place - 1;
        const from = offset + start;
        // A sentence goes with the space before it; one that is all its paragraph has goes with the line end before it.
        const alone = sentences.length === 1 && start === 0;
        const blanks =
          (alone ? /\n*$/ : / *$/).exec(context.text.slice(Math.max(0, from - 4), from))?.[0].length ?? 0;
        yield finding(from, offset + end, {
          message: next ? 'next' : 'again',
          severity: next ? 'warning' : 'info',
          fixes: unsafeFix('remove-the-repetition', from - blanks, offset + end, ''),
        });
      }
    }
  },
});
