import { articleRule, finding, unsafeFix } from '../define-rule';
import type { Aids } from '../aids';
import { perParagraph } from '../article/kept-results';
import { isFunctionWord } from '../words/function-words';
import { capitalised } from '../../base/capitalised';
import type { ParagraphContext } from '../rule';
import type { Speller } from '../speller';

/** In words; fewer are a label, an acronym or a sign. */
const fewest = 4;
/** So many lines in other letters to one in capitals: an article with more of them sets its headings so. */
const share = 6;

interface Line {
  readonly isShouted: boolean;
}

const shouted: Line = { isShouted: true };
const plain: Line = { isShouted: false };

const found = perParagraph(({ text, kind, vocabulary }): Line | null => {
  if (kind === 'title' || kind === 'verse' || vocabulary.length < fewest) return null;
  if (/\p{Ll}/u.test(text)) return plain;
  const ordinary = vocabulary.filter(({ lower }) => lower.length > 5 || isFunctionWord(lower)).length;
  return /\p{Lu}{4}/u.test(text) && ordinary * 2 >= vocabulary.length ? shouted : null;
});

export default articleRule({
  title: 'Line all in capitals',
  why: 'A line that the source sets apart comes out in capitals in one sentence of an article and not in its neighbours; capitals shout and hide where names begin.',
  category: 'casing',
  severity: 'info',
  needs: ['speller'],
  messages: { main: 'This line alone is all in capitals.' },
  examples: String.raw`
    bad: It rained.\n\nThe gate of the old town is closed.\n\n⟦THE FAIR OF THE TOWN HAS BEGUN.⟧\n\nMany guests came to the fair.\n\nThey stayed for a day.\n\nThey went by the old gate.\n\nThen it rained again there.\n\nThe fair was over by noon. => It rained.\n\nThe gate of the old town is closed.\n\nThe fair of the town has begun.\n\nMany guests came to the fair.\n\nThey stayed for a day.\n\nThey went by the old gate.\n\nThen it rained again there.\n\nThe fair was over by noon.
    good: The gate is closed for good.\n\nTHE FAIR OF THE TOWN HAS BEGUN.\n\nMany guests came to the fair.
    good: THE FAIR OF THE TOWN HAS BEGUN.
  `,
  *check(context, { speller }: Aids = {}) {
    if (!speller) return;
    const lines = found(context);
    const loud = lines.filter(({ found: { isShouted } }) => isShouted);
    if (loud.length === 0 || loud.length * share > lines.length) return;
    for (const { index } of loud) {
      const paragraph = context.paragraphs[index];
      if (!paragraph || index === 0) continue;
      const end = paragraph.start + paragraph.text.trimEnd().length;
      yield finding(paragraph.start, end, {
        fixes: unsafeFix('use-small-letters', paragraph.start, end, quietened(paragraph, speller)),
      });
    }
  },
});

/** In small letters, but for the first one, "I", names and acronyms. */
function quietened({ text, wordStarts, wordEnds }: ParagraphContext, speller: Speller): string {
  const line = text.trimEnd();
  let quiet = '';
  let last = 0;
  for (const [index, start] of wordStarts.entries()) {
    const end = wordEnds[index] as number;
    const word = line.slice(start, end);
    const lower = word.toLowerCase();
    const opens = index === 0 || /[.!?]["”’)]* $/.test(line.slice(Math.max(0, start - 4), start));
    const known = speller.knows(lower) && lower !== 'i';
    const proper = capitalised(lower);
    quiet += line.slice(last, start);
    quiet += known ? (opens ? proper : lower) : speller.knows(proper) ? proper : word;
    last = end;
  }
  return quiet + line.slice(last);
}
