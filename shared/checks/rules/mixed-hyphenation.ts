import { unsafeFix } from '../lib/fixes';
import { perParagraph } from '../lib/per-paragraph';
import { clashes, type Form } from '../lib/two-ways';
import { wordsOf } from '../lib/words-of';
import type { Finding, ParagraphContext, Rule } from '../rule';

const beforeHyphen = /(?<![\p{L}\p{N}-])\p{Ll}{2,}$/u;
const fromHyphen = /-\p{Ll}{3,}(?![\p{L}\p{N}-])/uy;
/** Shorter words are no compounds closed up. */
const shortest = 7;

/** Compounds with a hyphen. Open ones are left alone: “a long-term plan” is sound beside “in the long term”. */
const compounds = perParagraph(({ text }): readonly Form[] => {
  const found: Form[] = [];
  for (let at = text.indexOf('-'); at >= 0; at = text.indexOf('-', at + 1)) {
    fromHyphen.lastIndex = at;
    const second = fromHyphen.exec(text)?.[0];
    const first = second && beforeHyphen.exec(text.slice(Math.max(0, at - 40), at))?.[0];
    if (first) found.push(formOf(first + second, at - first.length));
  }
  return found;
});

interface ClosedUp {
  readonly keys: ReadonlySet<string>;
  readonly forms: readonly Form[];
}

/** By the paragraph's words, which stay the same object as long as it does. */
const closed = new WeakMap<ParagraphContext['vocabulary'], ClosedUp>();
let lastKeys: ReadonlySet<string> = new Set();

/** The same set as the time before if it holds the same: most edits touch no compound. */
function sameSet(keys: ReadonlySet<string>): ReadonlySet<string> {
  if (keys.size !== lastKeys.size || [...keys].some((key) => !lastKeys.has(key))) lastKeys = keys;
  return lastKeys;
}

/** The words of a paragraph that are one of the keys, closed up. */
function closedUp(paragraph: ParagraphContext, keys: ReadonlySet<string>): readonly Form[] {
  const before = closed.get(paragraph.vocabulary);
  if (before?.keys === keys) return before.forms;
  const forms = findClosedUp(paragraph, keys);
  closed.set(paragraph.vocabulary, { keys, forms });
  return forms;
}

const none: readonly Form[] = [];

function findClosedUp({ text, vocabulary }: ParagraphContext, keys: ReadonlySet<string>): readonly Form[] {
  if (!vocabulary.some(({ lower }) => lower.length >= shortest && keys.has(lower))) return none;
  return wordsOf(text)
    .filter(({ start, end, lower }) => keys.has(lower) && isClosed(text, start, end, lower))
    .map(({ start, lower }) => formOf(lower, start));
}

function isClosed(text: string, start: number, end: number, lower: string): boolean {
  return (
    lower.length >= shortest &&
    text.startsWith(lower, start) &&
    text.charAt(start - 1) !== '-' &&
    text.charAt(end) !== '-'
  );
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
    const joined = compounds(context);
    const keys = sameSet(new Set(joined.flatMap((forms) => forms.map(({ key }) => key))));
    if (keys.size === 0) return;
    const found = context.paragraphs.map((paragraph, index) => {
      const open = joined[index] ?? none;
      const shut = closedUp(paragraph, keys);
      if (shut.length === 0) return open;
      return [...open, ...shut].sort((a, b) => a.start - b.start);
    });
    for (const { form, usual } of clashes(context, found))
      yield {
        start: form.start,
        end: form.end,
        message: `The article has “${usual.text}” elsewhere.`,
        fixes: unsafeFix(`Use “${usual.text}”`, form.start, form.end, usual.text),
      };
  },
};

export default rule;
