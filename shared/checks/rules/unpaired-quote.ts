import { articleRule, finding, replaceFix, type Finding, type FoundFix } from '../define-rule';
import type { TextEdit } from '../../text/edit';
import { isLetterOrNumber } from '../characters/letters';
import { codesOf } from '../characters/signs';
import { isNoProse, matchAcross, type PairMark } from '../punctuation/pairing';
import { perParagraph, type Placed } from '../article/kept-results';
import { quotesOf } from '../punctuation/quotes';

interface Alone extends PairMark {
  /** What is likelier than a lost mark, in the paragraph's offsets. */
  readonly likelier: TextEdit | null;
}

const unmatched = perParagraph((paragraph): readonly Alone[] | null => {
  const { left } = quotesOf(paragraph);
  // Quotation marks that are garbled or written as codes are flagged as such; their partners are not alone.
  if (left.length === 0 || isNoProse(left) || /â[€\u0080]|&(?:[lr]dquo|quot);/.test(paragraph.text))
    return null;
  return withoutLead(paragraph.text, left).map((mark) => ({
    ...mark,
    likelier: likelier(paragraph.text, mark),
  }));
});

/** In French a paragraph that a quotation goes on in may begin with the closing mark, too. */
function withoutLead(text: string, left: readonly PairMark[]): readonly PairMark[] {
  const lead = text.length - text.trimStart().length;
  return left.length > 1 && left[0]?.at === lead && text.charAt(lead) === '»' ? left.slice(1) : left;
}

const counterpart: Readonly<Record<string, string>> = {
  '“': '”',
  '”': '“',
  '„': '“',
  '"': '"',
  '«': '»',
  '»': '«',
  '「': '」',
  '」': '「',
  '『': '』',
  '』': '『',
  '‟': '”',
  '＂': '"',
};

export default articleRule({
  title: 'Quotation mark without its partner',
  why: 'When machine translation cuts or joins sentences, one of two quotation marks is lost, and the reader cannot tell who speaks. In a text of one paragraph it is shown quietly: its quotation may go on outside.',
  category: 'pairs',
  severity: 'warning',
  languages: '*',
  messages: {
    opened: 'The quotation is opened but not closed.',
    closed: 'The quotation is closed but not opened.',
  },
  examples: String.raw`
    bad: He said ⟦“it is done.⟧ Nobody knew. => He said “it is done.” Nobody knew.
    bad: ⟦“It is done,’ he said.⟧ => “It is done,” he said.
    bad: ⟦Then ‘it ended”⟧, he said. => Then “it ended”, he said.
    bad: ⟦““It is done,” he said.⟧ => “It is done,” he said.
    bad: ⟦He said it is done”⟧.
    bad: ⟦We began early. We shall go on,"⟧ he said. => "We began early. We shall go on," he said.
    bad: A ⟦"quoted word and nothing more.⟧
    good: He said “it is done”, "so", and left a 15" screen, 6'2" tall.
    good: “First paragraph.\n“Second paragraph.\nThird.”
    good: "We began early.\n\nWe went on at noon."
    good: He said “the first line.\nMany will follow” then.
    good (de): Er sagte „so“ und ging.
    bad (zh): 他说：⟦“好。⟧
    good: “We began. It rained.\n\n“We went on.\n\n“We stopped.”\n\nHe left.
    bad: He said: ⟦"It is late.⟧ They called it"a bridge"then, and left.
    good: Strip the quote symbols (" or ' characters).
    good (fr): « Il est tard.\n\n» Elle dort. »
  `,
  *check(context) {
    const left = matchAcross(context.paragraphs, unmatched(context));
    // A text of one paragraph is often an excerpt, and its quotation began before it or ends after it.
    const mayGoOn = context.paragraphs.length === 1 && left[0]?.found.length === 1;
    for (const { found, index } of left)
      for (const mark of found)
        if (!goesOnInNext(context.paragraphs, index, mark))
          yield {
            ...findingFor(context.paragraphs[index] as Placed, mark),
            ...(mayGoOn && { severity: 'info' as const }),
          };
  },
});

/** A quotation of several paragraphs has an opening mark before each and a closing one behind the last. */
function goesOnInNext(paragraphs: readonly Placed[], index: number, mark: Alone): boolean {
  if (!mark.opens) return false;
  let next = index + 1;
  while (next < paragraphs.length && paragraphs[next]?.text.trim() === '') next++;
  const lead = paragraphs[next]?.text.trimStart().charAt(0) ?? '';
  const own = paragraphs[index]?.text ?? '';
  const family = own.charAt(mark.at);
  if (!/[.!?…。！？][)\]]?\s*$/.test(own)) return false;
  return (lead !== '' && lead === family) || endsSoon(paragraphs, next);
}

