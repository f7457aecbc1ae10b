import { finding, paragraphRule, removeWord, type Finding } from '../define-rule';
import { latinLanguages } from '../languages';
import { none } from '../characters/signs';

const pattern =
  /[\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uac00-\ud7af\uff66-\uff9f々〇ー\u{20000}-\u{3134f}](?:[\u3000-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uac00-\ud7af\uff00-\uffef·\u{20000}-\u{3134f}]|[\d ](?=[\u3040-\u9fff]))*/gu;

/** The first code unit of what {@link pattern} matches. */
const first =
  /[々〇\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uac00-\ud7af\uff66-\uff9f\ud840-\ud884]/;

/** In characters. */
const longestLeftover = 4;

export default paragraphRule({
  title: 'Untranslated Chinese, Japanese or Korean',
  why: 'Words the machine did not know, and whole clauses it lost track of, stay in the source language. A gloss in brackets or quotes may be meant.',
  category: 'residue',
  mqm: 'accuracy/untranslated',
  severity: 'error',
  languages: latinLanguages,
  traits: ['cjk'],
  messages: {
    gloss: 'A gloss in the source’s script; keep it only if the reader needs it.',
    text: 'This was left untranslated.',
  },
  examples: String.raw`
    bad: He opened ⟦北京⟧ office, ⟦今天这次是最差的体验⟧ many times
    bad: the shop ⟦カフェ⟧ in Tokyo and ⟦한국⟧ too
    bad: Beijing (⟦北京⟧) is large.
    good: Plain words, naïve café, weather丨rain in the north.
  `,
  check: ({ text }) => (first.test(text) ? leftovers(text) : none),
});

function* leftovers(text: string): Iterable<Finding> {
  for (const match of text.matchAll(pattern)) {
    if (isBar(text, match.index, match[0])) continue;
    const piece = match[0].replace(/[\u3000-\u303e\u30fb\uff00-\uff65]+$/u, '');
    if (piece === '') continue;
    const start = match.index;
    const end = start + piece.length;
    const gloss =
      /[("“'‘（「]\s?$/.test(text.slice(Math.max(0, start - 2), start)) &&
      /^\s?[)"”'’）」,;]/.test(text.slice(end, end + 2));
    yield finding(start, end, {
      severity: gloss ? 'info' : 'error',
      message: gloss ? 'gloss' : 'text',
      // A word may be a leftover; a clause has to be translated.
      fixes: gloss || piece.length > longestLeftover ? [] : [removeWord(text, joined(text, start, end), end)],
    });
  }
}

/** The character 丨 between Latin words is a bar, which the rule for marks tells. */
function isBar(text: string, at: number, piece: string): boolean {
  return piece === '丨' && /[\p{Script=Latin}\d] ?$/u.test(text.slice(Math.max(0, at - 2), at));
}

/** Where a name at the end of a line begins with the dash that joins it to a title: “ - 中文网”. */
function joined(text: string, start: number, end: number): number {
  if (end < text.trimEnd().length) return start;
  return /(?:\s[-–—|]\s?)?$/.exec(text.slice(Math.max(0, start - 3), start))?.[0].trim() ? start - 2 : start;
}
