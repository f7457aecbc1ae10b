import { articleRule, finding, type FoundFix } from '../define-rule';
import { curlyApostrophe, isApostrophe, straightApostrophe } from '../characters/character-codes';
import { latinLanguages } from '../languages';
import { isLetter } from '../characters/letters';
import { perParagraph } from '../article/kept-results';
import { hasTrait } from '../characters/traits';
import type { TextEdit } from '../../text/edit';

interface Apostrophes {
  readonly straight: readonly number[];
  readonly curly: readonly number[];
}

/** One of two tells nothing; a lone one among more than so many, or in another paragraph than they, most likely came with a name or a quotation. */
const mostBesideLone = 3;

const none: readonly number[] = [];

const apostrophes = perParagraph(({ text, traits, signs }): Apostrophes | null => {
  if (!hasTrait({ traits }, 'apostrophe')) return null;
  let straight: number[] | undefined;
  let curly: number[] | undefined;
  for (const at of signs) {
    const code = text.charCodeAt(at);
    if (!isApostrophe(code) || !isLetter(text.charCodeAt(at - 1)) || !isLetter(text.charCodeAt(at + 1)))
      continue;
    if (code === straightApostrophe) (straight ??= []).push(at);
    else if (code === curlyApostrophe) (curly ??= []).push(at);
  }
  if (straight === undefined && curly === undefined) return null;
  return { straight: straight ?? none, curly: curly ?? none };
});

export default articleRule({
  title: 'Straight and curly apostrophes mixed',
  why: 'Pieces translated at different times bring different apostrophes; one article has one kind. One flag stands at the first of the rarer kind; its fix changes them all.',
  category: 'punctuation',
  severity: 'info',
  languages: latinLanguages,
  messages: {
    curly: 'Most apostrophes of this article are straight; this one is not.',
    straight: 'Most apostrophes of this article are curly; this one is not.',
    all: 'Make them all alike ({count})',
  },
  examples: String.raw`
    bad: It’s so, they’re here, and it⟦'⟧s fine. => It’s so, they’re here, and it’s fine.
    bad: It's so, they're here, and it⟦’⟧s fine. => It's so, they're here, and it's fine.
    good: It's so, they're here.
    good: It's so, they're here.\n\nIt’s fine.
    good: It's so, they're here, isn't it? It's all that's left of O’Neill.
  `,
  *check(context) {
    const all = apostrophes(context);
    let straight = 0;
    let curly = 0;
    for (const { found } of all) {
      straight += found.straight.length;
      curly += found.curly.length;
    }
    if (straight === 0 || curly === 0) return;
    const isFar = straight + curly !== mostBesideLone || all.length > 1;
    if (Math.min(straight, curly) === 1 && isFar) return;
    const rarer = straight <= curly ? 'straight' : 'curly';
    const better = rarer === 'straight' ? '’' : "'";
    const edits: TextEdit[] = [];
    for (const { found, index } of all) {
      const offset = context.paragraphs[index]?.start ?? 0;
      for (const place of found[rarer])
        edits.push({ start: offset + place, end: offset + place + 1, text: better });
    }
    const [first] = edits;
    if (first === undefined) return;
    const fix: FoundFix = { title: 'all', values: { count: edits.length }, safe: true, edits };
    yield finding(first.start, first.end, { message: rarer, fixes: [fix] });
  },
});
