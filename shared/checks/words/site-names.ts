import { wordsOf } from '../../lexicon/lexicon';

const escaped = (words: Iterable<string>): string =>
  [...words]
    .map((word) => word.replace(/\./g, '\\$&'))
    .sort((a, b) => b.length - a.length)
    .join('|');
const site = `(?:${escaped(wordsOf('en', 'news-site'))}|[\\p{L}.]{2,20}\\.(?:com|cn|net|jp)(?:\\.cn)?)`;
const named = `(?:\\p{Lu}[\\p{L}.&]* ){0,4}(?:${escaped(wordsOf('en', 'news-word'))})(?: \\p{Lu}\\p{L}+){0,2}`;
const name = `(?:${site}|${named})`;
/** The name of a news site at the end of a headline, glued behind a hyphen or a dot, with the spaces before. */
export const gluedSite = new RegExp(`(?: *[|・_] ?| *(?:——|--) ?| +-|(?<=\\p{L}{3,})-)${name}$`, 'u');
