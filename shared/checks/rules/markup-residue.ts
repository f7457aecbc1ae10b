import { isAddress, tokenAround } from '../punctuation/addresses';
import { replaceFix } from '../fixes';
import { isLetterOrNumber, isLetter } from '../characters/letters';
import { someSign, codesOf, none } from '../characters/signs';
import { repairUtf8 } from '../characters/windows-1252';
import type { Finding } from '../rule';
import { paragraphRule } from '../define-rule';

const pairs =
  /(\*{2,3}|__|~~|==)(?=\S)([^*_~=\n]{1,200}?)(?<=\S)\1|\[(url|img|quote|code|size|color|b|i|u)(?:=[^\]\n]{0,100})?\]|\[\/(?:url|img|quote|code|size|color|b|i|u)\]|\{\{([^{}\n]{0,100})\}\}|\[\[[^[\]\n]{1,100}\]\]|'''[^'\n]{1,100}'''|\[([^[\]\n]{1,100})\]\(https?:[^()\s]{1,300}\)|```/g;
/** One sign on either side of a word or phrase: `*so*`, `_so_`, a backtick. */
const single =
  /(?<![\p{L}\p{N}*])\*(?=\p{L})([^*\n]{1,80}?)(?<=[\p{L}\p{N}.,!?])\*(?![\p{L}\p{N}*])|(?<![\p{L}\p{N}_/])_(?=\p{L})([^_\n]{1,80}?)(?<=[\p{L}\p{N}.,!?])_(?![\p{L}\p{N}_])|(?<![\p{L}\p{N}`])`(?=\p{L})([^`'\n]{1,80}?)(?<=[\p{L}\p{N}.,!?])`(?!`)/gu;
