import { finding, pairRule } from '../define-rule';
import { isUnspaced } from '../../text/language';
import { linkedPairs, type LinkedPair } from '../bilingual/linked-pairs';

export default pairRule({
  title: 'Text in brackets missing',
  why: 'What the source sets in brackets is often dropped whole: a name in its own script, an abbreviation, a figure. Told only where no bracket, dash or pair of commas could stand for it.',
  category: 'bilingual',
  mqm: 'accuracy/omission',
  severity: 'info',
  languages: '*',
  messages: { main: 'The source adds “{first}” in brackets; it is not here.' },
  examples: String.raw`
    bad: The new bridge is 1,200 metres long. ⟦The project of the city will end in 2027.⟧
    source: 新桥长1200米。该项目（由三所大学共同承担）将于2027年结束。
    good: The project (run by three universities) ends next year.
    source: 该项目（由三所大学共同承担）明年结束。
    good: The project, run by three universities, ends next year.
    source: 该项目（由三所大学共同承担）明年结束。
    good (from ja): The new bridge has been open since the spring. Its name is Minato.
    source: 新しい橋は春から開通している。その名は港（みなとばし）である。
    bad (from ru): ⟦The new bridge is open.⟧
    source: Новый мост (он строился восемь лет) открыт.
  `,
  *check(context) {
    for (const pair of linkedPairs(context)) {
      const inside = [...pair.source.matchAll(/[（(]([^（()）]{3,})[)）]/g)].map((match) => match[1] ?? '');
      const unspaced = isUnspaced(context.source.language);
      const first = inside.find((text) =>
        unspaced
          ? !/\d|[A-Za-z]{3}/.test(text) && !isReading(text) && !pair.target.includes(text.normalize('NFKC'))
          : /^[^\d]*\p{L} +\p{L}[^\d]* +\p{L}[^\d]*$/u.test(text),
      );
      if (first === undefined || first.length < (unspaced ? 3 : 15)) continue;
      if (/[([{—–]| - /.test(pair.target) || isBetweenCommas(pair)) continue;
      yield finding(pair.start, pair.end, { values: { first } });
    }
  },
});

/** Kana alone, which say how the word before is read. */
function isReading(text: string): boolean {
  return /^[\p{Script=Hiragana}\p{Script=Katakana}ー・ \u3000]+$/u.test(text);
}

/** True where the translation has so many commas more than the source that two of them may stand for the brackets. */
function isBetweenCommas({ source, target }: LinkedPair): boolean {
  const outside = source.replace(/[（(][^（()）]*[)）]/g, '');
  return count(target, /[,;] /g) >= count(outside, /[,，、;；]/g) + 2;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