/** In paragraphs, behind the one that opens it. */
const longestQuotation = 3;

/** The speech ends with one of the next paragraphs, which have no other mark: they lack their opening marks, of which another rule has care. */
function endsSoon(paragraphs: readonly Placed[], first: number): boolean {
  for (const { text } of paragraphs.slice(first, first + longestQuotation)) {
    const marks = text.match(/["“”]/g)?.length ?? 0;
    if (marks > 0) return marks === 1 && /[.!?…] ?["”]\s*$/.test(text);
  }
  return false;
}

function findingFor({ text, sentences, start: offset }: Placed, mark: Alone): Finding {
  const start = offset + mark.at;
  const character = text.charAt(mark.at);
  const own = sentences.find((range) => range.start <= mark.at && mark.at < range.end);
  const sentence =
    own && !mark.opens && isSpeechOfParagraph(text, mark.at) ? { start: 0, end: own.end } : own;
  const partner = counterpart[character] ?? '"';
  const fixes: FoundFix[] = [];
  if (mark.likelier) {
    const { start: from, end, text: by } = mark.likelier;
    fixes.push(
      replaceFix(by === '' ? 'remove-the-mark' : 'use-plain', offset + from, offset + end, by, false),
    );
  }
  if (sentence && mark.opens && sentence.end > mark.at + 1)
    fixes.push(
      replaceFix('close-the-quotation', offset + sentence.end, offset + sentence.end, partner, false),
    );
  if (sentence && !mark.opens && sentence.start < mark.at)
    fixes.push(
      replaceFix('open-the-quotation', offset + sentence.start, offset + sentence.start, partner, false),
    );
  fixes.push(replaceFix('remove-the-mark', start, start + 1, '', false));
  return finding(
    sentence && !mark.opens ? offset + sentence.start : start,
    sentence && mark.opens ? offset + sentence.end : start + 1,
    { message: mark.opens ? 'opened' : 'closed', fixes },
  );
}

/** In code units: a longer stretch is hardly one speech. */
const longestSpeech = 700;

/** The mark closes what was said, and no other mark stands before it: the speech began with the paragraph. */
function isSpeechOfParagraph(text: string, at: number): boolean {
  return (
    at < longestSpeech &&
    /[.!?,] ?$/.test(text.slice(0, at)) &&
    !/["“”]/.test(text.slice(0, at)) &&
    /^["”](?:\s*$| (?:he|she|they|it|I|we|said|says|the|\p{Lu}\p{L}+) ?)/u.test(text.slice(at))
  );
}

/** Another sign that stands where the partner would, or the same mark twice: rarer than a lost mark, but then sure. */
function likelier(text: string, mark: PairMark): TextEdit | null {
  const at = mark.at;
  const character = text.charAt(at);
  const other = counterpart[character] ?? character;
  if (
    /["“”]/.test(text.charAt(at - 1)) ||
    (/["“”]/.test(text.charAt(at + 1)) && character !== other) ||
    text.charAt(at + 1) === character
  )
    return { start: at, end: at + 1, text: '' };
  if (mark.opens) {
    const rest = text.slice(at + 1, at + 400);
    const closer = [...rest.matchAll(closers)].find(({ index }) => endsWord(rest.charCodeAt(index - 1)));
    if (!closer) return null;
    const within = rest.slice(0, closer.index);
    const start = at + 1 + closer.index;
    return /["“”]/.test(within) || /[sz]$/.test(within)
      ? null
      : { start, end: start + closer[0].length, text: other };
  }
  const before = text.slice(Math.max(0, at - 400), at);
  const opener = [...before.matchAll(openers)].findLast(({ index, 0: found }) =>
    isLetterOrNumber(before.charCodeAt(index + found.length)),
  );
  if (!opener || /["“”]/.test(before.slice(opener.index))) return null;
  const start = at - before.length + opener.index;
  return { start, end: start + opener[0].length, text: other };
}

const closers = /(?:''|[’'〞»›])(?=[\s.,;:!?)]|$)/g;
const openers = /(?<=^|[\s(])(?:``|[‘'`„«‹])/g;
const endMarks = codesOf('.,!?');

function endsWord(code: number): boolean {
  return isLetterOrNumber(code) || endMarks.has(code);
}
