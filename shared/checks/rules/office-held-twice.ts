import { articleRule, finding } from '../define-rule';
import { perParagraph } from '../article/kept-results';
import { matchAt } from '../characters/signs';
import { wordClass } from '../words/vocabulary';
import { wordsOfClass } from '../words/word-numbers';

/** What an office begins with. */
const firstWord = wordClass(
  new Set('prime first premier chancellor emperor crown pope chief secretary head governor mayor'.split(' ')),
);

/** Offices that one person holds, with the name behind them. */
const held =
  /(?<![\p{L}-])((?:Prime|First) Minister|Premier|Chancellor|Emperor|Crown Prince|Pope|Chief Executive|Secretary[- ]General|Head Coach|head coach|Governor|Mayor) ((?:\p{Lu}[\p{Ll}'’]+)(?:[ -]\p{Lu}?[\p{Ll}'’]+){1,2})(?![\p{L}-])/uy;

/** The first two and more words of the name, in offsets of the paragraph. */
interface Use {
  readonly start: number;
  readonly end: number;
  readonly office: string;
  readonly name: string;
}

const usesIn = perParagraph((paragraph): readonly Use[] | null => {
  const { text, wordStarts } = paragraph;
  const uses: Use[] = [];
  let past = 0;
  for (const word of wordsOfClass(paragraph, firstWord)) {
    const at = wordStarts[word] as number;
    if (at < past) continue;
    const [all = '', office = '', whole = ''] = matchAt(held, text, at) ?? [];
    past = at + all.length;
    const name = /^\p{Lu}[\p{Ll}'’]+(?:[ -]\p{Lu}[\p{Ll}'’]+)+/u.exec(whole)?.[0];
    if (name === undefined) continue;
    const start = past - whole.length;
    uses.push({ start, end: start + name.length, office, name });
  }
  return uses.length === 0 ? null : uses;
});

export default articleRule({
  title: 'One office, two names',
  why: 'A name that is spelled by its sound comes out otherwise in each sentence. Where the office and the first words of the name agree, one person is meant.',
  category: 'consistency',
  mqm: 'terminology/inconsistent-use-of-terminology',
  severity: 'info',
  messages: { main: 'The same office is held by “{usual}” elsewhere in the article.' },
  examples: String.raw`
    bad: Governor Ann Norvel came. Governor Ann Norvel spoke; Governor ⟦Ann Morvel⟧ left.
    good: Governor Ann Norvel came, and Mayor Bea Fox left. Governor Norvel spoke; Governor Dan Fox did not.
  `,
  *check(context) {
    const byOffice = new Map<string, Use[]>();
    for (const { found, index } of usesIn(context)) {
      const by = context.paragraphs[index]?.start ?? 0;
      for (const { start, end, office, name } of found) {
        const key = `${office} ${name.split(/[ -]/)[0]}`;
        const uses = byOffice.get(key) ?? [];
        byOffice.set(key, uses);
        uses.push({ start: start + by, end: end + by, office, name });
      }
    }
    for (const uses of byOffice.values()) {
      const counts = new Map<string, number>();
      for (const { name } of uses) counts.set(name, (counts.get(name) ?? 0) + 1);
      const [usual] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
      if (usual === undefined || counts.size < 2) continue;
      for (const { start, end, name } of uses)
        if (name !== usual && name.split(/[ -]/).length === usual.split(/[ -]/).length)
          yield finding(start, end, { values: { usual } });
    }
  },
});
