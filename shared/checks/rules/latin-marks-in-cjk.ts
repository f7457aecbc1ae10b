import { finding, paragraphRule, replaceFix, replacing } from '../define-rule';
import { fullWidthOf } from '../characters/full-width';
import { isAddress, tokenAround } from '../punctuation/addresses';

const cjk = '[\\u3040-\\u30ff\\u3400-\\u9fff\\uf900-\\ufaff]';
const pattern = new RegExp(
  `(?<=${cjk}|[）」』》”])(?:[,;:!?()]|\\.(?!\\.))[ ]?(?=${cjk}|[（「『《“]|$)|(?<=^|${cjk}|[，。；：、])\\((?=${cjk})`,
  'g',
);
/** Beside a straight quotation mark or a Latin word: such a mark is of the Chinese sentence as a rule, but not always. */
const beside = new RegExp(
  `(?<=${cjk})(?:[,;:!?](?=["A-Za-z])|\\.(?="))|(?<=["A-Za-z])[,;:!?.](?=${cjk})|(?<=")[,.;:!?](?=["]|$)`,
  'g',
);
const abbreviated = /(?:^|[^A-Za-z])(?:Mr|Mrs|Ms|Dr|St|No|Inc|Ltd|Co|Corp|Jr|vs|[A-Z])$/;
const bracketed = /([(（])([^()（）\n]{0,120})([)）])/g;
const anyCjk = new RegExp(cjk);
const outside = new RegExp(`(?:^|${cjk}|[，。；：、）」』》”0-9])$`);

export default paragraphRule({
  title: 'Latin marks in Chinese or Japanese',
  why: 'Between Chinese or Japanese characters full-width marks stand; half-width ones come from the other language of the translation.',
  category: 'punctuation',
  mqm: 'locale-convention/punctuation',
  severity: 'warning',
  languages: ['zh', 'ja'],
  traits: ['cjk'],
  messages: {
    main: '“{mark}” is a half-width mark; use “{right}”.',
    brackets: 'Half-width brackets stand here; use （ and ）.',
    'fix-brackets': 'Use （ and ）',
  },
  examples: String.raw`
    bad (zh): 你好⟦,⟧世界⟦.⟧ => 你好，世界。
    bad (zh): 他来了⟦! ⟧真的⟦?⟧ => 他来了！真的？
    good (zh): 第3.5节，见example.com，共1,500人。
    bad (zh): 他说⟦(见图1)⟧。我们去了（昨天⟦)⟧。北京(Beijing)很大。 => 他说（见图1）。我们去了（昨天）。北京(Beijing)很大。
    bad (zh): 他问⟦:⟧"你去吗⟦?⟧"她说⟦:⟧"去⟦.⟧"
    bad (ja): 橋は長い⟦,⟧川は広い、空は青い。 => 橋は長い、川は広い、空は青い。
    good (ja): 橋は長い,川は広い。楽しい!
    bad (zh): Yes⟦,⟧他来了。他叫Tom⟦.⟧他很好。
  `,
  *check({ text, language }) {
    if (!/[,.;:!?()]/.test(text)) return;
    const paired = new Set<number>();
    for (const match of text.matchAll(bracketed)) {
      const { index, 1: open, 2: inner = '', 3: close } = match;
      const last = index + match[0].length - 1;
      paired.add(index).add(last);
      const isWide = open === '（' || close === '）';
      const half = [...(open === '(' ? [index] : []), ...(close === ')' ? [last] : [])];
      if (
        half.length === 0 ||
        !(isWide || (anyCjk.test(inner) && outside.test(text.slice(0, index).slice(-1))))
      )
        continue;
      yield finding(half[0] ?? index, last + 1, {
        message: 'brackets',
        fixes: [
          {
            title: 'fix-brackets',
            safe: true,
            edits: half.map((at) => ({ start: at, end: at + 1, text: fullWidthOf(text.charAt(at)) })),
          },
        ],
      });
    }
    for (const match of text.matchAll(beside)) {
      const { index: start, 0: mark } = match;
      if (mark === '.' && abbreviated.test(text.slice(Math.max(0, start - 5), start))) continue;
      if (/^[\d:.]/.test(text.slice(start + 1, start + 2)) || isAddress(tokenAround(text, start).text))
        continue;
      const right = mark === ',' && language.startsWith('ja') ? '、' : fullWidthOf(mark);
      if (isOwnStyle(mark, text, language)) continue;
      yield replacing(start, start + 1, 'use', right, { values: { mark, right } });
    }
    for (const match of text.matchAll(pattern)) {
      if (paired.has(match.index)) continue;
      const start = match.index;
      if (isOwnStyle(match[0].trim(), text, language)) continue;
      const end = start + match[0].length;
      const mark = match[0].trim();
      const right = mark === ',' && language.startsWith('ja') ? '、' : fullWidthOf(mark);
      yield finding(start, end, {
        values: { mark, right },
        fixes: [replaceFix('use', start, end, right, isSure(right, text))],
      });
    }
  },
});

/** Some Japanese write half-width marks throughout: no slip where none of the other kind stands beside them. */
function isOwnStyle(mark: string, text: string, language: string): boolean {
  if (!language.startsWith('ja')) return false;
  if (mark === ',') return !text.includes('、');
  return (mark === '!' || mark === '?') && !/[！？]/.test(text);
}

/** Some Japanese texts have ， where most have 、; and a bracket without its partner may have one of the other kind. */
function isSure(right: string, text: string): boolean {
  return !'（）'.includes(right) && (right !== '、' || text.includes('、'));
}
