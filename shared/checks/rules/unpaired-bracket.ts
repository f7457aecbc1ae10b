import { replaceFix } from '../lib/fixes';
import { matchAcross, matchPairs, type PairMark } from '../lib/pairing';
import { perParagraph } from '../lib/per-paragraph';
import { trait } from '../lib/traits';
import type { Finding, Fix, ParagraphContext, Rule } from '../rule';

const familyOf: Readonly<Record<string, string>> = {
  '(': '()',
  ')': '()',
  '（': '()',
  '）': '()',
  '[': '[]',
  ']': '[]',
  '［': '[]',
  '］': '[]',
  '【': '【】',
  '】': '【】',
  '{': '{}',
  '}': '{}',
  '〔': '〔〕',
  '〕': '〔〕',
  '《': '《》',
  '》': '《》',
  '〈': '〈〉',
  '〉': '〈〉',
};
const counterpart: Readonly<Record<string, string>> = {
  '(': ')',
  ')': '(',
  '（': '）',
  '）': '（',
  '[': ']',
  ']': '[',
  '［': '］',
  '］': '［',
  '【': '】',
  '】': '【',
  '{': '}',
  '}': '{',
  '〔': '〕',
  '〕': '〔',
  '《': '》',
  '》': '《',
  '〈': '〉',
  '〉': '〈',
};
const openers = '(（[［【{〔《〈';

const pairing = perParagraph((paragraph) =>
  (paragraph.traits & trait.bracket) !== 0 ? matchPairs(bracketMarks(paragraph)) : { left: [], crossed: [] },
);

const rule: Rule = {
  id: 'unpaired-bracket',
  title: 'Bracket without its partner',
  why: 'A bracket that is opened and never closed, or closed with another kind, leaves the reader inside an aside for good.',
  category: 'pairs',
  mqm: 'fluency/punctuation',
  severity: 'error',
  languages: '*',
  scope: 'article',
  examples: [
    { text: 'the fund (founded in 1998 was closed.', flags: ['(founded in 1998 was closed.'] },
    { text: 'the fund founded in 1998) was closed.', flags: ['the fund founded in 1998)'] },
    {
      text: 'the fund (founded in 1998] was closed.',
      flags: [']'],
      fixed: 'the fund (founded in 1998) was closed.',
    },
    { text: 'there (in “a letter)” in May', flags: [')”'], fixed: 'there (in “a letter”) in May' },
    { text: 'there (at the [mill)] in May.', flags: ['there (at the [mill)]', '[mill)] in May.'] },
    { text: '1) first; 2) second; a) third :) and ;-( b) [fourth (fifth)]', flags: [] },
    { text: 'An aside (that begins here\nand ends there) is fine.', flags: [] },
    { text: '基金（成立于1998年）已关闭。（未完', flags: ['（未完'], language: 'zh' },
  ],
  *check(context): Iterable<Finding> {
    for (const paragraph of context.paragraphs) yield* crossedWithQuotes(paragraph);
    const found = pairing(context);
    const left = matchAcross(
      context,
      found.map((paragraph) => paragraph.left),
    );
    for (const [index, paragraph] of context.paragraphs.entries()) {
      for (const { open, close } of found[index]?.crossed ?? []) {
        const at = paragraph.start + close.at;
        const right = counterpart[paragraph.text.charAt(open.at)] ?? ')';
        yield {
          start: at,
          end: at + 1,
          message: `Opened with “${paragraph.text.charAt(open.at)}” but closed with “${paragraph.text.charAt(close.at)}”.`,
          fixes: [replaceFix(`Use “${right}”`, at, at + 1, right, false)],
        };
      }
      for (const mark of left[index] ?? []) yield unmatchedFinding(paragraph, mark);
    }
  },
};

