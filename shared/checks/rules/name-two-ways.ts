import { articleRule, replacing } from '../define-rule';
import { hyphen, space, isApostrophe } from '../characters/character-codes';
import { smallEnd, isLetterOrNumber, isCapital } from '../characters/letters';
import { talliedPerParagraph } from '../article/kept-results';
import { clashes, Ways, type Form } from '../article/two-ways';

/** Letters of a name that is worth comparing, at least. */
const fewest = 6;
/** Words that a name is made of, at most. */
const mostParts = 3;
const smallS = 0x73;
const plain = /^[a-z]+$/;
const plainParts = /^[A-Za-z '’-]+$/;

/** Names of several words, and long ones of one: their letters without spaces, hyphens, apostrophes and accents are what they share. */
const forms = talliedPerParagraph(
  ({ text, vocabulary, wordStarts, wordEnds }): readonly Form[] | null => {
    const found: Form[] = [];
    let past = 0;
    for (let index = 0; index < wordStarts.length; index++) {
      const start = wordStarts[index] as number;
      if (start < past || !isCapital(text.charCodeAt(start)) || joins(text.charCodeAt(start - 1))) continue;
      past = nameEnd(text, start);
      if (past - start < fewest) continue;
      if (text.charCodeAt(past - 1) === smallS && isApostrophe(text.charCodeAt(past - 2))) continue;
      const word = past === wordEnds[index] ? (vocabulary[index]?.lower ?? '') : '';
      const { key, way } = plain.test(word) ? { key: word, way: word } : spelling(text.slice(start, past));
      if (key.length >= fewest) found.push({ start, end: past, key, way });
    }
    return found.length === 0 ? null : found;
  },
  () => new Ways(),
);

/** Where the longest name that starts with the capital at `start` ends; `start` itself if it is none. */
function nameEnd(text: string, start: number): number {
  let longest = start;
  let part = start + 1;
  for (let parts = 1; parts <= mostParts; parts++) {
    const end = smallEnd(text, part);
    const next = text.charCodeAt(end);
    if (end === part || isLetterOrNumber(next)) break;
    if (next !== hyphen) longest = end;
    const capital = isCapital(text.charCodeAt(end + 1));
    if (!joins(next) && !(next === space && capital)) break;
    part = capital ? end + 2 : end + 1;
  }
  return longest;
}

function joins(code: number): boolean {
  return code === hyphen || isApostrophe(code);
}

function spelling(name: string): { key: string; way: string } {
  if (plainParts.test(name)) {
    const way = name.replaceAll('’', "'").toLowerCase();
    return { key: way.replace(/[ '-]/g, ''), way };
  }
  return {
    key: name
      .normalize('NFD')
      .replace(/[^\p{L}]/gu, '')
      .toLowerCase(),
    way: name.normalize('NFC').replace(/’/g, "'").toLowerCase(),
  };
}

export default articleRule({
  title: 'A name spelled in two ways',
  why: 'Machine translation spells a name anew in every sentence: with or without a hyphen, an apostrophe, a space or an accent. What the article does most often counts as meant.',
  category: 'consistency',
  mqm: 'terminology/inconsistent-use-of-terminology',
  severity: 'info',
  messages: { main: 'The article writes “{usual}” elsewhere.' },
  examples: String.raw`
    bad: The mayor met Liu Xiaoming; then ⟦Liu Xiao-ming⟧ left, and Liu Xiaoming stayed. => The mayor met Liu Xiaoming; then Liu Xiaoming left, and Liu Xiaoming stayed.
    good: The mayor met Liu Xiaoming; then Liu Xiaoling left.
  `,
  *check(context) {
    const { all, tally } = forms(context);
    for (const { form, usual } of clashes(context, all, tally.clashing))
      yield replacing(form.start, form.end, 'write', usual.text, { values: { usual: usual.text } });
  },
});
