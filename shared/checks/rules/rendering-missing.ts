import { finding, pairRule, replacing } from '../define-rule';
import type { Range } from '../../base/range';
import { valuesOf, wordsOf, wordsOfClass } from '../../lexicon/lexicon';
import { primary } from '../../text/language';
import { linkedPairs } from '../bilingual/linked-pairs';
import { isReadIn } from '../bilingual/pinyin';
import { editDistance } from '../words/edit-distance';

/** A word of the source with what it may be in English; the first way is the usual one. None where a longer word means something else. */
interface Rendered {
  readonly word: string;
  readonly ways: readonly string[];
}

type ByFirst = ReadonlyMap<string, readonly Rendered[]>;

/** Such a way stands as it is: “US” is not “us”. */
const initials = /^(?:[A-Z]\.?){1,5}$/;
/** A name of one word or two. */
const name = /(?<![\p{L}\p{N}])\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?(?![\p{L}\p{N}])/gu;
/** In letters; shorter names are like too many others, and shorter words stand in too many others. */
const shortest = 5;
/** Whole ministries and offices have names; 部门 is any of them. */
const anyOffice = '部门';

/** Katakana alone; what goes on in them is another word. */
const kana = /^[゠-ヿ]+$/u;

const surnames = wordsOf('zh', 'surname');

/** That nothing renders a word is said at this many sentences; from there on it is noise. */
const mostPlaces = 2;

/** By language and, within it, by the first character; longer words first. */
const lists = new Map<string, ByFirst>();
const namesOf = new WeakMap<ByFirst, ReadonlySet<string>>();

export default pairRule({
  title: 'A word of the source is not in the translation',
  why: 'Names of countries, papers and illnesses, and terms like “pitcher”, have one rendering or two. Where an article has none of them at all, the machine took the word for another or lost it.',
  category: 'bilingual',
  mqm: 'accuracy/mistranslation',
  severity: 'info',
  messages: {
    main: 'Nothing in the article renders {words} of the source.',
    spelt: 'The source’s “{word}” is “{way}”.',
  },
  examples: String.raw`
    bad: ⟦The ferry from the island reached the harbour of the western class late at night.⟧
    source: 从岛上开来的渡轮深夜抵达西班牙港口。
    bad: ⟦The western class is far.⟧ ⟦The western class is old.⟧ The western class is large.
    source: 西班牙很远。西班牙很老。西班牙很大。
    bad: ⟦The stall by the gate sells a money belly for ten yuan.⟧
    source: 门口的摊位卖金钱肚，十元一份。
    good: The stall by the gate sells tripe for ten yuan.
    source: 门口的摊位卖金钱肚，十元一份。
    bad (from ja): ⟦The two clubs had the same thing at the end.⟧
    source: 両チームは最後に同点だった。
    good: The ferry from the island reached the Spanish harbour late at night.
    source: 从岛上开来的渡轮深夜抵达西班牙港口。
    bad: Two cases of the ⟦Omikron⟧ variant were found on board. => Two cases of the Omicron variant were found on board.
    source: 船上发现两例奥密克戎变异株病例。
    bad (from ja): ⟦The throwing hand was praised by everybody in the stand.⟧
    source: スタンドの全員が投手を称賛した。
    good: The old mill was closed for the night
    source: 旧磨坊夜间关闭 - 中新网
    good: Tao Zunyi spoke about TVs of his own make.
    source: 陶遵义谈到了他自己制造的电视。
    good: The state of Maryland grows broccoli.
    source: 马里兰州种植西兰花。
    good: The water department will build it.
    source: 水利部门将建造它。
    good: Jiangxi and Jiangsu built the bridge.
    source: 江西和江苏建了这座桥。
    bad: ⟦Jiangxi built the bridge.⟧
    source: 江苏建了这座桥。
    good: The halls were overcrowded.
    source: 会场人满为患。
    good: Nobody in the crowd of the village found it.
    source: 村里根本没人找到它。
    good: They live in Los Angeles by the sea.
    source: 他们住在美国洛杉矶的海边。
    good: The mill was run by the Hospital Español of the town.
    source: 磨坊由该镇的西班牙医院（Hospital Español）经营。
    good: The farm leads the way.
    source: 该农场是农业“航母”。
    good: The departments for schools and other offices met.
    source: 教育部门和其他部门开会。
  `,
  *check(context) {
    const list = listOf(primary(context.source.language));
    const isChinese = primary(context.source.language) === 'zh';
    if (list.size === 0) return;
    // “high - speed”, as some machines set it, is “high-speed”.
    const text = straight(context.text).replaceAll(' - ', '-');
    const lower = text.toLowerCase();
    const known = new Map<string, boolean>();
    const told = new Map<string, number>();
    for (const pair of linkedPairs(context)) {
      const whole: Rendered[] = [];
      for (const each of wordsIn(pair.source, list)) {
        const { word, ways } = each;
        const isKnown = known.get(word) ?? ways.some((way) => stands(way, text, lower));
        known.set(word, isKnown);
        if (isKnown || (isChinese && !standsApart(pair.source, word))) continue;
        if (goesWithPlace(pair.source, each, list, (way) => stands(way, text, lower))) continue;
        const [way = ''] = ways;
        const near = misspelt(way, pair.target, namesIn(list));
        if (near !== undefined)
          yield replacing(pair.start + near.start, pair.start + near.end, 'write', way, {
            message: 'spelt',
            values: { word, way },
          });
        else if ((told.get(word) ?? 0) < mostPlaces) whole.push(each);
        if (near === undefined) told.set(word, (told.get(word) ?? 0) + 1);
      }
      if (whole.length > 0) yield finding(pair.start, pair.end, { values: { words: said(whole) } });
    }
  },
});

