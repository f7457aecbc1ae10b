import { finding, paragraphRule } from '../define-rule';
import type { Aids } from '../aids';
import { colon } from '../characters/character-codes';
import { matchAt } from '../characters/signs';
import { isPlainWord } from '../words/plain-words';

/** Two items and more of a word each, all of them with a capital. */
const list = /: (\p{Lu}\p{Ll}+(?:, \p{Lu}\p{Ll}+)*,? (?:and|or) \p{Lu}\p{Ll}+)(?=[.;,)]|$)/uy;
/** Running words before the colon; one or two of them are a label. */
const running = /(?:^|[.!?;] )(?:\p{L}[\p{L}'’-]* ){3,}\p{Ll}+$/u;
const readBefore = 120;

export default paragraphRule({
  title: 'Items of a list with capitals inside a sentence',
  why: 'Machine translation takes each item behind a colon for a line of its own and begins it with a capital: “the following: Water, Food and Shelter”. Some writers name kinds so, and it is shown quietly.',
  category: 'casing',
  severity: 'info',
  needs: ['speller'],
  messages: { main: 'The items of this list are no names and need no capitals.' },
  examples: String.raw`
    bad: They gave the guests of the fair the following: ⟦Water, Food and Shelter⟧. => They gave the guests of the fair the following: water, food and shelter.
    good: They went to three towns in the north: Lund, Malmo and Uppsala.
    good: Ingredients: Flour, Salt and Water.
    good: They gave the guests what they asked for: water, food and shelter.
  `,
  signs: (text, at) => text.charCodeAt(at) === colon,
  *check({ text, kind, signs }, { speller }: Aids = {}) {
    if (!speller || kind === 'title' || kind === 'heading') return;
    for (const at of signs) {
      if (text.charCodeAt(at) !== colon) continue;
      const items = matchAt(list, text, at)?.[1];
      if (items === undefined || !running.test(text.slice(Math.max(0, at - readBefore), at))) continue;
      const words = items.match(/\p{Lu}\p{Ll}+/gu) ?? [];
      if (!words.every((word) => isPlainWord(word, speller))) continue;
      const start = at + 2;
      yield finding(start, start + items.length, {
        fixes: [
          {
            title: 'use-small-letters',
            safe: false,
            edits: Array.from(items.matchAll(/\p{Lu}/gu), ({ 0: letter, index }) => ({
              start: start + index,
              end: start + index + 1,
              text: letter.toLowerCase(),
            })),
          },
        ],
      });
    }
  },
});
