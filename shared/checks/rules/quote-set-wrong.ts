import { finding } from '../findings';
import { unsafeFix } from '../fixes';
import { straightQuote } from '../characters/character-codes';
import { quotesOf } from '../punctuation/quotes';
import type { Finding, ParagraphContext } from '../rule';
import { paragraphRule } from '../define-rule';

const atEnd = /[.!?,](\s+)"$/u;
const beforeCapital = /(?<=\p{L}[,:])"(?=\p{Lu})/gu;
const betweenWords = /(?<=\p{L})"(?=\p{L})(?!(?:s|er|ed|ing)(?!\p{L}))/gu;
const bracket = /(?<=[\p{L}"”][.!?])( )\)(?= \p{Lu}|$)/gu;
/** One that may open or close a quotation: no letter is on both sides of it. */
const loneApostrophe = /(?<!\p{L})'|'(?!\p{L})/gu;
const apostrophe = /(?<=\p{Ll}s)( )'(?= \p{Ll}{3})/gu;

export default paragraphRule({
  title: 'Mark set apart, or close, where it should not be',
  why: 'In a paragraph whose quotation marks do not pair, where a mark stands still tells which way it faces: at the end it closes, before a capital it opens.',
  category: 'spacing',
  severity: 'info',
  traits: ['straightQuote', 'spaceMark', 'apostropheSpace'],
  messages: {
    inside: 'A space stands before the closing mark; remove it.',
    outside: 'A space is missing beside the quotation mark.',
  },
  examples: String.raw`
    bad: We shall open it in May⟦. "⟧ => We shall open it in May."
    bad: The mayor said⟦,"W⟧e shall see. => The mayor said, "We shall see.
    bad: She came lat⟦e"s⟧till in time.
    bad: (It rained⟦. )⟧ => (It rained.)
    bad: It hit the farmer⟦s ' ⟧fields. => It hit the farmers' fields.
    good: He said, "We shall see." They came late. "Still in time."
  `,
  *check(context): Iterable<Finding> {
    const { text, signs } = context;
    if (signs.some((at) => text.charCodeAt(at) === straightQuote) && isUncertain(context))
      yield* unpaired(text.trimEnd());
    if (text.includes(' )'))
      for (const { index } of text.matchAll(bracket))
        yield finding(index - 1, index + 2, {
          message: 'inside',
          fixes: unsafeFix('remove-the-space', index, index + 1, ''),
        });
    if (text.includes("s ' ") && (text.match(loneApostrophe)?.length ?? 0) === 1)
      for (const { index } of text.matchAll(apostrophe))
        yield finding(index - 1, index + 3, {
          message: 'inside',
          fixes: unsafeFix('remove-the-space', index, index + 1, ''),
        });
  },
});

/** Where quotation marks do not pair, `space-at-quotes` cannot tell which way they face. */
function isUncertain(context: ParagraphContext): boolean {
  return quotesOf(context).left.some(({ family }) => family === 'straight');
}

function* unpaired(text: string): Iterable<Finding> {
  const end = atEnd.exec(text);
  if (end)
    yield finding(end.index, text.length, {
      message: 'inside',
      fixes: unsafeFix('remove-the-space', end.index + 1, text.length - 1, ''),
    });
  for (const { index } of text.matchAll(beforeCapital))
    yield finding(index - 1, index + 2, {
      message: 'outside',
      fixes: unsafeFix('add-a-space', index, index, ' '),
    });
  for (const { index } of text.matchAll(betweenWords))
    yield finding(index - 1, index + 2, { message: 'outside' });
}