function listOf(language: string): ByFirst {
  const kept = lists.get(language);
  if (kept !== undefined) return kept;
  const byFirst = new Map<string, Rendered[]>();
  if (language === 'zh' || language === 'ja')
    for (const [word, ways] of [
      ...valuesOf(language, 'as'),
      ...[...wordsOfClass(language, 'longer-word')].map((word) => [word, ''] as const),
    ]) {
      const same = byFirst.get(word.charAt(0)) ?? [];
      byFirst.set(word.charAt(0), same);
      same.push({ word, ways: ways === '' ? [] : ways.split('/') });
    }
  for (const same of byFirst.values()) same.sort((one, other) => other.word.length - one.word.length);
  lists.set(language, byFirst);
  return byFirst;
}

/** All ways in small letters that are names: “Jiangxi” is no misspelt “Jiangsu”. */
function namesIn(list: ByFirst): ReadonlySet<string> {
  let names = namesOf.get(list);
  if (names === undefined) {
    names = new Set(
      [...list.values()].flatMap((same) => same.flatMap(({ ways }) => ways)).map((way) => way.toLowerCase()),
    );
    namesOf.set(list, names);
  }
  return names;
}

/** The words of the list in a stretch of the source, each once. */
function wordsIn(source: string, list: ByFirst): ReadonlySet<Rendered> {
  const found = new Set<Rendered>();
  for (let at = 0; at < source.length; at++) {
    const one = list.get(source.charAt(at))?.find(({ word }) => source.startsWith(word, at));
    if (one === undefined) continue;
    const end = at + one.word.length;
    if (one.word.endsWith(anyOffice.charAt(0)) && source.startsWith(anyOffice, end - 1)) continue;
    if (kana.test(one.word) && (kana.test(source.charAt(at - 1)) || kana.test(source.charAt(end)))) continue;
    const isOther =
      one.ways.length === 0 ||
      isSite(source, at, end) ||
      isGivenName(source, at, one) ||
      isFigure(source, at, end, one) ||
      isNamedInLatin(source, end);
    if (!isOther) found.add(one);
    at = end - 1;
  }
  return found;
}

/**
 * True where a word of the Chinese source begins and ends with words of it, not across them: 南航 in 西南航空, 门将 in 部门将, 明报 in 小明报考.
 * As Intl.Segmenter parts it; only asked where nothing renders the word.
 */
