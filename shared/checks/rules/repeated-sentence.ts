import { oncePerParagraph } from '../lib/per-paragraph';
import { replaceFix } from '../lib/fixes';
import { isUnspaced } from '../../text/language';
import type { Range } from '../../base/range';
import type { Finding, Rule } from '../rule';

/** Fewest code units of a sentence worth telling: four or five words; in Chinese and Japanese as many characters say more. */
const shortest = 24;
const shortestDense = 10;

const endMarks = '.!?。！？…”"’)';

/** The sentences of a paragraph, without their end marks; '' for one too short to matter. */
const compared = oncePerParagraph(({ text, sentences, language }): readonly string[] => {
  const least = isUnspaced(language) ? shortestDense : shortest;
  return sentences.map(({ start, end }) => {
    let bare = end;
    while (bare > start && endMarks.includes(text.charAt(bare - 1))) bare--;
    return bare - start < least ? '' : text.slice(start, bare);
  });
});

const rule: Rule = {
  id: 'repeated-sentence',
  title: 'A sentence said twice',
  why: 'A sentence that stands twice in an article was usually translated twice, or copied by mistake.',
  category: 'repetition',
  mqm: 'fluency/inconsistency',
  severity: 'info',
  languages: '*',
  scope: 'article',
  examples: [
    {
      text: 'The bridge will open in May. The bridge will open in May.',
      flags: ['The bridge will open in May.'],
      fixed: 'The bridge will open in May.',
    },
    {
      text: 'The bridge will open in May. It rained. The bridge will open in May!',
      flags: ['The bridge will open in May!'],
      fixed: 'The bridge will open in May. It rained.',
    },
    { text: 'It rained. It rained.', flags: [] },
  ],
  *check(context): Iterable<Finding> {
    const seen = new Map<string, number>();
    let position = 0;
    for (const paragraph of context.paragraphs)
      for (const [index, key] of compared(paragraph).entries()) {
        position++;
        if (key === '') continue;
        const before = seen.get(key);
        seen.set(key, position);
        if (before === undefined) continue;
        const next = before === position - 1;
        const { start: offset, sentences } = paragraph;
        const { start, end } = sentences[index] as Range;
        const from = offset + start;
        // A sentence goes with the space before it; one that is all its paragraph has goes with the line end before it.
        const alone = sentences.length === 1 && start === 0;
        const blanks =
          (alone ? /\n*$/ : / *$/).exec(context.text.slice(Math.max(0, from - 4), from))?.[0].length ?? 0;
        yield {
          start: from,
          end: offset + end,
          severity: next ? 'warning' : 'info',
          message: next
            ? 'The sentence before says the same.'
            : 'This sentence has been said before in this article.',
          fixes: [replaceFix('Remove the repetition', from - blanks, offset + end, '', false)],
        };
      }
  },
};

export default rule;
