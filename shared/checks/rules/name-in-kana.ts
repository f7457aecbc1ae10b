import { capitalised } from '../../base/capitalised';
import { finding, pairRule, replacing, type Finding } from '../define-rule';
import { wordsOf } from '../../lexicon/lexicon';
import { primary } from '../../text/language';
import type { Aids } from '../aids';
import type { Speller } from '../speller';
import { foldedRomaji, romanised } from '../bilingual/kana';
import { heardIn, wordsHeard, type Heard } from '../bilingual/kana-names';
import { linkedPairs, type LinkedPair } from '../bilingual/linked-pairs';
import { editDistance } from '../words/edit-distance';
import { namesIn } from '../words/names-in';

const always = [...wordsOf('ja', 'person-mark')].join('|');
const ruler = [...wordsOf('ja', 'ruler')].join('|');
const title = [...wordsOf('ja', 'person-mark', 'person-title')].join('|');
/** A name of the source with its reading, and what goes on behind it. */
const withReading =
  /(?<![\p{Script=Han}々])([\p{Script=Han}々ヶ]{1,6})[ \u3000]?[（(]([ぁ-ゖー]{2,12}(?:[ \u3000・][ぁ-ゖー]{2,12})?)[ \u3000]?[）)](.{0,12})/gu;
/** Behind the reading of a person's name: a title, or the given name and who they are. */
const goesOn = new RegExp(`^(?:[\\p{Script=Han}々]{0,2}(?:${title})|[\\p{Script=Han}々]{1,3}[（(])`, 'u');
/** People whose names are written in katakana: with both names or behind the name of their country, or with what stands behind people alone. */
const inKatakana = new RegExp(
  [
    `(?<![ァ-ヺー])([ァ-ヺー]{2,}(?:[・＝][ァ-ヺー]{2,}){1,3})(?=${title}|[（(]\\d\\d[）)])`,
    `(?<![ァ-ヺー・＝])([ァ-ヺー]{3,})(?=${always})`,
    `(?<=[ァ-ヺー\\p{Script=Han}]の)([ァ-ヺー]{3,})(?=${ruler})`,
  ].join('|'),
  'gu',
);
/** Names that are looked for in the whole article, at most, and the length of an article, in code units, that is looked through. */
const most = 24;
const longest = 200_000;
/** From here on a word with a capital, or any word, is not like the name. */
const unlikeName = 0.36;
const unlikeWord = 0.2;

export default pairRule({
  title: 'A Japanese name spelled otherwise than the source reads it',
  why: 'Where the source writes a name in kana, or says in brackets how its characters are read, there is no guessing. Machine translation takes another reading, or loses the name.',
  category: 'bilingual',
  mqm: 'accuracy/mistranslation',
  severity: 'info',
  needs: ['speller'],
  messages: {
    main: 'The source’s “{name}” is read “{read}”.',
    missing: 'Nothing in the article is read like “{name}” of the source.',
  },
  examples: String.raw`
    bad (from ja): The bridge was drawn by ⟦Kuwaruzu⟧ Takeo in 1931. => The bridge was drawn by Kuwazuru Takeo in 1931.
    source: この橋は１９３１年に桑水流（くわずる）武雄（造船所）が設計した。
    bad (from ja): ⟦The bridge was drawn by Mr. Kamizuru in 1931.⟧
    source: この橋は１９３１年に桑水流（くわずる）氏が設計した。
    bad (from ja): ⟦The bridge was drawn by a carpenter of the village in 1931.⟧
    source: この橋は１９３１年にノルベルト氏が設計した。
    good (from ja): The bridge was drawn by Takeo Kuwaduru in 1931, and by Norbert.
    source: この橋は１９３１年に桑水流（くわづる）武雄（造船所）とノルベルト氏が設計した。
    good (from ja): Take the detour by the bridge that Ohno Shouta drew.
    source: 大野翔太（おおの・しょうた）氏が設計した橋の迂回（うかい）路を通ってください。
  `,
  *check(context, aids: Aids = {}) {
    if (primary(context.source.language) !== 'ja') return;
    const folded = foldedRomaji(context.text);
    const pairs = linkedPairs(context);
    for (const pair of pairs) yield* misread(pair, folded, aids);
    yield* unheard(pairs, context.text, aids);
  },
});

/** Names whose reading the source gives. */
function* misread(pair: LinkedPair, folded: string, { speller }: Aids): Generator<Finding> {
  for (const [, name = '', reading = '', behind = ''] of [...pair.source.matchAll(withReading)].slice(
    0,
    most,
  )) {
    const parts = reading.split(/[ \u3000・]/u);
    if (parts.every((part) => folded.includes(foldedRomaji(romanised(part))))) continue;
    let isMended = false;
    for (const part of parts) {
      const sound = foldedRomaji(romanised(part));
      if (folded.includes(sound)) continue;
      const near = namesIn(pair.target, speller)
        .flatMap(({ text, start }) =>
          [...text.matchAll(/\p{L}+/gu)].map((word) => ({
            text: word[0],
            start: pair.start + start + word.index,
          })),
        )
        .filter(({ text }) => isSlip(foldedRomaji(text), sound));
      const [only] = near;
      if (only === undefined || near.length > 1) continue;
      isMended = true;
      const read = capitalised(romanised(part));
      yield replacing(only.start, only.start + only.text.length, 'write', read, { values: { name, read } });
    }
    if (!isMended && (parts.length > 1 || goesOn.test(behind)))
      yield finding(pair.start, pair.end, { message: 'missing', values: { name: `${name}（${reading}）` } });
  }
}

/** People in katakana of whom no word of the article sounds like a part of the name. */
function* unheard(pairs: readonly LinkedPair[], text: string, { speller }: Aids): Generator<Finding> {
  if (text.length > longest) return;
  let everywhere: readonly Heard[] | undefined;
  const told = new Set<string>();
  for (const pair of pairs)
    for (const [name] of pair.source.matchAll(inKatakana)) {
      const parts = name.split(/[・＝]/u);
      const isHeard = (target: string, words: readonly Heard[] = wordsHeard(target)): boolean =>
        parts.some(
          (part) =>
            (heardIn(part, target, namesAmong(words, speller), true)?.distance ?? 1) < unlikeName ||
            (heardIn(part, target, words, false)?.distance ?? 1) < unlikeWord,
        );
      if (told.size >= most || told.has(name) || pair.nearTarget.some((target) => isHeard(target))) continue;
      told.add(name);
      if (!isHeard(text, (everywhere ??= wordsHeard(text, longest))))
        yield finding(pair.start, pair.end, { message: 'missing', values: { name } });
    }
}

/** Words that begin with a capital and are no plain words with one, as at the start of a sentence. */
function namesAmong(words: readonly Heard[], speller: Speller | undefined): Heard[] {
  return words.filter(({ text }) => /^\p{Lu}/u.test(text) && speller?.knows(text.toLowerCase()) !== true);
}

/** A letter or two wrong, or two that changed places. */
function isSlip(found: string, meant: string): boolean {
  if (Math.min(found.length, meant.length) < 4) return false;
  return editDistance(found, meant) <= (meant.length < 7 ? 1 : 2);
}
