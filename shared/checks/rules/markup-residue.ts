import { findingOf, paragraphRule, replacing, unsafeFix, type Finding } from '../define-rule';
import { hyphen } from '../characters/character-codes';
import { isAddress, tokenAround } from '../punctuation/addresses';
import { codesOf } from '../characters/signs';
import { repairUtf8 } from '../characters/windows-1252';

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
const bracketOf = new Map(
  [...'(LR)RR[LS]RS{LC}RC'.matchAll(/([^A-Z])(..)/g)].map(([, sign = '', name = '']) => [`-${name}B-`, sign]),
);
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
  signs: isSuspect,
  *check({ text }) {
    const lead = atStart.exec(text)?.[0].length ?? 0;
    if (lead > 0) yield written(text, 0, lead, '');
    for (const { 0: found, 1: a, 2: b, 3: c, index } of /[*_`]/.test(text) ? text.matchAll(single) : [])
      yield written(text, index, index + found.length, a ?? b ?? c ?? '');
    const hasPath = text.includes(':\\') && /[A-Z]:\\/.test(text);
    for (const match of /[\\=]|%20/.test(text) ? text.matchAll(escape) : []) {
      const { 0: found, index } = match;
      if (
        (hasPath && found.startsWith('\\')) ||
        isAddress(tokenAround(text, index).text.replaceAll('\\', ''))
      )
        continue;
      const meant = unescaped(match);
      if (meant !== null) yield written(text, index, index + found.length, meant);
    }
    if (/@@ | @-@ | ##|-[LR][RSC]B-/.test(text)) yield* tokensIn(text);
    yield* pairsIn(text);
  },
});

const percent = 0x25;
const apostrophe = 0x27;
const suspects = codesOf('#>*_`\\=@[]~{');

/** True for a sign that markup may begin with: most texts hold none. */
function isSuspect(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code === percent) return text.startsWith('20', at + 1);
  if (code === hyphen) return text.startsWith('B-', at + 3);
  return suspects.has(code) || (code === apostrophe && text.charCodeAt(at + 1) === apostrophe);
}

function* pairsIn(text: string): Iterable<Finding> {
  for (const match of text.matchAll(pairs)) {
    const start = match.index;
    const end = start + match[0].length;
    if (/^__/.test(match[0]) && /\w/.test(text.charAt(start - 1) + text.charAt(end))) continue;
    if (/^__[A-Z_]+__$/.test(match[0])) continue;
    const template = match[4] !== undefined && !/^\p{L}+(?: \p{L}+)+$/u.test(match[4]);
    const kept = match[2] ?? (template ? '' : match[4]) ?? match[5] ?? '';
    yield replacing(start, end, kept === '' ? 'remove-it' : 'keep-the-words-only', kept, {
      message: 'markup',
      values: { found: match[0].slice(0, 40) },
    });
  }
}

function* tokensIn(text: string): Iterable<Finding> {
  for (const match of text.matchAll(tokens)) {
    const bracket = bracketOf.get(match[0]);
    const opens = bracket !== undefined && '([{'.includes(bracket);
    const before = bracket !== undefined && !opens && text.charAt(match.index - 1) === ' ' ? 1 : 0;
    const end = match.index + match[0].length;
    const after = opens && text.charAt(end) === ' ' ? 1 : 0;
    const plain = bracket ?? (match[0] === ' @-@ ' ? '-' : '');
    yield findingOf(match, {
      message: 'tokeniser',
      values: { found: match[0].trim() },
      fixes: unsafeFix('write-it-plainly', match.index - before, end + after, plain),
    });
  }
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
  const title = meant.trim() === '' ? 'remove-it' : 'write-it-plainly';
  return replacing(start, end, title, meant === ' ' && last ? '' : meant, {
    message: 'markup',
    values: { found: text.slice(start, Math.min(end, start + 40)).trim() },
  });
}