function standsApart(source: string, word: string): boolean {
  for (let at = source.indexOf(word); at >= 0; at = source.indexOf(word, at + 1)) {
    const from = Math.max(0, at - besideWord);
    const stretch = source.slice(from, at + word.length + besideWord);
    const starts = new Set([...chinese.segment(stretch)].map(({ index }) => from + index));
    if (starts.has(at) && (starts.has(at + word.length) || at + word.length === source.length)) return true;
  }
  return false;
}

/** Before the place of a report. */
const agency = /^(?:新华社|中新社|中新网|中新)$/u;

const chinese = new Intl.Segmenter('zh', { granularity: 'word' });
/** So many characters on each side are looked at. */
const besideWord = 16;

/** A place whose characters are somebody's given name: 遵义 in 刘遵义. */
function isGivenName(source: string, at: number, { word, ways: [way = ''] }: Rendered): boolean {
  return surnames.has(source.charAt(at - 1)) && isReadIn(word, way.toLowerCase());
}

/** “航母” in quotation marks of its own is a manner of speaking, unless it is a name. */
function isFigure(source: string, start: number, end: number, { ways: [way = ''] }: Rendered): boolean {
  return /^\p{Ll}/u.test(way) && /[“「"]/.test(source.charAt(start - 1)) && /[”」"]/.test(source.charAt(end));
}

/** 西班牙医院（Hospital Español）: part of a name that the source has in its own letters. */
function isNamedInLatin(source: string, end: number): boolean {
  return /^\p{Script=Han}{0,10} ?[（(] ?\p{Script=Latin}{2}/u.test(source.slice(end, end + 16));
}

/** 美国洛杉矶, “Los Angeles”: a name that is listed, too, stands right behind the word, and the translation has that. */
function goesWithPlace(
  source: string,
  { word }: Rendered,
  list: ByFirst,
  isThere: (way: string) => boolean,
): boolean {
  const end = source.indexOf(word) + word.length;
  const next = list.get(source.charAt(end))?.find((each) => source.startsWith(each.word, end));
  return next !== undefined && /^\p{Lu}/u.test(next.ways[0] ?? '') && next.ways.some(isThere);
}

/** " - 中新网" behind a headline, "中新网2月11日电" before a report: translations leave such names out. */
function isSite(source: string, start: number, end: number): boolean {
  if ((start === 0 || agency.test(source.slice(0, start))) && /^[^，。,.]{0,14}电/u.test(source.slice(end)))
    return true;
  return (
    source.slice(end).trim() === '' && /[-–—－_|｜]\s*$/.test(source.slice(Math.max(0, start - 3), start))
  );
}

/** True if the text has a word that begins so, or holds so many letters: “virus” in “coronavirus”; the case of initials counts. */
function stands(way: string, text: string, lower: string): boolean {
  if (!lower.includes(way.toLowerCase())) return false;
  if (way.length >= shortest && /^\p{Ll}+$/u.test(way)) return true;
  const written = way.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return initials.test(way)
    ? new RegExp(`(?<![\\p{L}\\p{N}])${written}s?(?!\\p{L})`, 'u').test(text)
    : new RegExp(`(?<!\\p{L})${written}`, 'iu').test(text);
}

/** A name of the translation that is the word but for a third of its letters at most. */
function misspelt(way: string, target: string, others: ReadonlySet<string>): Range | undefined {
  if (!/^\p{Lu}\p{Ll}+$/u.test(way) || way.length < shortest) return undefined;
  for (const { 0: found, index } of target.matchAll(name))
    for (const part of new Set([found, found.replace(/ .*$/u, '')]))
      if (Math.abs(part.length - way.length) <= 3 && part.charAt(0) === way.charAt(0))
        if (
          !others.has(part.toLowerCase()) &&
          editDistance(part.toLowerCase(), way.toLowerCase()) * 3 <= way.length
        )
          return { start: index, end: index + part.length };
  return undefined;
}

function said(words: readonly Rendered[]): string {
  return words.map(({ word, ways: [way = ''] }) => `“${word}” (${way})`).join(', ');
}

function straight(text: string): string {
  return text.replaceAll('’', "'");
}
