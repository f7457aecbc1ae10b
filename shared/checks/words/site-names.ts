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
const name = new RegExp(`(?:${site}|${named})$`, 'uy');

/** Where the name of a news site at the end of a line begins, glued behind a hyphen or a dot, with the spaces before; −1 if none stands there. */
export function gluedSite(line: string, signs: readonly number[]): number {
  for (const at of signs) {
    const sign = line.charAt(at);
    if (sign === '' || !'|・_-'.includes(sign) || matchAt(name, line, at + 1) === null) continue;
    const start = spacesStart(line, at);
    if (sign !== '-' || start < at || /\p{L}{3}$/u.test(line.slice(Math.max(0, at - 3), at))) return start;
  }
  return -1;
}
