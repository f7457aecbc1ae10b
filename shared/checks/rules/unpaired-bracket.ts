import { articleRule, finding, replaceFix, replacing } from '../define-rule';
import type { Finding, FoundFix, ParagraphContext } from '../define-rule';
import {
  matchAcross,
  isNoProse,
  matchPairs,
  type PairMark,
  type Unmatched,
  type Crossed,
} from '../punctuation/pairing';
import { perParagraph, type Placed } from '../article/kept-results';
import { codesOf } from '../characters/signs';
import { hasTrait } from '../characters/traits';

const pairs = ['()', '（）', '[]', '［］', '{}', '【】', '〔〕', '《》', '〈〉'];
/** Full-width brackets close ordinary ones too. */
const familyOf: Readonly<Record<string, string>> = Object.fromEntries(
  pairs.flatMap((pair) => [...pair].map((bracket) => [bracket, pair.normalize('NFKC')])),
);
const counterpart: Readonly<Record<string, string>> = Object.fromEntries(
  pairs.flatMap(([open = '', close = '']) => [
    [open, close],
    [close, open],
  ]),
);
const openers = pairs.map(([open]) => open).join('');
const brackets = codesOf(pairs.join(''));
/** What stands before the mouth of a face. */
const faceEnds = codesOf(':;=8xX-');

interface Brackets extends Unmatched {
  /** Where the closing marks of a quotation and of brackets stand in the wrong order. */
  readonly crossedWithQuotes: readonly number[];
}

const unpaired = perParagraph((paragraph): Brackets | null => {
  if (!hasTrait(paragraph, 'bracket')) return null;
  const pairing = matchPairs(bracketMarks(paragraph));
  const crossedWithQuotes = crossingsWithQuotes(paragraph);
  if (isNoProse(pairing.left)) return null;
  const sound = pairing.left.length + pairing.crossed.length + crossedWithQuotes.length === 0;
  return sound ? null : { ...pairing, crossedWithQuotes };
});

export default articleRule({
  title: 'Bracket without its partner',
  why: 'A bracket that is opened and never closed, or closed with another kind, leaves the reader inside an aside for good.',
  category: 'pairs',
  severity: 'error',
  languages: '*',
  messages: {
    order: 'The bracket and the quotation mark close in the wrong order.',
    mixed: 'Opened with “{character}” but closed with “{character2}”.',
    opened: '“{character}” is opened but not closed.',
    closed: '“{character}” is closed but not opened.',
  },
  examples: String.raw`
    bad: the fund ⟦(founded in 1998 was closed.⟧
    bad: ⟦the fund founded in 1998)⟧ was closed.
    bad: the fund (founded in 1998⟦]⟧ was closed. => the fund (founded in 1998) was closed.
    bad: there (in “a letter⟦)”⟧ in May => there (in “a letter”) in May
    good: 1) first; 2) second; a) third :) and ;-( b) [fourth (fifth)]
    good: An aside (that begins here\nand ends there) is fine.
    bad (zh): 基金（成立于1998年）已关闭。⟦（未完⟧
  `,
  *check(context) {
    const { paragraphs } = context;
    const all = unpaired(context);
    for (const { found, index } of all)
      for (const at of found.crossedWithQuotes) yield crossedWithQuotes(paragraphs[index] as Placed, at);
    const left = matchAcross(
      paragraphs,
      all.map(({ found, index }) => ({ found: found.left, index })),
    );
    for (const [place, { found, index }] of all.entries()) {
      const paragraph = paragraphs[index] as Placed;
      for (const crossed of found.crossed) yield crossedFinding(paragraph, crossed);
      for (const mark of left[place]?.found ?? []) yield unmatchedFinding(paragraph, mark);
    }
  },
});

function crossedWithQuotes({ text, start }: Placed, place: number): Finding {
  const at = start + place;
  const swapped = text.charAt(place + 1) + text.charAt(place);
  return replacing(at, at + 2, 'swap-them', swapped, { message: 'order' });
}

