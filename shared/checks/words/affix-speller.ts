import { capitalised } from '../../base/capitalised';
import type { Speller } from '../speller';

/** One way to lengthen a stem, of the `PFX` and `SFX` lines of a Hunspell `.aff` file. */
interface Affix {
  readonly flag: string;
  /** What of the stem makes way for {@link added}. */
  readonly stripped: string;
  readonly added: string;
  /** What the stem has to end with (or begin, for a prefix). */
  readonly condition: RegExp;
}

/** Letters that are tried in a word: those of English. */
const letters = 'esianrtolcdugmphbyfvkwzxjq';
/** Keys side by side on the rows of a keyboard. */
const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/**
 * A dictionary from the text of a Hunspell `.aff` and `.dic` file with single suffixes and prefixes, as the English one is. The stems are
 * looked up where they stand in the text, whose lines are sorted by code unit: nothing is listed beforehand, so that it costs next to nothing
 * to make one, and memory for the two texts alone.
 */
export function createSpeller(aff: string, dic: string): Speller {
  const { prefixes, suffixes, sounds } = affixesOf(aff);
  const flagsOf = stemFinder(dic);
  const byLastLetter = new Map<string, Affix[]>();
  for (const suffix of suffixes) {
    const last = suffix.added.slice(-1);
    byLastLetter.set(last, [...(byLastLetter.get(last) ?? []), suffix]);
  }

  function knowsAsWritten(word: string, prefix = ''): boolean {
    const stem = flagsOf(word);
    if (stem !== null && stem.includes(prefix)) return true;
    for (const { flag, stripped, added, condition } of byLastLetter.get(word.slice(-1)) ?? []) {
      if (!word.endsWith(added) || word.length <= added.length) continue;
      const base = word.slice(0, word.length - added.length) + stripped;
      const flags = condition.test(base) ? flagsOf(base) : null;
      if (flags !== null && flags.includes(flag) && flags.includes(prefix)) return true;
    }
    if (prefix !== '') return false;
    return prefixes.some(
      ({ flag, added }) =>
        word.startsWith(added) &&
        word.length > added.length &&
        knowsAsWritten(word.slice(added.length), flag),
    );
  }

  function knows(word: string): boolean {
    const plain = word.replace(/’/g, "'");
    if (knowsAsWritten(plain)) return true;
    const lower = plain.toLowerCase();
    if (lower === plain) return false;
    if (/^[\p{Lu}'\d]+$/u.test(plain))
      return knowsAsWritten(lower) || knowsAsWritten(plain.charAt(0) + lower.slice(1));
    return lower.slice(1) === plain.slice(1) && knowsAsWritten(lower);
  }

  return { knows, suggest: (word) => suggestionsFor(word, knowsAsWritten, sounds) };
}

function affixesOf(aff: string): {
  prefixes: readonly Affix[];
  suffixes: readonly Affix[];
  sounds: readonly (readonly [string, string])[];
} {
  const prefixes: Affix[] = [];
  const suffixes: Affix[] = [];
  const sounds: [string, string][] = [];
  for (const line of aff.split('\n')) {
    const [kind, flag = '', stripped = '', added = '', condition] = line.split(/\s+/);
    if (kind === 'REP' && stripped !== '') sounds.push([flag, stripped]);
    if (condition === undefined) continue;
    const affix = {
      flag,
      stripped: stripped === '0' ? '' : stripped,
      added,
      condition: new RegExp(`${condition}$`),
    };
    if (kind === 'PFX') prefixes.push(affix);
    if (kind === 'SFX') suffixes.push(affix);
  }
  return { prefixes, suffixes, sounds };
}

/** Gives the flags of a stem, '' if it has none, null if it is no stem. Lines are taken apart by their first two letters, when those are first met. */
function stemFinder(dic: string): (stem: string) => string | null {
  const firstLine = dic.indexOf('\n') + 1;
  const blocks = new Map<string, ReadonlyMap<string, string>>();
  const lineEnd = (start: number): number => {
    const end = dic.indexOf('\n', start);
    return end < 0 ? dic.length : end;
  };
  /** Where the first line starts that is not before `key`. */
  const startFrom = (key: string): number => {
    let low = firstLine;
    let high = dic.length;
    while (low < high) {
      const start = Math.max(low, dic.lastIndexOf('\n', ((low + high) >> 1) - 1) + 1);
      const end = lineEnd(start);
      if (dic.slice(start, end) < key) low = Math.min(end + 1, high);
      else high = start;
    }
    return low;
  };
  const blockOf = (head: string): ReadonlyMap<string, string> => {
    const block = new Map<string, string>();
    // Of stems of one letter, which begin many others, there is one line.
    const first = head.length === 1 ? `${head}/` : head;
    for (let start = startFrom(first); dic.startsWith(first, start); start = lineEnd(start) + 1) {
      const end = lineEnd(start);
      const slash = dic.indexOf('/', start);
      if (slash < 0 || slash > end) block.set(dic.slice(start, end), '');
      else block.set(dic.slice(start, slash), dic.slice(slash + 1, end));
    }
    return block;
  };
  return (stem) => {
    const head = stem.slice(0, 2);
    if (head === '') return null;
    const block = blocks.get(head) ?? blockOf(head);
    blocks.set(head, block);
    return block.get(stem) ?? null;
  };
}

/**
 * Words one slip away, the likeliest first: letters that changed places, a letter said once instead of twice or twice instead of once, what sounds
 * the same, a neighbour on the keyboard, a letter left out, one too many, any other.
 */
function suggestionsFor(
  word: string,
  knows: (word: string) => boolean,
  sounds: readonly (readonly [string, string])[],
): readonly string[] {
  const found = new Map<string, number>();
  const lower = word.toLowerCase();
  const consider = (slip: string, cost: number): void => {
    if (slip === lower || (found.get(slip) ?? Infinity) <= cost) return;
    if (slip.length > 1 && knows(slip)) found.set(slip, cost);
  };
  for (let at = 0; at < lower.length; at++) {
    const head = lower.slice(0, at);
    const tail = lower.slice(at + 1);
    const letter = lower.charAt(at);
    // The first letter of a word is seldom wrong.
    const late = at === 0 ? 3 : 0;
    if (tail !== '') consider(head + tail.charAt(0) + letter + tail.slice(1), 1 + late);
    consider(head + letter + letter + tail, 1);
    consider(head + tail, (letter === tail.charAt(0) ? 1 : 4) + late);
    // "finnaly": the wrong letter is said twice.
    if (letter === tail.charAt(0))
      for (let twice = 0; twice < lower.length - 1; twice++) {
        const once = head + tail;
        consider(once.slice(0, twice + 1) + once.slice(twice), 2);
      }
    for (const other of letters) {
      consider(head + other + letter + tail, 3 + late);
      consider(head + other + tail, costOf(letter, other) + late);
    }
  }
  for (const other of letters) consider(lower + other, 3);
  for (const [written, meant] of sounds)
    for (let at = lower.indexOf(written); at >= 0; at = lower.indexOf(written, at + 1))
      consider(
        (lower.slice(0, at) + meant + lower.slice(at + written.length)).replace(/_/g, ' '),
        written.length + meant.length > 3 ? 2 : 3,
      );
  const ordered = [...found].sort((a, b) => a[1] - b[1]).map(([slip]) => slip);
  return /^\p{Lu}/u.test(word) ? ordered.map((each) => capitalised(each)) : ordered;
}

function costOf(letter: string, other: string): number {
  if ('aeiouy'.includes(letter) && 'aeiouy'.includes(other)) return 2;
  const near = rows.some((row) => {
    const at = row.indexOf(letter);
    return at >= 0 && other !== '' && Math.abs(row.indexOf(other) - at) === 1;
  });
  return near ? 3 : 5;
}
