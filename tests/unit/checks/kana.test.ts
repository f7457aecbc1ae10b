import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadSpeller } from '../../../main/host/load-speller';
import { foldedRomaji, romanised, soundDistance, soundsOfKana } from '../../../shared/checks/bilingual/kana';
import { createChecker } from '../../../shared/checks/create-checker';
import { rules } from '../../../shared/checks/rules.generated';

const speller = await loadSpeller('en');

function found(text: string, source: string): string[] {
  const own = rules.filter(({ id }) => id === 'name-in-kana' || id === 'name-many-ways');
  return createChecker({ language: 'en', sourceLanguage: 'ja', speller }, own)
    .check({ text, source })
    .flags.map(({ start, end }) => text.slice(start, end));
}

/** Names with the kana that papers write them in. */
const heard = [
  ['スコット', 'Scott'],
  ['ベートーヴェン', 'Beethoven'],
  ['ベートーベン', 'Beethoven'],
  ['シュワルツェネッガー', 'Schwarzenegger'],
  ['チャイコフスキー', 'Tchaikovsky'],
  ['ミケランジェロ', 'Michelangelo'],
  ['ロバーツ', 'Roberts'],
  ['キャサリン', 'Catherine'],
  ['ウィリアム', 'William'],
  ['オブライエン', 'O’Brien'],
  ['サンテティエンヌ', 'Saint-Étienne'],
  ['リヴァプール', 'Liverpool'],
  ['クイーンズランド', 'Queensland'],
  ['ハバロフスク', 'Khabarovsk'],
  ['フィツジェラルド', 'Fitzgerald'],
] as const;

/** Japanese names, each in ways that are one. */
const ways: readonly (readonly [kana: string, first: string, ...others: string[]])[] = [
  ['おおの', 'Ōno', 'Ohno', 'Oono', 'Ono'],
  ['しょうた', 'Shōta', 'Shouta', 'Syouta', 'Shota', 'Shohta'],
  ['つちや', 'Tsuchiya', 'Tutiya'],
  ['ふじた', 'Fujita', 'Huzita'],
  ['なんば', 'Nanba', 'Namba'],
  ['はっとり', 'Hattori', 'Hatori'],
  ['じゅんいち', 'Jun’ichi', 'Junichi', 'Zyun-iti'],
  ['いのうえ', 'Inoue'],
];

describe('names in kana', () => {
  it.each(heard)('%s is heard in %s, and in no other of the names', (kana, name) => {
    const sounds = soundsOfKana(kana);
    expect(soundDistance(sounds, name)).toBeLessThan(0.2);
    for (const [, other] of heard)
      if (other !== name) expect(soundDistance(sounds, other)).toBeGreaterThan(0.2);
  });

  it.each(ways)('%s is one in all its romanisations', (kana, first, ...others) => {
    for (const each of [romanised(kana), ...others]) expect(foldedRomaji(each)).toBe(foldedRomaji(first));
  });

  it('are at no distance from their own Hepburn letters, nor from words of no letter but themselves', () => {
    const kana = fc.array(fc.constantFrom(...'かきけこさすせそたてとなにねのまみめもらりれろ'), {
      minLength: 2,
      maxLength: 8,
    });
    fc.assert(
      fc.property(kana, (some) => {
        const name = some.join('');
        expect(soundDistance(soundsOfKana(name), romanised(name))).toBeLessThan(0.2);
      }),
    );
  });
});

describe('a name of a Japanese source', () => {
  const source =
    'ノルベルトさんは町に来た。ノルベルトさんは駅に行った。最後にノルベルトさんは橋を渡った。雨が降っていた。';

  it('is told where it is spelled anew, and only there', () => {
    const text = (last: string): string =>
      `Norbelt came to town. Norbelt went to the station. At last ${last} crossed the bridge. It rained.`;
    expect(found(text('Noreberto'), source)).toEqual(['Noreberto']);
    expect(found(text('Norbelt’s son'), source)).toEqual([]);
    expect(found(text('Hendrika'), source)).toEqual([]);
    expect(found(text('the man'), source)).toEqual([]);
  });

  it('is told where nothing sounds like it, but not where it is named elsewhere', () => {
    const person = '橋の設計者のゲオルク・ヴァーレンさんは雨の中、駅から町まで歩いた。雨が降っていた。';
    const text = (who: string): string =>
      `${who}, who drew the bridge, walked from the station to the town in the rain. It rained.`;
    expect(found(text('The engineer'), person)).toEqual([text('The engineer').slice(0, -11)]);
    for (const name of ['Georg Wahlen', 'Mr Varen', 'G. Wahren', 'Georg'])
      expect(found(text(name), person)).toEqual([]);
  });

  it('is held to the reading in brackets, in any romanisation', () => {
    const text = (name: string): string => `Mr. ${name}, the head of the school, spoke first.`;
    const reading = '校長の大土屋（おおつちや）氏が最初に話した。';
    for (const name of ['Ōtsuchiya', 'Ohtsuchiya', 'Otsuchiya', 'Ootutiya'])
      expect(found(text(name), reading)).toEqual([]);
    expect(found(text('Otsuchida'), reading)).toEqual(['Otsuchida']);
    expect(found(text('Daitoya'), reading)).toEqual([text('Daitoya')]);
    // A common noun may have its reading, too.
    expect(found('Take the detour by the school.', '学校の迂回（うかい）路を通る。')).toEqual([]);
  });
});
