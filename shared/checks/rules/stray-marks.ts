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
  traits: trait.markMark | trait.spaceMark,
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
    { text: 'Tea, etc., e.g., in the U.S., at Fox Inc.; wait... what?! No!! ...and … so', flags: [] },
    { text: 'a::b, ../up, :; and (a.) , (b)', flags: [] },
  ],
  *check({ text }): Iterable<Finding> {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const run = match[0];
      const end = start + run.length;
      if (start === 0 || /\s/.test(text.charAt(start - 1)) || isRight(text, start, run)) continue;
      yield {
        start,
        end,
        message: `“${run}” stands where one mark belongs.`,
        fixes: fixesFor(text, start, end, run),
      };
    }
  },
};

function isRight(text: string, start: number, run: string): boolean {
  const marks = run.replaceAll(' ', '');
  if (
    /^[!?]+$/.test(run) ||
    /^\.{3,}[!?,]?$/.test(run) ||
    /^[!?]\.{2,}$/.test(run) ||
    /^\.{2,}[!?]+$/.test(run)
  )
    return true;
  if (/^\. \.(?: \.)+$/.test(run) || /^[！？]+$/.test(marks) || /^。{2,}$/.test(marks)) return true;
  if (/[;:]/.test(run.charAt(0)) && run.includes(' ')) return true;
  const word = dottedWordBefore(text, start);
  if (
    run.startsWith('.') &&
    !/^\.\./.test(run) &&
    isAbbreviation(word) &&
    !(run === '.,' && isTitleOfName(word))
  )
    return true;
  if (run === '::' || / \.\./.test(run)) return true;
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
