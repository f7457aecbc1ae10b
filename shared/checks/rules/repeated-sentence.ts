import { articleRule, finding, unsafeFix } from '../define-rule';
import { isUnspaced } from '../../text/language';
import type { Range } from '../../base/range';
import { talliedPerParagraph, type Placed, type Tally } from '../article/kept-results';
import { codesOf } from '../characters/signs';

/** Fewest code units of a sentence worth telling: four or five words; in Chinese and Japanese as many characters say more. */
const shortest = 24;
const shortestDense = 10;

const endMarks = codesOf('.!?。！？…”"’)');

/** The sentences of a paragraph, without their end marks; '' for one too short to matter. */
const compared = talliedPerParagraph(
  ({ text, sentences, language }): readonly string[] | null => {
    const least = isUnspaced(language) ? shortestDense : shortest;
    const bare = sentences.map(({ start, end }) => {
      let last = end;
      while (last > start && endMarks.has(text.charCodeAt(last - 1))) last--;
      return last - start < least ? '' : text.slice(start, last);
    });
    return bare.some((sentence) => sentence !== '') ? bare : null;
  },
  () => new Repeated(),
);

/** The sentences that an article has more than once. */
class Repeated implements Tally<readonly string[]> {
  readonly sentences = new Set<string>();
  private readonly counts = new Map<string, number>();

  come(sentences: readonly string[]): void {
    for (const sentence of sentences) {
      if (sentence === '') continue;
      const count = this.counts.get(sentence) ?? 0;
      this.counts.set(sentence, count + 1);
      if (count === 1) this.sentences.add(sentence);
    }
  }

  go(sentences: readonly string[]): void {
    for (const sentence of sentences) {
      const count = this.counts.get(sentence) ?? 0;
      if (count > 1) this.counts.set(sentence, count - 1);
      else this.counts.delete(sentence);
      if (count === 2) this.sentences.delete(sentence);
    }
  }
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
    if (tally.sentences.size === 0) return;
    const seen = new Map<string, number>();
    let passed = 0;
    let position = 0;
    for (const { found, index } of all) {
      for (; passed < index; passed++) position += context.paragraphs[passed]?.sentences.length ?? 0;
      const { start: offset, sentences } = context.paragraphs[index] as Placed;
      for (let place = 0; place < found.length; place++) {
        const sentence = found[place] as string;
        if (!tally.sentences.has(sentence)) continue;
        const before = seen.get(sentence);
        seen.set(sentence, position + place);
        if (before === undefined) continue;
        const next = before === position + place - 1;
        const { start, end } = sentences[place] as Range;
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
