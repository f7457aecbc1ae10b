import { articleRule, replacing, type ParagraphContext } from '../define-rule';
import { hyphen, space, isApostrophe } from '../characters/character-codes';
import { smallEnd, isLetterOrNumber, isCapital } from '../characters/letters';
import { talliedPerParagraph, type FoundIn, type Placed, type Tally } from '../article/kept-results';
import { clashesWithClosed, Ways, type Form } from '../article/two-ways';
import { addToHash, startOfHash } from '../words/vocabulary';

/** Letters of a name that is worth comparing, at least. */
const fewest = 6;
/** Words that a name is made of, at most. */
const mostParts = 3;
const smallS = 0x73;
const smallA = 0x61;
const smallZ = 0x7a;
const apostrophe = 0x27;

/** The names of a paragraph. What names share is a hash of their letters, without spaces, hyphens, apostrophes and accents. */
interface Names {
  /** Names of several words, and those with accents. */
  readonly parted: readonly Form[];
  /** Names of one plain word, which clash with none of their kind: where each starts, and next to it its key, which is the way it is written, too. */
  readonly plain: readonly number[];
}

class NameWays implements Tally<Names> {
  readonly parted = new Ways();

  come({ parted }: Names): void {
    this.parted.come(parted);
  }

  go({ parted }: Names): void {
    this.parted.go(parted);
  }
}

const names = talliedPerParagraph(namesIn, () => new NameWays());
const noForms: readonly Form[] = [];
const noNumbers: readonly number[] = [];

/** Each begins behind the one before. */
function namesIn(paragraph: ParagraphContext): Names | null {
  const { text, wordStarts, wordEnds } = paragraph;
  let parted: Form[] | undefined;
  let plain: number[] | undefined;
  let past = 0;
  for (const index of paragraph.capitals) {
    const start = wordStarts[index] as number;
    if (start < past || joins(text.charCodeAt(start - 1))) continue;
    const end = wordEnds[index] as number;
    if (end - start < fewest && !goesOn(text, end)) continue;
    past = nameEnd(text, start);
    if (past - start < fewest) continue;
    if (text.charCodeAt(past - 1) === smallS && isApostrophe(text.charCodeAt(past - 2))) continue;
    const way = plainWay(text, start, past);
    if (past === end && way >= 0) {
      (plain ??= []).push(start, way);
      continue;
    }
    const other = way < 0 ? accented(text.slice(start, past)) : null;
    const key = other?.key ?? plainKey(text, start, past);
    if (key >= 0) (parted ??= []).push({ start, end: past, key, way: other?.way ?? way });
  }
  if (parted === undefined && plain === undefined) return null;
  return { parted: parted ?? noForms, plain: plain ?? noNumbers };
}

/** The names of one plain word that have the letters of one of the others. */
function closedIn({ text }: ParagraphContext, plain: readonly number[], parted: Ways): readonly Form[] {
  let found: Form[] | undefined;
  for (let at = 0; at < plain.length; at += 2) {
    const key = plain[at + 1] as number;
    if (!parted.has(key)) continue;
    const start = plain[at] as number;
    (found ??= []).push({ start, end: smallEnd(text, start + 1), key, way: key });
  }
  return found ?? noForms;
}

/** Where the longest name that starts with the capital at `start` ends; `start` itself if it is none. */
function nameEnd(text: string, start: number): number {
  let longest = start;
  let part = start + 1;
  for (let parts = 1; parts <= mostParts; parts++) {
    const end = smallEnd(text, part);
    const next = text.charCodeAt(end);
    if (end === part || isLetterOrNumber(next)) break;
    if (next !== hyphen) longest = end;
    if (!goesOn(text, end)) break;
    part = isCapital(text.charCodeAt(end + 1)) ? end + 2 : end + 1;
  }
  return longest;
}

/** True if another part of a name may follow. */
function goesOn(text: string, end: number): boolean {
  const next = text.charCodeAt(end);
  return joins(next) || (next === space && isCapital(text.charCodeAt(end + 1)));
}

function joins(code: number): boolean {
  return code === hyphen || isApostrophe(code);
}

/** A hash of how a name is written, apostrophes of either kind alike; −1 for one that has other signs or letters than ASCII. */
function plainWay(text: string, start: number, end: number): number {
  let hash = startOfHash;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    const isPlain = isPlainLetter(code);
    if (!isPlain && code !== space && !joins(code)) return -1;
    hash = addToHash(hash, isPlain ? code | 32 : isApostrophe(code) ? apostrophe : code);
  }
  return hash >>> 1;
}

/** What {@link plainWay} gives for the letters of such a name alone; −1 for too few. */
function plainKey(text: string, start: number, end: number): number {
  let hash = startOfHash;
  let letters = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (!isPlainLetter(code)) continue;
    hash = addToHash(hash, code | 32);
    letters++;
  }
  return letters < fewest ? -1 : hash >>> 1;
}

function isPlainLetter(code: number): boolean {
  return (code | 32) >= smallA && (code | 32) <= smallZ;
}

/** What a name with accents shares with others, −1 for too few letters, and how it is written. */
function accented(name: string): { readonly key: number; readonly way: Form['way'] } {
  const way = name.normalize('NFC').replaceAll('’', "'").toLowerCase();
  const letters = lettersOf(name);
  let hash = startOfHash;
  for (let at = 0; at < letters.length; at++) hash = addToHash(hash, letters.charCodeAt(at));
  const plain = plainWay(way, 0, way.length);
  return { key: letters.length < fewest ? -1 : hash >>> 1, way: plain < 0 ? way : plain };
}

function lettersOf(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase();
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
    const { all, tally } = names(context);
    const closed: FoundIn<readonly Form[]>[] = [];
    for (const { found, index } of all) {
      const forms = closedIn(context.paragraphs[index] as Placed, found.plain, tally.parted);
      if (forms.length > 0) closed.push({ found: forms, index });
    }
    const { clashing } = tally.parted;
    if (clashing.size + closed.length === 0) return;
    const parted = all.map(({ found, index }) => ({ found: found.parted, index }));
    for (const { form, usual } of clashesWithClosed(context, parted, clashing, closed)) {
      // Of what is told here the letters are compared, not their hashes.
      if (lettersOf(form.text) !== lettersOf(usual.text)) continue;
      yield replacing(form.start, form.end, 'write', usual.text, { values: { usual: usual.text } });
    }
  },
});
