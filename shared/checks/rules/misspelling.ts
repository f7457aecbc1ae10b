import { RecentMap } from '../../base/recent-map';
import { articleRule, finding, unsafeFix, type ParagraphContext } from '../define-rule';
import type { Aids } from '../aids';
import type { Speller } from '../speller';
import { perList } from '../words/term-search';
import {
  cutOfGlued,
  isNameInSmallLetters,
  namesAmong,
  unknownWords,
  type UnknownWord,
} from '../words/unknown-words';

const mostSuggestions = 3;
/** Different unknown words of an article, at most. */
const mostUnknown = 300;
/** A word that stands this often in the article is meant. */
const often = 3;
/** Unknown words in a row, at least, that are another language. */
const foreign = 3;

const ownWords = perList((words: readonly string[]) => new Set(words.map((word) => word.toLowerCase())));
/** A misspelt word comes again in the next check and in its article. */
const suggestions = new WeakMap<Speller, RecentMap<string, readonly string[]>>();
const mostWords = 2_000;

export default articleRule({
  title: 'Misspelt word',
  why: 'Rare in machine translation from large systems, common in edits and in weaker systems. Looked at are words in small letters that the dictionary does not know and that are no form or compound of known ones; words of .emend/words.txt count as known.',
  category: 'spelling',
  severity: 'info',
  needs: ['speller'],
  messages: { main: 'The dictionary does not know “{found}”.' },
  examples: String.raw`
    bad: The ⟦goverment⟧ is new, and the ⟦comittee⟧ is proud. => The government is new, and the committee is proud.
    bad: They ⟦recieved⟧ it ⟦finnaly⟧, to protect the ⟦enviroment⟧. => They received it finally, to protect the environment.
    good: It doesn’t matter what Norvelta’s v2x says at example.com or in co-operation.
    good: The colours were recognised on the livestream; the bioreactor was ungated, and the footbath learnt.
    good: She sang “questi piccoli sentieri” in the harbour.
  `,
  *check(context, aids: Aids = {}) {
    const { speller, words = [] } = aids;
    if (!speller) return;
    const own = ownWords(words, '');
    const all = context.paragraphs.flatMap((paragraph) =>
      suspects(paragraph, speller).map((word) => ({ ...word, by: paragraph.start })),
    );
    const counts = new Map<string, number>();
    for (const { word } of all) counts.set(word, (counts.get(word) ?? 0) + 1);
    const names = namesAmong(new Set(counts.keys()), context.paragraphs, speller);
    // Suggestions are slow, and a text of so many unknown words is not English.
    if (counts.size > mostUnknown) return;
    for (const { word, start, end, by } of all) {
      if (names.has(word) || own.has(word) || (counts.get(word) ?? 0) >= often) continue;
      const meant = suggest(word, speller);
      if (meant.length === 0) continue;
      yield finding(by + start, by + end, {
        values: { found: word },
        fixes: meant.flatMap((each) => unsafeFix('use', by + start, by + end, each)),
      });
    }
  },
});

/** Unknown words that are neither two in one, nor names, nor of another language. */
function suspects(paragraph: ParagraphContext, speller: Speller): readonly UnknownWord[] {
  const unknown = unknownWords(paragraph, speller);
  return unknown.filter(({ word, start, end }, index) => {
    if (paragraph.text.slice(start, end) !== word) return false;
    let first = index;
    let last = index;
    while (
      last - first + 1 < foreign &&
      first > 0 &&
      isBeside(paragraph.text, unknown[first - 1], unknown[first])
    )
      first--;
    while (last - first + 1 < foreign && isBeside(paragraph.text, unknown[last], unknown[last + 1])) last++;
    return (
      last - first + 1 < foreign && cutOfGlued(word, speller) === 0 && !isNameInSmallLetters(word, speller)
    );
  });
}

function isBeside(text: string, before: UnknownWord | undefined, after: UnknownWord | undefined): boolean {
  return before !== undefined && after !== undefined && text.slice(before.end, after.start) === ' ';
}

function suggest(word: string, speller: Speller): readonly string[] {
  const known = suggestions.get(speller) ?? new RecentMap<string, readonly string[]>(mostWords);
  suggestions.set(speller, known);
  const before = known.get(word);
  if (before !== undefined) return before;
  const meant = speller.suggest(word).slice(0, mostSuggestions);
  known.set(word, meant);
  return meant;
}
