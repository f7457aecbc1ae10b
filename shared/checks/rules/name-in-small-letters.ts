import { articleRule, finding, unsafeFix } from '../define-rule';
import type { Aids } from '../aids';
import { perList } from '../words/term-search';
import { isNameInSmallLetters, namesAmong, unknownWords } from '../words/unknown-words';

const ownWords = perList((words: readonly string[]) => new Set(words.map((word) => word.toLowerCase())));

export default articleRule({
  title: 'Known name in small letters',
  why: 'Chinese and Japanese have no capitals, and a system that is unsure of a name leaves it small. A word counts as a name if the dictionary knows it with a capital only, or if the article writes it with one elsewhere.',
  category: 'casing',
  severity: 'info',
  needs: ['speller'],
  messages: { main: '“{word}” is a name and takes a capital.' },
  examples: String.raw`
    bad: The film was made by ⟦jackson⟧ near ⟦harvard⟧. => The film was made by Jackson near Harvard.
    bad: Ms Norvelta came; the town of ⟦norvelta⟧ did not. => Ms Norvelta came; the town of Norvelta did not.
    good: The house of jackson.com and the well of a small village.
  `,
  *check(context, aids: Aids = {}) {
    const { speller, words = [] } = aids;
    if (!speller) return;
    const own = ownWords(words, '');
    const small = context.paragraphs.flatMap((paragraph) =>
      unknownWords(paragraph, speller)
        .filter(({ word, start, end }) => !own.has(word) && paragraph.text.slice(start, end) === word)
        .map(({ word, start, end }) => ({
          word,
          start: paragraph.start + start,
          end: paragraph.start + end,
        })),
    );
    if (small.length === 0) return;
    const names = namesAmong(new Set(small.map(({ word }) => word)), context.paragraphs, speller);
    for (const { word, start, end } of small)
      if (names.has(word) || isNameInSmallLetters(word, speller))
        yield finding(start, end, {
          values: { word },
          fixes: unsafeFix('use-a-capital', start, start + 1, word.charAt(0).toUpperCase()),
        });
  },
});
