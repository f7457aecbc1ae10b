import { dottedWordBefore, isAbbreviation, isTitleOfName } from '../lib/abbreviations';
import { isAddress, tokenAround } from '../lib/addresses';
import { replaceFix } from '../lib/fixes';
import { latinLanguages } from '../lib/languages';
import { trait } from '../lib/traits';
import type { Finding, Fix, Rule } from '../rule';

const pattern = /[.,;:!?。，、；：！？](?: ?[.,;:!?。，、；：！？])+/g;
const full: Readonly<Record<string, string>> = {
  '。': '.',
  '，': ',',
  '、': ',',
  '；': ';',
  '：': ':',
  '！': '!',
  '？': '?',
};

const rule: Rule = {
  id: 'stray-marks',
  title: 'Two marks where one belongs',
  why: 'Marks of the source are kept beside those of the translation: ".,", ",,", "。.". One of them is wrong, and the sentence often breaks there.',
  category: 'punctuation',
  mqm: 'fluency/punctuation',
  severity: 'error',
  languages: latinLanguages,
  scope: 'paragraph',
  traits:
    trait.markMark |
    trait.spaceMark |
    trait.markWord |
    trait.straightQuote |
    trait.typographicQuote |
    trait.bracket,
  examples: [
    {
      text: 'First,, second.,third。. Fourth..',
      flags: [',,', '.,', '。.', '..'],
      fixed: 'First, second,third. Fourth.',
    },
    {
      text: 'their livelihood., Increasing the mission',
      flags: ['.,'],
      fixed: 'their livelihood. Increasing the mission',
    },
    {
      text: 'First;, second,. Third. , fourth',
      flags: [';,', ',.', '. ,'],
      fixed: 'First; second. Third, fourth',
    },
    { text: 'not your coupon! !', flags: ['! !'], fixed: 'not your coupon!' },
    {
      text: 'It is late ,. He said, “it is.”. They left。。',
      flags: [' ,.', '.”.', '。。'],
      fixed: 'It is late. He said, “it is.” They left.',
    },
    {
      text: ', However, it (, in May,) rained:: a lot',
      flags: [', ', ', ', ',', '::'],
      fixed: 'However, it (in May) rained: a lot',
    },
    { text: '.NET, ...and so, etc.”. (.5), “...so” std::map', flags: [] },
    { text: 'Tea, etc., e.g., in the U.S., at Fox Inc.; wait... what?! No!! ...and … so', flags: [] },
    { text: 'a::b, ../up, :; and (a.) , (b)', flags: [] },
  ],
  *check({ text }): Iterable<Finding> {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const run = match[0];
      const end = start + run.length;
      if (start === 0 || isRight(text, start, run)) continue;
      let from = start;
      while (text.charAt(from - 1) === ' ') from--;
      // Behind a space only what no list, face or file name holds is sure: ` ,.`, ` . .`.
      if (from === 0 || (from < start && !/^(?:[,;:] ?[.,;:!?]|\. ?[,;:]|\. \.)$/.test(run))) continue;
      if (/\s/.test(text.charAt(from - 1))) continue;
      yield {
        start: from,
        end,
        message: `“${run}” stands where one mark belongs.`,
        fixes: fixesFor(text, from, end, run),
      };
    }
    yield* beside(text);
  },
};

