import type { Range } from '../../base/range';
import { soundDistance, soundsOfKana } from './kana';

/** A stretch of the translation with how far its sounds are from those of a name in kana. */
export interface Heard extends Range {
  readonly text: string;
  readonly distance: number;
}

/** Letters in a row, with hyphens and apostrophes inside. */
const word = /\p{L}+(?:['’-]\p{L}+)*/gu;
const possessive = /['’]s?$/u;
/** Words of a sentence and sounds of a name that are looked at, at most; names are shorter, and sentences mostly. */
const mostWords = 120;
const mostSounds = 24;
const longestWord = 30;
/** Words that one name may be in the translation: サンテティエンヌ is Saint-Étienne. */
const mostInName = 3;

/** The words of a translation, without their 's, where they stand; at most `most` of them. */
export function wordsHeard(target: string, most = mostWords): Heard[] {
  return [...target.matchAll(word)].slice(0, most).flatMap(({ 0: found, index }) => {
    const text = found.replace(possessive, '');
    return text.length > longestWord ? [] : [{ start: index, end: index + text.length, text, distance: 1 }];
  });
}

/** The words, or up to three of them in a row, that sound most like the kana; `isName`: only those that begin with a capital each. */
export function heardIn(
  kana: string,
  target: string,
  words: readonly Heard[],
  isName: boolean,
): Heard | undefined {
  const sounds = soundsOfKana(kana).slice(0, mostSounds);
  let best: Heard | undefined;
  for (let first = 0; first < words.length; first++) {
    const start = words[first]?.start ?? 0;
    for (let last = first; last < Math.min(words.length, first + mostInName); last++) {
      const { text = '', end = 0, start: begin = 0 } = words[last] ?? {};
      if (isName && !/^\p{Lu}/u.test(text)) break;
      if (last > first && !/^[ -]$/.test(target.slice(words[last - 1]?.end, begin))) break;
      const found = target.slice(start, end);
      // Far shorter or longer words cannot be near.
      if (found.length * 3 < sounds.length || found.length > sounds.length * 2 + 4) continue;
      const distance = soundDistance(sounds, found);
      if (distance < (best?.distance ?? 1)) best = { start, end, text: found, distance };
    }
  }
  return best;
}
