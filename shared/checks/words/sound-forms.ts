import { wordsOf } from '../../lexicon/lexicon';
import type { Speller } from '../speller';
import { spellingOf } from './british-american';
import { isFunctionWord } from './function-words';

const additions = wordsOf('en', 'sound-word');

/** How British spelling differs from American, by what the word ends with or holds. */
const british: readonly (readonly [RegExp, string])[] = [
  [/is(e|es|ed|ing|er|ers|ation|ations|ational|able)$/, 'iz$1'],
  [/ys(e|es|ed|ing|er|ers)$/, 'yz$1'],
  [/our/, 'or'],
  [/ll(ed|ing|er|ers|or|ors|ation|ist|ous)$/, 'l$1'],
  [/pp(ed|ing|er|ers)$/, 'p$1'],
  [/l(ment|ments|ful|fully)$/, 'll$1'],
  [/([bt])re(s?)$/, '$1er$2'],
  [/ence(s?)$/, 'ense$1'],
  [/ogue(s?)$/, 'og$1'],
  [/[ao]e/, 'e'],
];

/** Endings that any stem may take, with what takes their place to get at the stem. */
const endings: readonly (readonly [RegExp, readonly string[]])[] = [
  [/s$/, ['']],
  [/es$/, ['']],
  [/ies$/, ['y']],
  [/ed$/, ['', 'e']],
  [/ers?$/, ['', 'e']],
  [/ors?$/, ['', 'e']],
  [/ing$/, ['', 'e']],
  [/ably$|able$|ability$/, ['', 'e']],
  [/ally$/, ['', 'al']],
  [/ly$|ness$|less$|like$|wise$|fold$|ish$|free$|ship$|hood$|dom$|ism$|ists?$|ian$|ify$/, ['', 'e', 'y']],
  [/i[sz](?:e|es|ed|ing|ation|ations)$/, ['', 'e', 'y']],
];

const prefixes =
  /^(?:un|in|non|re|pre|anti|counter|micro|macro|mini|multi|hyper|super|ultra|inter|intra|over|under|co|semi|bio|eco|geo|hydro|electro|photo|psycho|tele|astro|nano|neuro|auto|cyber|post|sub|trans|mid|out|up|down|dis|mis|de|self|extra|infra|mono|poly|pseudo|proto|radio|socio|thermo|cardio|immuno|aero|agro|audio|video)(?=\p{L}{3})/u;

/** Parts of a compound, in letters, at least. */
const fewest = 4;

/**
 * True for a word in small letters that is spelt well although the dictionary does not know it: British, newer than the dictionary, with an
 * ending or a prefix that its stem may take, or made of two words.
 */
export function isSoundForm(word: string, speller: Speller): boolean {
  if (additions.has(word) || spellingOf(word) !== undefined) return true;
  const knows = (form: string): boolean => form.length > 2 && (additions.has(form) || speller.knows(form));
  if (british.some(([shape, american]) => shape.test(word) && knows(word.replace(shape, american))))
    return true;
  const bare = word.replace(prefixes, '');
  if (bare !== word && knows(bare)) return true;
  for (const form of bare === word ? [word] : [word, bare])
    for (const [ending, stems] of endings)
      if (ending.test(form) && stems.some((stem) => knows(form.replace(ending, stem)))) return true;
  return isCompound(word, knows);
}

/** "footbath": two words that each have a meaning of their own. */
function isCompound(word: string, knows: (word: string) => boolean): boolean {
  for (let cut = fewest; cut <= word.length - fewest; cut++) {
    const first = word.slice(0, cut);
    const second = word.slice(cut);
    if (knows(first) && knows(second) && !isFunctionWord(first) && !isFunctionWord(second)) return true;
  }
  return false;
}
