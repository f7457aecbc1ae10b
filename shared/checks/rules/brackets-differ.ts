import { finding, pairRule } from '../define-rule';
import { wordsOf } from '../../lexicon/lexicon';
import { isUnspaced } from '../../text/language';
import { linkedPairs, type LinkedPair } from '../bilingual/linked-pairs';
import { readingsOf } from '../bilingual/pinyin';
import { letters, sideLengths, usualRatio } from '../bilingual/side-lengths';

export default pairRule({
  title: 'Text in brackets missing',
  why: 'What the source sets in brackets is often dropped whole: a name in its own script, an abbreviation, a figure. Told only where no bracket, dash or pair of commas could stand for it, or where the sentence is too short to hold it or lacks the name.',
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
    bad: ⟦Clear River Daily, May 3, the bridge opened this morning, and thousands came.⟧
    source: 清河日报5月3日讯（记者龚柏威）大桥今天上午通车，数千人前来。
    good: Clear River Daily, Gong Baiwei reports: the bridge opened this morning.
    source: 清河日报讯（记者龚柏威）大桥今天上午通车。
    good: CLEARWATER, May 3 (Xinhua) -- The new bridge opened this morning, and thousands came.
    source: 清河5月3日电（记者龚柏威）大桥今天上午通车，数千人前来。
    good: (Reporter Gao Bo) The new bridge opened this morning.
    source: （记者龚柏威）大桥今天上午通车。
    bad: ⟦The mayor opened the bridge on Friday (May 3).⟧
    source: （清河日报）市长星期五（5月3日）为大桥剪彩。
    good: (Clear River Daily) The mayor opened a bridge of the CRC on May 3.
    source: （清河日报）市长5月3日为清河公司（CRC）的大桥剪彩。
    bad: ⟦The net content of the new paint is printed on the lid.⟧
    source: 新油漆的净含量（mL/kg）印在盖子上。
    good: The new bridge concerns everybody, especially the old.
    source: 新桥关系到每一个人（尤其是老年人）。
    good (from ru): The film Bridge Over Clear River is shown today.
    source: Сегодня показывают фильм «Мост» (Bridge Over Clear River).
    bad (from ru): ⟦The new bridge is open.⟧
    source: Новый мост (он строился восемь лет) открыт.
  `,
  *check(context) {
    const unspaced = isUnspaced(context.source.language);
    const usual = usualRatio(sideLengths(context)) ?? 0;
    for (const pair of linkedPairs(context)) {
      // Full-width letters and figures are letters and figures.
      const inside = [...pair.source.matchAll(/[（(]([^（()）]{3,})[)）]/g)].map((match) =>
        (match[1] ?? '').normalize('NFKC'),
      );
      const first = inside.find((text) =>
        unspaced ? isMissing(text, pair, usual, context.text) : isMissingWords(text, pair),
      );
      if (first !== undefined) yield finding(pair.start, pair.end, { values: { first } });
    }
  },
});

/** In a language with spaces: three words or more for which nothing stands. */
function isMissingWords(text: string, pair: LinkedPair): boolean {
  if (text.length < 15 || pair.target.includes(text)) return false;
  return /^[^\d]*\p{L} +\p{L}[^\d]* +\p{L}[^\d]*$/u.test(text) && !isElsewhere(pair);
}

/** In a language without: a reporter whose name is not there, a unit, or words for which nothing stands or the sentence is too short. */
function isMissing(text: string, pair: LinkedPair, usual: number, article: string): boolean {
  if (pair.target.includes(text)) return false;
  const reporters = reportersIn(text);
  if (reporters.length > 0)
    return !reporters.some((name) => isNamed(name, pair.nearTarget.join(' '))) && !byline.test(pair.target);
  if (unit.test(text)) return !new RegExp(text.replace('/', ' ?/ ?'), 'i').test(article);
  if (isShortForm(text) || isMarked(text, pair.target)) return false;
  const [whole, own] = [letters(pair.source), letters(text)];
  const length = letters(pair.target);
  if (own >= weighty.letters && own >= weighty.share * whole)
    return length < usual * (whole - weighty.lost * own) && count(pair.target, anyBracket) === 0;
  return length <= usual * whole && !isElsewhere(pair);
}

/** A dateline of English form, which names no reporter, or brackets with a reporter whose name is another matter. */
const byline =
  /^.{0,60}\([A-Z][\p{L} ]+\) ?[-–—]|[[(（][^)）\]]*\b(?:reporters?|journalists?|correspondents?|editors?|by)\b/iu;
const anyBracket = /[[({（［【]/g;
/** From so many letters, and such a share of the sentence, the length of the translation tells whether it holds what is in brackets. */
const weighty = { letters: 6, share: 0.25, lost: 0.6 };
const unit = /^[A-Za-z]{1,3}\/[A-Za-z]{1,3}$/;
const surnames = wordsOf('zh', 'surname');

/** The Chinese names that stand behind a reporter's, photographer's or editor's office. */
function reportersIn(text: string): readonly string[] {
  const names =
    /(?:记者|記者|通讯员|摄影|编辑|作者)[ :：/]*([\p{Script=Han}]{2,4}(?:[、,， ]+[\p{Script=Han}]{2,4})*)$/u.exec(
      text,
    )?.[1];
  return names?.split(/[、,， ]+/u).filter((name) => surnames.has(name.charAt(0))) ?? [];
}

/** True if the translation has the name's family name, as it may be read. */
function isNamed(name: string, target: string): boolean {
  return readingsOf(name.charAt(0)).some((syllable) => new RegExp(`\\b${syllable}`, 'i').test(target));
}

/** What words in brackets often begin with, and how English says it: where that stands, so do they. */
const markers: ReadonlyMap<string, RegExp> = new Map([
  ['尤其', /\b(?:especially|particular|notably|above all)/i],
  ['特别是', /\b(?:especially|particular|notably|above all)/i],
  ['特に', /\b(?:especially|particular|notably|above all)/i],
  ['包括', /\binclud/i],
  ['除外', /\b(?:except|exclud|other than|apart from|without)/i],
  ['例如', /\b(?:such as|for example|like|e\.g)/i],
  ['比如', /\b(?:such as|for example|like|e\.g)/i],
]);

function isMarked(text: string, target: string): boolean {
  return [...markers].some(([word, said]) => text.includes(word) && said.test(target));
}

/** True where a bracket, a dash or a pair of commas may stand for the brackets. */
function isElsewhere(pair: LinkedPair): boolean {
  const brackets = count(pair.target, anyBracket);
  const isOneEach = brackets > 0 && brackets >= bracketsToRender(pair.source);
  return isOneEach || /[—–]| - /.test(pair.target) || isBetweenCommas(pair);
}

/** How many brackets of the source a translation has brackets for: not those of numbered points, nor those around the abbreviation of a name. */
function bracketsToRender(source: string): number {
  const inside = source.normalize('NFKC').match(/\([^()]+/g) ?? [];
  return inside.filter((text) => !/^\((?:[一二三四五六七八九十\d]{1,3}|[A-Z][A-Za-z.&-]*)$/.test(text))
    .length;
}

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
