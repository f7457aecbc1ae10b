import { capitalised } from '../../base/capitalised';
import { pairRule, replacing } from '../define-rule';
import { wordsOf } from '../../lexicon/lexicon';
import { primary } from '../../text/language';
import { linkedPairs } from '../bilingual/linked-pairs';
import { readAs, readingsOf, syllablesOf } from '../bilingual/pinyin';

const surnames = wordsOf('zh', 'surname');
const twoNames =
  /(?<![\p{L}\p{N}'’-])(?<![A-Z][a-z]{1,9} )([A-Z][a-z]{1,5}) ([A-Z][a-z]{1,5}(?:['’-]?[a-z]{1,6})?)(?![\p{L}\p{N}’'-]| [A-Z])/gu;

export default pairRule({
  title: 'A Chinese name spelled otherwise than it is read',
  why: 'Machine translation misses a syllable of a Chinese name, or puts one of another name in its place. The reading of the characters in the source tells.',
  category: 'bilingual',
  mqm: 'accuracy/mistranslation',
  severity: 'info',
  messages: { main: 'The source’s “{name}” is read “{read}”.' },
  examples: String.raw`
    bad: The bridge was drawn by ⟦Gong Baiwen⟧ in 1931. => The bridge was drawn by Gong Baiwei in 1931.
    source: 这座桥是龚百伟于1931年设计的。
    bad: The bridge was drawn by ⟦Gong Wei⟧ in 1931. => The bridge was drawn by Gong Baiwei in 1931.
    source: 这座桥是龚百伟于1931年设计的。
    good: The bridge was drawn by Gong Baiwei in 1931.
    source: 这座桥是龚百伟于1931年设计的。
    good: The bridge was drawn by Baiwei Gong in 1931.
    source: 这座桥是龚百伟于1931年设计的。
  `,
  *check(context) {
    if (primary(context.source.language) !== 'zh') return;
    const whole = context.source.text;
    for (const pair of linkedPairs(context)) {
      for (const match of pair.target.matchAll(twoNames)) {
        const [found, first = '', second = ''] = match;
        const ways = waysOf(first, second);
        if (ways.length === 0 || ways.some((way) => readAs(whole, way).length > 0)) continue;
        if (waysOf(second, first).some((way) => readAs(whole, way).length > 0)) continue;
        const meant = ways.flatMap((way) =>
          readAs(pair.source, way, 1).flatMap((at) => {
            const name = pair.source.slice(at, at + way.length);
            if (!surnames.has(name.charAt(0)) || !readingsOf(name.charAt(0)).includes(way[0] ?? ''))
              return [];
            if (way.length === 2 && readingsOf(pair.source.charAt(at + 2)).includes(way[1] ?? '')) {
              const longer = withMiddle(pair.source.slice(at, at + 3), way[1] ?? '');
              return longer === ''
                ? []
                : [{ name: pair.source.slice(at, at + 3), read: `${first} ${longer}` }];
            }
            // 苏小小学 is a school, and its name ends before 小学.
            if (/[小中大]$/.test(name) && pair.source.charAt(at + way.length) === '学') return [];
            const given = way.slice(1).map((syllable, index) => near(syllable, name.charAt(index + 1)));
            return given.includes('') ? [] : [{ name, read: `${first} ${capital(given)}` }];
          }),
        );
        const [only] = meant;
        if (only === undefined || meant.some(({ name }) => name !== only.name)) continue;
        if (pair.nearTarget.some((target) => target.includes(only.read))) continue;
        const start = pair.start + match.index;
        yield replacing(start, start + found.length, 'write', only.read, { values: only });
      }
    }
  },
});

/** Surname and given name of one or two syllables. */
function waysOf(surname: string, given: string): string[][] {
  const letters = given.toLowerCase().replace(/[^a-z]/g, '');
  return syllablesOf(surname.toLowerCase(), 1).flatMap((head) =>
    [1, 2].flatMap((count) => syllablesOf(letters, count).map((rest) => [...head, ...rest])),
  );
}

/** The given name of 龚百伟 for “Gong Wei”, which dropped the middle character; '' if that has several readings. */
function withMiddle(name: string, last: string): string {
  const [middle = '', ...others] = readingsOf(name.charAt(1));
  return middle === '' || others.length > 0 ? '' : capital([middle, last]);
}

/** The reading of `character`: `syllable` if it may be read so, else its only one; '' if it has several others. */
function near(syllable: string, character: string): string {
  const known = readingsOf(character);
  if (known.includes(syllable)) return syllable;
  const [only = ''] = known;
  return known.length === 1 ? only : '';
}

function capital(syllables: readonly string[]): string {
  const written = syllables
    .map((each, index) => (index > 0 && /^[aeo]/.test(each) ? `'${each}` : each))
    .join('');
  return capitalised(written);
}