function crossedFinding({ text, start }: Placed, { open, close }: Crossed): Finding {
  const at = start + close.at;
  const right = counterpart[text.charAt(open.at)] ?? ')';
  return replacing(at, at + 1, 'use', right, {
    message: 'mixed',
    values: { character: text.charAt(open.at), character2: text.charAt(close.at) },
  });
}

function unmatchedFinding(paragraph: Placed, mark: PairMark): Finding {
  const start = paragraph.start + mark.at;
  const character = paragraph.text.charAt(mark.at);
  const sentence = paragraph.sentences.find((range) => range.start <= mark.at && mark.at < range.end);
  const fixes: FoundFix[] = [
    ...swapped(paragraph, mark),
    replaceFix('remove-the-bracket', start, start + 1, '', false),
  ];
  if (sentence && mark.opens) {
    const stop = /[.!?。！？]["”’]*$/.exec(paragraph.text.slice(sentence.start, sentence.end));
    const at = paragraph.start + (stop ? sentence.start + stop.index : sentence.end);
    if (at > start + 1)
      fixes.push(
        replaceFix('close-it-at-the-end-of-the-sentence', at, at, counterpart[character] ?? ')', false),
      );
  }
  return finding(
    sentence && !mark.opens ? paragraph.start + sentence.start : start,
    sentence && mark.opens ? paragraph.start + sentence.end : start + 1,
    { message: mark.opens ? 'opened' : 'closed', values: { character }, fixes },
  );
}

/** An opener is left over because two closers stand in the wrong order: `(a [b)]`. */
function swapped({ text, start }: Placed, mark: PairMark): FoundFix[] {
  const partner = counterpart[text.charAt(mark.at)] ?? '';
  const at = mark.opens ? text.indexOf(partner, mark.at) : mark.at;
  const closers = text.slice(at - 1, at + 1);
  if (at < 1 || !/^(?:\)\]|\]\)|\)\}|\}\))$/.test(closers)) return [];
  return [
    replaceFix(
      'swap-the-brackets',
      start + at - 1,
      start + at + 1,
      closers.charAt(1) + closers.charAt(0),
      false,
    ),
  ];
}

/** A quotation inside brackets, or brackets inside a quotation, whose closing marks stand in the wrong order: `(a “b)”`. */
const crossedQuotes = /\([^()“”\n]{0,200}“[^()“”\n]{1,200}(\)”)|“[^()“”\n]{0,200}\([^()“”\n]{1,200}(”\))/g;

/** Where the two closing marks start. */
function crossingsWithQuotes({ text, traits }: ParagraphContext): readonly number[] {
  if (!hasTrait({ traits }, 'typographicQuote')) return [];
  return Array.from(text.matchAll(crossedQuotes), (match) => match.index + match[0].length - 2);
}

/** Brackets that can have a partner: not those of list numbers (`1)`, `a)`) and of faces (`:)`). */
function bracketMarks({ text, signs }: ParagraphContext): PairMark[] {
  const marks: PairMark[] = [];
  let open = 0;
  for (const at of signs) {
    if (!brackets.has(text.charCodeAt(at))) continue;
    const character = text.charAt(at);
    const family = familyOf[character] as string;
    const opens = openers.includes(character);
    if (
      faceEnds.has(text.charCodeAt(at - 1)) &&
      /[:;=8xX]-?$/.test(text.slice(Math.max(0, at - 2), at)) &&
      '()[]'.includes(character) &&
      !(open > 0 && !opens) &&
      /[\s:;=]/.test(text.charAt(at - 2) || ' ')
    )
      continue;
    if (')）]'.includes(character) && open === 0 && isListNumber(text, at)) continue;
    // The mouth of a face before the bracket that closes: `(really :))`.
    if (
      character === ')' &&
      text.charAt(at + 1) === ')' &&
      /(?:^|\s)[:;=]-?$/.test(text.slice(Math.max(0, at - 3), at))
    )
      continue;
    open = Math.max(0, open + (opens ? 1 : -1));
    marks.push({ at, opens, family });
  }
  return marks;
}

function isListNumber(text: string, at: number): boolean {
  return /(?:^|[\s,;.:，；：。])(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5}|[一二三四五六七八九十]{1,3})$/.test(
    text.slice(Math.max(0, at - 6), at),
  );
}
