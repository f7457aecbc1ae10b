import { pairRule, replacing } from '../define-rule';
import { primary } from '../../text/language';
import { latinLanguages } from '../languages';
import { editDistance } from '../words/edit-distance';
import { linkedPairs } from '../bilingual/linked-pairs';

const acronym = /(?<![A-Za-z0-9.&-])[A-Z]{3,6}(?![A-Za-z0-9&])/g;
const code =
  /(?<![A-Za-z0-9.#_-])(?:[A-Z]{1,5}-?\d{1,4}[A-Z]{0,2}|\d{1,2}[A-Z](?![a-z]))(?![A-Za-z0-9_]|\.\d)/g;

export default pairRule({
  title: 'An acronym or code differs from the source’s',
  why: 'Letters in capitals and codes (`CNN`, `A380`, `5G`) go into the translation as they are. Told only where one much like it stands in its place; from languages in Latin letters, whose acronyms differ from English ones, codes alone are compared.',
  category: 'bilingual',
  severity: 'warning',
  messages: { main: 'The source has “{right}” here.' },
  examples: String.raw`
    bad: According to ⟦NTVA⟧, the ⟦A830⟧ airliner takes off tomorrow. => According to NVTA, the A380 airliner takes off tomorrow.
    source: 据NVTA报道，A380客机明天起飞。
    bad (from fr): NATO orders twenty ⟦A330⟧ planes. => NATO orders twenty A380 planes.
    source: L’OTAN commande vingt avions A380.
    good: NVTA (National TV Agency) says GDP has grown.
    source: 据NVTA报道，GDP增长了。
    good: People who use 5G and the F35.
    source: 使用5G和F-35的人。
  `,
  *check(context) {
    const codesOnly = latinLanguages.includes(primary(context.source.language));
    const patterns = codesOnly ? [code] : [acronym, code];
    for (const pair of linkedPairs(context)) {
      for (const pattern of patterns) {
        const wanted = [...pair.source.matchAll(pattern)].map(([text]) => text);
        if (wanted.length === 0) continue;
        const missing = wanted.filter((text) => !pair.nearTarget.some((target) => holds(target, text)));
        for (const match of pair.target.matchAll(pattern)) {
          const right = missing.find((text) => isLike(text, match[0]));
          if (right === undefined || pair.nearSource.some((source) => holds(source, match[0]))) continue;
          const start = pair.start + match.index;
          const end = start + match[0].length;
          yield replacing(start, end, 'write', right, { values: { right } });
        }
      }
    }
  },
});

function holds(text: string, name: string): boolean {
  return plain(text).includes(plain(name));
}

function plain(text: string): string {
  return text.replace(/[-\s]/g, '');
}

/** The same letters in another order, or one of at least three letters another. */
function isLike(wanted: string, given: string): boolean {
  const [a, b] = [plain(wanted), plain(given)];
  if (a === b || a.length !== b.length) return false;
  if ([...a].sort().join('') === [...b].sort().join('')) return true;
  return a.length >= 3 && editDistance(a, b) === 1;
}
