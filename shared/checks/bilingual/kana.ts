/*
 * Names in kana against names in Latin letters, by their sounds. Kana have no l, v or th, and put a vowel after nearly every
 * consonant; so both sides are taken apart, letters may be several sounds, and what it costs to bring them together is their distance.
 */

/** Kana by consonant, in the order of the vowels; a dot stands where there is none. C is ch and ts, Q is f; B is v, too; R is l, too. */
const rows: readonly (readonly [consonant: string, kana: string])[] = [
  ['', 'アイウエオ'],
  ['K', 'カキクケコ'],
  ['G', 'ガギグゲゴ'],
  ['S', 'サシスセソ'],
  ['Z', 'ザジズゼゾ'],
  ['T', 'タ..テト'],
  ['C', '.チツ..'],
  ['D', 'ダ..デド'],
  ['Z', '.ヂヅ..'],
  ['N', 'ナニヌネノ'],
  ['H', 'ハヒ.ヘホ'],
  ['Q', '..フ..'],
  ['B', 'バビブベボ'],
  ['B', 'ヷヸヴヹヺ'],
  ['P', 'パピプペポ'],
  ['M', 'マミムメモ'],
  ['Y', 'ヤ.ユ.ヨ'],
  ['R', 'ラリルレロ'],
  ['W', 'ワヰ.ヱヲ'],
];
const vowels = 'aiueo';
const smallVowels = 'ァィゥェォ';
const smallGlides = 'ャ.ュ.ョ';

const soundOf: ReadonlyMap<string, string> = new Map(
  rows.flatMap(([consonant, kana]) =>
    [...kana].flatMap((each, at): [string, string][] =>
      each === '.' ? [] : [[each, consonant + vowels.charAt(at)]],
    ),
  ),
);

/** Sounds of a name in kana: a capital is a consonant, a small letter a vowel. Long vowels, doubled consonants and what is no kana are left out. */
export function soundsOfKana(text: string): string {
  let sounds = '';
  for (const each of inKatakana(text)) {
    const vowel = smallVowels.indexOf(each);
    const glide = smallGlides.indexOf(each);
    if (vowel >= 0)
      sounds = sounds.replace(/(?<![A-Z])u$/, 'W').replace(/[iueo]$/, '') + vowels.charAt(vowel);
    else if (glide >= 0) {
      const isOneSound = /[SCZ]i$/.test(sounds);
      sounds = sounds.replace(/[iueo]$/, isOneSound ? '' : 'Y') + vowels.charAt(glide);
    } else if (each === 'ン') sounds += 'N';
    else sounds += soundOf.get(each) ?? '';
  }
  return sounds;
}

/** Hiragana and half-width kana as katakana. */
export function inKatakana(text: string): string {
  return text.normalize('NFKC').replace(/[ぁ-ゖ]/g, (each) => String.fromCharCode(each.charCodeAt(0) + 0x60));
}

const hepburn: Readonly<Record<string, string>> = { C: 'ch', Z: 'j', Q: 'f' };

/** Kana in Hepburn letters without marks of length: しょうた is “shota”, じゅんいち “junichi”, つばさ “tsubasa”. */
export function romanised(kana: string): string {
  let letters = '';
  let isDoubled = false;
  for (const each of inKatakana(kana)) {
    const sound = soundOf.get(each);
    const glide = smallGlides.indexOf(each);
    if (each === 'ッ') isDoubled = true;
    else if (each === 'ン') letters += 'n';
    else if (glide >= 0)
      letters = letters.replace(/i$/, /(?:sh|ch|j)i$/.test(letters) ? '' : 'y') + vowels.charAt(glide);
    else if (sound !== undefined) {
      const written = lettersOfSound(each, sound);
      const again = written.startsWith('ch') ? 't' : written.charAt(0);
      letters += (isDoubled ? again : '') + written;
      isDoubled = false;
    }
  }
  return letters.replace(/ou(?!e)|oo/g, 'o').replace(/uu/g, 'u');
}

function lettersOfSound(kana: string, sound: string): string {
  if (kana === 'シ') return 'shi';
  if (kana === 'ツ') return 'tsu';
  if (sound.startsWith('Z')) return (/[ジヂ]/.test(kana) ? 'j' : 'z') + sound.slice(1);
  return (hepburn[sound.charAt(0)] ?? sound.charAt(0).toLowerCase()) + sound.slice(1);
}

/** Japanese in Latin letters with its ways of writing made one: length, doubling, si and shi, tu and tsu, hu and fu, m and n before b, l and r. */
export function foldedRomaji(latin: string): string {
  return latin
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .replace(/tch/g, 'ch')
    .replace(/s[yh]([aiueo])/g, 's$1')
    .replace(/[tc][yh]([aiueo])/g, 't$1')
    .replace(/ts/g, 't')
    .replace(/(?:j|dz|z|d(?=[iu]))[yh]?/g, 'z')
    .replace(/hu/g, 'fu')
    .replace(/m(?=[bpm])/g, 'n')
    .replace(/l/g, 'r')
    .replace(/oh(?![aiueo])/g, 'o')
    .replace(/ou/g, 'o')
    .replace(/(.)\1+/g, '$1');
}