/** Escapes of programs and mails, with what they stand for. */
const escape =
  /(?<=[\p{Ll}.,;:!?”"])(?:\\r)?\\[nrt](?=\p{L})|(?:\\r)?\\[nrt](?![\w\\])|\\(["'])|\\u([\dA-Fa-f]{4})|\\x([\dA-Fa-f]{2})|(?<=\p{L})%20(?=\p{L})|(?<=[\p{L}.,])=20(?=\p{L}|$)|(?:=[89A-F][\dA-F]){2,}/gu;
/** Signs of subword models and tokenisers. */
const tokens = /(?<=\p{L})@@ (?=\p{Ll})| @-@ | ##(?=\p{Ll})|-[LR][RSC]B-/gu;
const bracketOf: Readonly<Record<string, string>> = {
  '-LRB-': '(',
  '-RRB-': ')',
  '-LSB-': '[',
  '-RSB-': ']',
  '-LCB-': '{',
  '-RCB-': '}',
};
/** Headings and quotations of Markdown. */
const atStart = /^(?:#{1,6}|>) (?=[\p{L}“"])/u;

export default paragraphRule({
  title: 'Markup left in the text',
  why: 'Signs of Markdown, forum or wiki markup and escaped line ends came along with the text and are shown as they are.',
  category: 'residue',
  severity: 'info',
  languages: '*',
  traits: ['sign', 'capitalRun'],
  messages: { markup: '“{found}” is markup.', tokeniser: '“{found}” is a sign of a tokeniser.' },
  examples: String.raw`
    bad: This is ⟦**bold**⟧ and ⟦[b]⟧so⟦[/b]⟧. => This is bold and so.
    bad: See ⟦[the page](https://example.com/a)⟧. => See the page.
    bad: End.⟦\\n⟧ => End.
    bad: It is ⟦*late*⟧, ⟦_so_⟧ ⟦\u{60}they\u{60}⟧ left⟦\\n⟧the town; don⟦\\'⟧t⟦\\u2019⟧ ⟦~~go~~⟧. => It is late, so they left the town; don't’ go.
    bad: ⟦# ⟧The high⟦ @-@ ⟧speed rail⟦@@ ⟧way ⟦-LRB-⟧ new ⟦-RRB-⟧ => The high-speed railway (new)
    good: 2 ** 3, snake__case, C:\\new, [1], (a)
  `,
  check: (context) => {
    if (!someSign(context, isSuspect)) return none;
    const present = kinds.filter(({ mayBegin }) => someSign(context, mayBegin));
    return present.length === 0 ? none : present.flatMap(({ find }) => [...find(context.text)]);
  },
});

const suspects = codesOf('#>*_`\\%=@[]~{');

/** True for a sign that something of {@link kinds} may begin with. */
function isSuspect(text: string, at: number): boolean {
  return suspects.has(text.charCodeAt(at)) || text.startsWith("''", at) || text.startsWith('B-', at + 3);
}

interface Kind {
  /** True for a sign that may begin one, by what follows it. */
  readonly mayBegin: (text: string, at: number) => boolean;
  readonly find: (text: string) => Iterable<Finding>;
}

const kinds: readonly Kind[] = [
  {
    mayBegin: (text, at) => at === 0 && /^[#>][# ]/.test(text),
    *find(text) {
      const lead = atStart.exec(text)?.[0];
      if (lead !== undefined) yield written(text, 0, lead.length, '');
    },
  },
  {
    mayBegin: (text, at) =>
      '*_`'.includes(text.charAt(at)) &&
      isLetter(text.charCodeAt(at + 1)) &&
      !isLetterOrNumber(text.charCodeAt(at - 1)),
    *find(text) {
      for (const match of text.matchAll(single))
        yield written(
          text,
          match.index,
          match.index + match[0].length,
          match[1] ?? match[2] ?? match[3] ?? '',
        );
    },
  },
  {
    mayBegin: (text, at) =>
      text.charAt(at) === '\\' ||
      text.startsWith('%20', at) ||
      (text.charAt(at) === '=' && '289ABCDEF'.includes(text.charAt(at + 1))),
    *find(text) {
      for (const match of text.matchAll(escape)) {
        if (isAddress(tokenAround(text, match.index).text.replaceAll('\\', ''))) continue;
        if (match[0].startsWith('\\') && /[A-Z]:\\/.test(text)) continue;
        const meant = unescaped(match);
        if (meant !== null) yield written(text, match.index, match.index + match[0].length, meant);
      }
    },
  },
  {
    mayBegin: (text, at) =>
      text.startsWith('@@', at) ||
      text.startsWith('@-@', at) ||
      text.startsWith('##', at) ||
      (text.charAt(at) === '-' && text.startsWith('B-', at + 3)),
    find: tokensIn,
  },
  { mayBegin: mayBeginPair, find: pairsIn },
];

function mayBeginPair(text: string, at: number): boolean {
  const sign = text.charAt(at);
  const next = text.charAt(at + 1);
  if (sign === '[') return '[/uiqcsb'.includes(next);
  return ("*_~=`{'".includes(sign) && next === sign) || text.startsWith('](http', at);
}

function* pairsIn(text: string): Iterable<Finding> {
  for (const match of text.matchAll(pairs)) {
    const start = match.index;
    const end = start + match[0].length;
    if (/^__/.test(match[0]) && /\w/.test(text.charAt(start - 1) + text.charAt(end))) continue;
    if (/^__[A-Z_]+__$/.test(match[0])) continue;
    const template = match[4] !== undefined && !/^\p{L}+(?: \p{L}+)+$/u.test(match[4]);
    const kept = match[2] ?? (template ? '' : match[4]) ?? match[5] ?? '';
    yield {
      start,
      end,
      message: 'markup',
      values: { found: match[0].slice(0, 40) },
      fixes: [replaceFix(kept === '' ? 'remove-it' : 'keep-the-words-only', start, end, kept, false)],
    };
  }
}

function* tokensIn(text: string): Iterable<Finding> {
  for (const match of text.matchAll(tokens)) {
    const bracket = bracketOf[match[0]];
    const start =
      bracket === undefined || '([{'.includes(bracket) ? match.index : spacesBefore(text, match.index);
    const end = match.index + match[0].length;
    const closeUp = bracket !== undefined && '([{'.includes(bracket) && text.charAt(end) === ' ' ? 1 : 0;
    const fix = replaceFix(
      'write-it-plainly',
      start,
      end + closeUp,
      bracket ?? (match[0] === ' @-@ ' ? '-' : ''),
      false,
    );
    yield { start: match.index, end, message: 'tokeniser', values: { found: match[0].trim() }, fixes: [fix] };
  }
}

function spacesBefore(text: string, at: number): number {
  return text.charAt(at - 1) === ' ' ? at - 1 : at;
}

/** What an escape stands for; null if it stands for nothing that can be written. */
function unescaped([found, quote, unicode, byte]: RegExpMatchArray): string | null {
  if (quote !== undefined) return quote;
  if (found?.startsWith('='))
    return found === '=20'
      ? ' '
      : repairUtf8(found.replace(/=(..)/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))));
  const code = parseInt(unicode ?? byte ?? '20', 16);
  if (code === 0xa0 || code === 0x3000) return ' ';
  if (found !== undefined && /^(?:\\r)?\\[nrt]$/.test(found)) return ' ';
  return code < 0x20 || (code >= 0xd800 && code < 0xe000) ? null : String.fromCharCode(code);
}

function written(text: string, start: number, end: number, meant: string): Finding {
  const last = end === text.length || /\s/.test(text.charAt(end));
  return {
    start,
    end,
    message: 'markup',
    values: { found: text.slice(start, Math.min(end, start + 40)).trim() },
    fixes: [
      replaceFix(
        meant.trim() === '' ? 'remove-it' : 'write-it-plainly',
        start,
        end,
        meant === ' ' && last ? '' : meant,
        false,
      ),
    ],
  };
}
