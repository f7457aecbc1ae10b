import { finding, paragraphRule, unsafeFix, type Finding, type ParagraphContext } from '../define-rule';
import { isApostrophe, space, straightQuote } from '../characters/character-codes';
import { isCapital, isLetter, isSmall } from '../characters/letters';
import { someSign } from '../characters/signs';
import { hasTrait } from '../characters/traits';
import { matchPairs, type PairMark } from '../punctuation/pairing';
import { quotesOf } from '../punctuation/quotes';

const atEnd = /[.!?,](\s+)"$/u;
const beforeCapital = /"(?<=\p{L}[,:]")(?=\p{Lu})/gu;
const betweenWords = /"(?<=\p{L}")(?=\p{L})(?!(?:s|er|ed|ing)(?!\p{L}))/gu;
const bracket = /(?<=[\p{L}"”][.!?])( )\)(?= \p{Lu}|$)/gu;
/** One that may open or close a quotation: no letter is on both sides of it. */
const loneApostrophe = /(?<!\p{L})'|'(?!\p{L})/gu;
const apostrophe = /(?<=\p{Ll}s) '(?= \p{Ll}{3}|\p{Lu}\p{Ll})/gu;
/** An opening mark at the wrong side of its space: what closes stands behind no plural. */
const turned = /(['’]) (?<=\p{L}{3}['’] )(?=\p{Ll}[\p{L} -]{3,60}\p{L}(?<!s)['’](?:[ ,.;!?]|$))/gu;

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
    bad: The Giant⟦s 'A⟧nn Fox (26) played on Monday. => The Giants' Ann Fox (26) played on Monday.
    bad: They took a gorgeou⟦s' ⟧night sky picture', she said. => They took a gorgeous 'night sky picture', she said.
    good: It is the farmers' field and the workers' house. The 'Sea' is old.
    good: He said, "We shall see." They came late. "Still in time."
  `,
  *check(context) {
    const { text, signs } = context;
    if (signs.some((at) => text.charCodeAt(at) === straightQuote) && isUncertain(context))
      yield* unpaired(text.trimEnd());
    if (hasTrait(context, 'spaceMark') && text.includes(' )'))
      for (const { index } of text.matchAll(bracket))
        yield finding(index - 1, index + 2, {
          message: 'inside',
          fixes: unsafeFix('remove-the-space', index, index + 1, ''),
        });
    if (someSign(context, isApart) && (text.match(loneApostrophe)?.length ?? 0) === 1)
      for (const { index } of text.matchAll(apostrophe)) {
        const end = text.charAt(index + 2) === ' ' ? index + 3 : index + 2;
        yield finding(index - 1, Math.max(end, index + 3), {
          message: 'inside',
          fixes: unsafeFix(end === index + 2 ? 'swap-them' : 'remove-the-space', index, end, "' "),
        });
      }
    if (someSign(context, mayOpen))
      for (const { index } of text.matchAll(turned))
        yield finding(index - 1, index + 2, {
          message: 'outside',
          fixes: unsafeFix('swap-them', index, index + 2, ` ${text.charAt(index)}`),
        });
  },
});

/** An apostrophe behind “s” and a space, as in `the farmers ' fields`. */
function isApart(text: string, at: number): boolean {
  if (!isApostrophe(text.charCodeAt(at)) || !text.startsWith('s ', at - 2)) return false;
  const next = text.charCodeAt(at + 1);
  return next === space || isCapital(next);
}

/** An apostrophe between three letters and a space before a small letter. */
function mayOpen(text: string, at: number): boolean {
  return (
    isApostrophe(text.charCodeAt(at)) &&
    text.charCodeAt(at + 1) === space &&
    isSmall(text.charCodeAt(at + 2)) &&
    isLetter(text.charCodeAt(at - 1)) &&
    isLetter(text.charCodeAt(at - 3))
  );
}

/** Where quotation marks do not pair, `space-at-quotes` cannot tell which way they face. */
function isUncertain(context: ParagraphContext): boolean {
  const { marks, left: alone } = quotesOf(context);
  const others = marks.filter(isStraightOrCurly);
  const left = others.length === marks.length ? alone : matchPairs(others).left;
  return left.some(({ family }) => family === 'straight');
}

function isStraightOrCurly({ family }: PairMark): boolean {
  return family === 'straight' || family === 'curly';
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