function unmatchedFinding(paragraph: ParagraphContext & { readonly start: number }, mark: PairMark): Finding {
  const start = paragraph.start + mark.at;
  const character = paragraph.text.charAt(mark.at);
  const sentence = paragraph.sentences.find((range) => range.start <= mark.at && mark.at < range.end);
  const fixes: Fix[] = [
    ...swapped(paragraph, mark),
    replaceFix('Remove the bracket', start, start + 1, '', false),
  ];
  if (sentence && mark.opens) {
    const stop = /[.!?。！？]["”’]*$/.exec(paragraph.text.slice(sentence.start, sentence.end));
    const at = paragraph.start + (stop ? sentence.start + stop.index : sentence.end);
    if (at > start + 1)
      fixes.push(
        replaceFix('Close it at the end of the sentence', at, at, counterpart[character] ?? ')', false),
      );
  }
  return {
    start: sentence && !mark.opens ? paragraph.start + sentence.start : start,
    end: sentence && mark.opens ? paragraph.start + sentence.end : start + 1,
    message: mark.opens
      ? `“${character}” is opened but not closed.`
      : `“${character}” is closed but not opened.`,
    fixes,
  };
}

/** An opener is left over because two closers stand in the wrong order: `(a [b)]`. */
function swapped({ text, start }: { readonly text: string; readonly start: number }, mark: PairMark): Fix[] {
  const partner = counterpart[text.charAt(mark.at)] ?? '';
  const at = mark.opens ? text.indexOf(partner, mark.at) : mark.at;
  const closers = text.slice(at - 1, at + 1);
  if (at < 1 || !/^(?:\)\]|\]\)|\)\}|\}\))$/.test(closers)) return [];
  return [
    replaceFix(
      'Swap the brackets',
      start + at - 1,
      start + at + 1,
      closers.charAt(1) + closers.charAt(0),
      false,
    ),
  ];
}

/** A quotation inside brackets, or brackets inside a quotation, whose closing marks stand in the wrong order: `(a “b)”`. */
const crossedQuotes = /\([^()“”\n]{0,200}“[^()“”\n]{1,200}(\)”)|“[^()“”\n]{0,200}\([^()“”\n]{1,200}(”\))/g;

function* crossedWithQuotes({
  text,
  start,
  traits,
}: ParagraphContext & { readonly start: number }): Iterable<Finding> {
  if ((traits & trait.bracket) === 0 || (traits & trait.typographicQuote) === 0) return;
  for (const match of text.matchAll(crossedQuotes)) {
    const end = start + match.index + match[0].length;
    yield {
      start: end - 2,
      end,
      message: 'The bracket and the quotation mark close in the wrong order.',
      fixes: [replaceFix('Swap them', end - 2, end, match[1] === undefined ? ')”' : '”)', false)],
    };
  }
}

/** Brackets that can have a partner: not those of list numbers (`1)`, `a)`) and of faces (`:)`). */
function bracketMarks({ text }: ParagraphContext): PairMark[] {
  const marks: PairMark[] = [];
  let open = 0;
  for (const match of text.matchAll(/[()（）[\]［］【】{}〔〕《》〈〉]/g)) {
    const at = match.index;
    const character = match[0];
    const opens = openers.includes(character);
    if (
      /[:;=8xX]-?$/.test(text.slice(Math.max(0, at - 2), at)) &&
      '()[]'.includes(character) &&
      !(open > 0 && !opens) &&
      /[\s:;=]/.test(text.charAt(at - 2) || ' ')
    )
      continue;
    if (')）]'.includes(character) && open === 0 && isListNumber(text, at)) continue;
    open = Math.max(0, open + (opens ? 1 : -1));
    marks.push({ at, opens, family: familyOf[character] ?? character });
  }
  return marks;
}

function isListNumber(text: string, at: number): boolean {
  return /(?:^|[\s,;.:，；：。])(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5}|[一二三四五六七八九十]{1,3})$/.test(
    text.slice(Math.max(0, at - 6), at),
  );
}

export default rule;