/** A mark that opens the line or an aside, one before a closing bracket, and one that is said again behind a closing quote. */
const opensLine = /^\s*[,;:.，。、；：] ?(?=\p{L})/u;
const inside =
  /[,;，；、](?<=(?:\(|(?:^|[\s(])“)[,;，；、]) ?(?=[\p{L}\p{N}])|[,;，；、](?<=\p{L}{3}[,;，；、])(?=\))/gu;
const again = /([.,])([”"])( ?[.,。，])(?![\p{L}\p{N}.])/gu;

const doubledQuote = /(?<=^|[\s(])""(?=\p{L}{2})|(?<=\p{L}{2}|\p{L}[.,!?])""(?=[\s.,;]|$)/gu;

function* beside(text: string): Iterable<Finding> {
  const first = opensLine.exec(text)?.[0];
  if (first !== undefined && (/ $/.test(first) || /^\s*[,;，。、；：]/.test(first)))
    yield removal(0, first.length, 'A mark stands before the first word.');
  for (const { index, 0: found } of text.matchAll(inside))
    yield removal(index, index + found.length, 'No mark belongs beside the bracket or quotation mark.');
  for (const { index } of text.includes('""') ? text.matchAll(doubledQuote) : []) {
    const fixes = [replaceFix('Leave one', index, index + 1, '', false)];
    yield { start: index, end: index + 2, message: 'The quotation mark stands twice.', fixes };
  }
  for (const { index, 0: found, 1: mark, 3: second = '' } of text.matchAll(again)) {
    const same = full[second.trim()] ?? second.trim();
    if (same !== mark || (mark === '.' && isAbbreviation(dottedWordBefore(text, index)))) continue;
    const end = index + found.length;
    yield {
      start: index,
      end,
      message: `“${mark}” stands on both sides of the quotation mark.`,
      fixes: [replaceFix('Leave the first', index + 2, end, '', false)],
    };
  }
}

function removal(start: number, end: number, message: string): Finding {
  return { start, end, message, fixes: [replaceFix('Remove the mark', start, end, '', false)] };
}

function isRight(text: string, start: number, run: string): boolean {
  const marks = run.replaceAll(' ', '');
  if (
    (/^[!?]+$/.test(run) && !run.includes('？')) ||
    /^\.{3,}[!?,]?$/.test(run) ||
    /^[!?]\.{2,}$/.test(run) ||
    /^\.{2,}[!?]+$/.test(run)
  )
    return true;
  if (/^\. \.(?: \.)+$/.test(run) || /^[！？]+$/.test(marks) || /^。{3,}$/.test(marks)) return true;
  if (/[;:]/.test(run.charAt(0)) && run.includes(' ')) return true;
  const word = dottedWordBefore(text, start);
  if (
    run.startsWith('.') &&
    !/^\.[.。]/.test(run) &&
    isAbbreviation(word) &&
    !(run === '.,' && isTitleOfName(word))
  )
    return true;
  if (run === '::' && !/^\s/.test(text.slice(start + 2))) return true;
  if (/ \.\./.test(run)) return true;
  const token = tokenAround(text, start).text;
  return isAddress(token) || /[\\/]/.test(token) || /^:[^\s:]+:/.test(token);
}

/** Doubled marks leave one. Of two different ones, what follows decides: a capital wants the end mark, a small letter the comma. */
function fixesFor(text: string, start: number, end: number, run: string): readonly Fix[] {
  const marks = [...run.replaceAll(' ', '')].map((mark) => full[mark] ?? mark);
  const kinds = [...new Set(marks)];
  const rest = text.slice(end, end + 4);
  const keep = (mark: string, safe: boolean): Fix => replaceFix(`Leave “${mark}”`, start, end, mark, safe);
  const first = kinds[0] ?? '';
  if (kinds.length === 1) {
    const fixes = [
      keep(first, first !== '.' || marks.length > 2 || /^\s+\p{Lu}|^["”’)]*$/u.test(rest) || rest === ''),
    ];
    return first === '.' ? [...fixes, replaceFix('Make it an ellipsis', start, end, '…', false)] : fixes;
  }
  const last = kinds[kinds.length - 1] ?? '';
  const stop = kinds.find((mark) => mark === '!' || mark === '?') ?? kinds.find((mark) => mark === '.');
  const pause = kinds.find((mark) => ',;:'.includes(mark));
  const wantsStop = /^["”’)]*(?:\s*$|\s+["“‘(]?\p{Lu})/u.test(rest);
  const best = stop === undefined ? first : pause === undefined ? stop : wantsStop ? stop : pause;
  const others = [stop, pause, first, last].filter(
    (mark): mark is string => mark !== undefined && mark !== best,
  );
  return [best, ...new Set(others)].map((mark) => keep(mark, false));
}

export default rule;