/** One or two letters: the sounds they may be, what leaving them out costs. */
interface Letters {
  readonly may: string;
  readonly skip: number;
}

/** The first that fits counts. `may`: the sounds; `skip`: 0 to 1, how hard it is to leave it out. */
const letters: readonly (readonly [RegExp, may: string, skip: number])[] = [
  [/^(sch|sh)/, 'S', 1],
  [/^tch/, 'C', 1],
  [/^t(?=i(on|a|en))/, 'STC', 1],
  [/^ch/, 'CKSH', 1],
  [/^ph/, 'Q', 1],
  [/^th/, 'SZTD', 1],
  [/^(ck|cc(?![ei]))/, 'K', 1],
  [/^c(?=[eiy])/, 'SCZ', 1],
  [/^(c|k|q)/, 'K', 1],
  [/^kh/, 'KH', 1],
  [/^gh/, 'G', 0.1],
  [/^dge?/, 'Z', 1],
  [/^g(?=[eiy])/, 'GZH', 1],
  [/^g(?=n|$)/, 'G', 0.3],
  [/^g/, 'G', 1],
  [/^j/, 'ZYH', 1],
  [/^(ts|tz|zz)/, 'CSZ', 1],
  [/^t/, 'TC', 1],
  [/^d/, 'DZT', 1],
  [/^s/, 'SZ', 1],
  [/^z/, 'ZSC', 1],
  [/^n/, 'N', 1],
  [/^m/, 'MN', 1],
  [/^h/, 'HQ', 0.2],
  [/^f/, 'QH', 1],
  [/^b/, 'B', 1],
  [/^v/, 'BQW', 1],
  [/^p/, 'P', 1],
  [/^r(?![aeiouy])/, 'R', 0.1],
  [/^r/, 'R', 1],
  [/^ll/, 'RY', 0.8],
  [/^l/, 'R', 0.8],
  [/^w/, 'WBui', 0.2],
  [/^y/, 'Yiaeu', 0.2],
  [/^[aeiou]/, '', 0.25],
];

/** Sounds that ears and spellings take for one another. */
const near = new Set(['SZ', 'CS', 'CT', 'CZ', 'DZ', 'DT', 'GK', 'BP', 'HQ', 'MN', 'BQ', 'BW', 'QW']);

function lettersOf(latin: string): Letters[] {
  let rest = latin
    .normalize('NFKD')
    .toLowerCase()
    .replace(/x/g, 'ks')
    .replace(/[^a-z]/g, '')
    .replace(/^wr/, 'r')
    .replace(/^kn/, 'n')
    .replace(/([^aeioulcz])\1/g, '$1');
  const found: Letters[] = [];
  while (rest !== '') {
    const entry = letters.find(([pattern]) => pattern.test(rest));
    const length = entry?.[0].exec(rest)?.[0].length ?? 1;
    const isVowel = /^[aeiou]/.test(rest);
    const before = found.at(-1)?.may ?? 'X';
    if (entry)
      found.push({
        may: isVowel ? rest.charAt(0) : entry[1],
        skip: isVowel ? (rest === 'e' ? 0 : /^[aeiou]$/.test(before) ? 0.05 : 0.3) : entry[2],
      });
    rest = rest.slice(length);
  }
  return found;
}

/** How far a name in Latin letters is from the sounds of one in kana: 0 if it may be read so, 1 and more if nothing is alike. */
export function soundDistance(sounds: string, latin: string): number {
  const units = lettersOf(latin);
  let row = [0];
  for (const { skip } of units) row.push((row.at(-1) ?? 0) + skip);
  for (let i = 0; i < sounds.length; i++) {
    const sound = sounds.charAt(i);
    const skip = skipOf(sound, sounds.charAt(i - 1));
    const next = [(row[0] ?? 0) + skip];
    units.forEach((unit, j) => {
      next.push(
        Math.min((row[j + 1] ?? 0) + skip, (next[j] ?? 0) + unit.skip, (row[j] ?? 0) + costOf(sound, unit)),
      );
    });
    row = next;
  }
  const consonants = Math.max(
    sounds.replace(/[a-z]/g, '').length,
    units.filter(({ may }) => /[A-Z]/.test(may)).length,
    1,
  );
  return (row.at(-1) ?? 0) / (consonants + 0.5);
}

function skipOf(sound: string, before: string): number {
  if (!/[a-z]/.test(sound)) return 'WYH'.includes(sound) ? 0.4 : 1;
  if (sound === 'u') return 0.05;
  if (sound === 'o' && 'TD'.includes(before)) return 0.05;
  if (sound === 'i' && 'CZKS'.includes(before)) return 0.15;
  return 0.35;
}

function costOf(sound: string, { may }: Letters): number {
  if (may.includes(sound)) return 0;
  const isVowel = /[a-z]/.test(sound);
  if (isVowel !== /^[a-z]$/.test(may)) return 2;
  if (isVowel) return 0.2;
  return [...may].some((each) => near.has([each, sound].sort().join(''))) ? 0.4 : 1;
}
