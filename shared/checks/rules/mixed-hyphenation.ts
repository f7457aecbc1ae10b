import { unsafeFix } from '../lib/fixes';
import { isLetterOrNumber, isSmall, smallEnd } from '../lib/letters';
import { oncePerParagraph, type FoundIn } from '../lib/per-paragraph';
import { clashes, type Form } from '../lib/two-ways';
import type { VocabularyWord } from '../lib/vocabulary';
import type { Finding, ParagraphContext, Rule } from '../rule';

/** Shorter words are no compounds closed up. */
const shortest = 7;
/** The longest first part of a compound. */
const longestFirst = 40;
const fewestFirst = 2;
const fewestSecond = 3;
const hyphen = 0x2d;

/** Compounds with a hyphen. Open ones are left alone: “a long-term plan” is sound beside “in the long term”. */
const compounds = oncePerParagraph(({ text, signs }): readonly Form[] => {
  const found: Form[] = [];
  for (const at of signs) {
    if (text.charCodeAt(at) !== hyphen) continue;
    const start = firstStart(text, at);
    const end = smallEnd(text, at + 1);
    if (at - start < fewestFirst || end - at <= fewestSecond) continue;
    if (!goesOn(text, start - 1) && !goesOn(text, end)) found.push(formOf(text.slice(start, end), start));
  }
  return found.length === 0 ? none : found;
});

const none: readonly Form[] = [];

function firstStart(text: string, end: number): number {
  let start = end;
  while (end - start < longestFirst && isSmall(text.charCodeAt(start - 1))) start--;
  return start;
}

/** True for a letter, digit or hyphen. */
function goesOn(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === hyphen || isLetterOrNumber(code);
}

interface ClosedUp {
  keys: ReadonlySet<string>;
  forms: readonly Form[];
}

const closed = oncePerParagraph((): ClosedUp => ({ keys: new Set(), forms: none }));
let lastKeys: ReadonlySet<string> = new Set();

/** The same set as the time before if it holds the same: most edits touch no compound. */
function sameSet(keys: ReadonlySet<string>): ReadonlySet<string> {
  if (keys.size !== lastKeys.size || [...keys].some((key) => !lastKeys.has(key))) lastKeys = keys;
  return lastKeys;
}

/** The words of a paragraph that are one of the keys, closed up. */
function closedUp(paragraph: ParagraphContext, keys: ReadonlySet<string>): readonly Form[] {
  const before = closed(paragraph);
  if (before.keys !== keys) {
    before.keys = keys;
    before.forms = findClosedUp(paragraph, keys);
  }
  return before.forms;
}

function findClosedUp(
  { text, vocabulary, wordStarts, wordEnds }: ParagraphContext,
  keys: ReadonlySet<string>,
): readonly Form[] {
  let found = none;
  for (let index = 0; index < vocabulary.length; index++) {
    const { lower } = vocabulary[index] as VocabularyWord;
    if (lower.length < shortest || !keys.has(lower)) continue;
    const start = wordStarts[index] as number;
    if (isClosed(text, start, wordEnds[index] as number, lower)) found = [...found, formOf(lower, start)];
  }
  return found;
}

function isClosed(text: string, start: number, end: number, lower: string): boolean {
  return text.startsWith(lower, start) && text.charAt(start - 1) !== '-' && text.charAt(end) !== '-';
}

function formOf(written: string, start: number): Form {
  return {
    start,
    end: start + written.length,
    text: written,
    key: written.replace('-', ''),
    way: written,
  };
}

const rule: Rule = {
  id: 'mixed-hyphenation',
  title: 'A compound with and without its hyphen',
  why: 'The same compound joined by a hyphen in one place and written as one word in another looks careless; what the article does most often counts as meant.',
  category: 'consistency',
  mqm: 'style/inconsistent-style',
  severity: 'info',
  languages: ['en'],
  scope: 'article',
  examples: [
    {
      text: 'The co-operation grew. Their co-operation helped the cooperation of others.',
      flags: ['cooperation'],
      fixed: 'The co-operation grew. Their co-operation helped the co-operation of others.',
    },
    { text: 'A long-term plan helps in the long term. The cooperation and the co-owner.', flags: [] },
  ],
  *check(context): Iterable<Finding> {
    const keys = new Set<string>();
    for (const paragraph of context.paragraphs) for (const { key } of compounds(paragraph)) keys.add(key);
    if (keys.size === 0) return;
    const same = sameSet(keys);
    const all: FoundIn<readonly Form[]>[] = [];
    for (const [index, paragraph] of context.paragraphs.entries()) {
      const open = compounds(paragraph);
      const shut = closedUp(paragraph, same);
      const found = shut.length === 0 ? open : [...open, ...shut].sort((a, b) => a.start - b.start);
      if (found.length > 0) all.push({ found, paragraph, index });
    }
    for (const { form, usual } of clashes(all))
      yield {
        start: form.start,
        end: form.end,
        message: `The article has “${usual.text}” elsewhere.`,
        fixes: unsafeFix(`Use “${usual.text}”`, form.start, form.end, usual.text),
      };
  },
};

export default rule;
