import { monthKey } from './months';
import { numbersIn } from './numbers';

/** Letters of a word that count: what a word and its inflected or borrowed forms have in common. */
const stemLength = 6;

/**
 * What a sentence is compared by: numbers (`#1500`), words cut to their stem, characters and pairs of characters of Chinese and Japanese,
 * and marks that translation keeps (`?`, `!`, `"`, `(`). Keys that are equal in two languages are likely to mean the same. Each once.
 */
export function keysOf(sentence: string): string[] {
  const text = sentence.normalize('NFKC').toLowerCase();
  const keys = new Set<string>();
  for (const number of numbersIn(text)) keys.add(`#${number}`);
  for (const match of text.matchAll(
    /\p{sc=Han}+|[\p{sc=Hiragana}ー]+|[\p{sc=Katakana}ー]+|[\p{sc=Hangul}]+|\p{L}[\p{L}\p{M}]*|[?!:;"“”«»„(]/gu,
  ))
    addKeys(match[0], keys);
  for (const match of text.matchAll(/(\d{1,2})\s*月/g)) keys.add(`#m${match[1] as string}`);
  return [...keys];
}

function addKeys(piece: string, keys: Set<string>): void {
  if (/^[\p{sc=Han}\p{sc=Katakana}\p{sc=Hiragana}]/u.test(piece)) {
    const characters = Array.from(piece);
    characters.forEach((character, at) => {
      keys.add(character);
      const next = characters[at + 1];
      if (next !== undefined) keys.add(character + next);
    });
    return;
  }
  if (/^\P{L}/u.test(piece)) {
    keys.add(/["“”«»„]/.test(piece) ? '"' : piece);
    return;
  }
  const word = toLatin(piece.normalize('NFD').replace(/\p{M}/gu, ''));
  const month = monthKey(word);
  if (month !== undefined) keys.add(month);
  keys.add(word.slice(0, stemLength));
}

const cyrillic: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
};

/** Russian names stand in English text by sound: letter for letter. */
function toLatin(word: string): string {
  if (!/[а-я]/.test(word)) return word;
  return Array.from(word, (letter) => cyrillic[letter] ?? letter).join('');
}

/** True for keys that mean the same in both languages if both have them: numbers, marks, and words long enough not to be a coincidence. */
export function isShared(key: string): boolean {
  return /^[#?!"(:;]/.test(key) || /^[a-z]{4,}/.test(key) || /^[\p{sc=Han}]{2}/u.test(key);
}
