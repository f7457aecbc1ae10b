import { matchAt } from '../characters/signs';
import { spacesStart } from '../characters/spaces';
import { wordsOf } from '../../lexicon/lexicon';

const escaped = (words: Iterable<string>): string =>
  [...words]
    .map((word) => word.replace(/\./g, '\\$&'))
    .sort((a, b) => b.length - a.length)
    .join('|');
const site = `(?:${escaped(wordsOf('en', 'news-site'))}|[\\p{L}.]{2,20}\\.(?:com|cn|net|jp)(?:\\.cn)?)`;
const named = `(?:\\p{Lu}[\\p{L}.&]* ){0,4}(?:${escaped(wordsOf('en', 'news-word'))})(?: \\p{Lu}\\p{L}+){0,2}`;
const name = new RegExp(` ?(?:${site}|${named})$`, 'uy');

/** Where the name of a news site at the end of a line begins, glued behind a hyphen, a dash or a dot, with the spaces before; −1 if none stands there. */
export function gluedSite(line: string, signs: readonly number[]): number {
  for (const at of signs) {
    const sign = line.charAt(at);
    const isDash = (sign === '-' || sign === '—') && line[at + 1] === sign;
    const from = isDash ? at + 2 : at + 1;
    const isHyphen = sign === '-' && !isDash;
    if (!isHyphen && !isDash && (sign === '' || !'|・_'.includes(sign))) continue;
    if ((isHyphen && line[from] === ' ') || matchAt(name, line, from) === null) continue;
    const start = spacesStart(line, at);
    if (!isHyphen || start < at || /\p{L}{3}$/u.test(line.slice(Math.max(0, at - 3), at))) return start;
  }
  return -1;
}
