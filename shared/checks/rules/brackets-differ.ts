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
    good: The IOC chose the city, and the JOC was glad.
    source: 国際オリンピック委員会（ＩＯＣ）がこの都市を選び、日本オリンピック委員会（ＪＯＣ）は喜んだ。
    good: The Bridge Building Bureau chose the city.
    source: 桥梁建设管理局（以下简称桥建局）选中了该市。
    bad (from ru): ⟦The new bridge is open.⟧
    source: Новый мост (он строился восемь лет) открыт.
  `,
  *check(context) {
    for (const pair of linkedPairs(context)) {
      // Full-width letters and figures are letters and figures.
      const inside = [...pair.source.matchAll(/[（(]([^（()）]{3,})[)）]/g)].map((match) =>
        (match[1] ?? '').normalize('NFKC'),
      );
      const unspaced = isUnspaced(context.source.language);
      const first = inside.find((text) =>
        unspaced
          ? !isShortForm(text) && !pair.target.includes(text)
          : /^[^\d]*\p{L} +\p{L}[^\d]* +\p{L}[^\d]*$/u.test(text),
      );
      if (first === undefined || first.length < (unspaced ? 3 : 15)) continue;
      if (/[([{—–]| - /.test(pair.target) || isBetweenCommas(pair)) continue;
      yield finding(pair.start, pair.end, { values: { first } });
    }
  },
});

/** A figure, an abbreviation in Latin letters or what says that one follows, or how a name is read: the sentence holds it, or English has no use for it. */
function isShortForm(text: string): boolean {
  return /\d|[A-Za-z]{2}|简称|簡稱|下称|下稱|略称|^[\p{Script=Hiragana}\p{Script=Katakana}ー・ ]+$/u.test(
    text,
  );
}

/** True where the translation has so many commas more than the source that two of them may stand for the brackets. */
function isBetweenCommas({ source, target }: LinkedPair): boolean {
  const outside = source.replace(/[（(][^（()）]*[)）]/g, '');
  return count(target, /[,;] /g) >= count(outside, /[,，、;；]/g) + 2;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
