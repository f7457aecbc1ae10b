import { isAddress, isNameEnding, tokenAround } from '../lib/addresses';
import { unsafeFix } from '../lib/fixes';
import { trait } from '../lib/traits';
import type { Finding, Rule } from '../rule';

/** Two initials or more before a word, and short forms before the word they belong to; not where more dots follow, as in an address. */
const glued =
  /(?<![\p{L}\p{N}@#/\\_.-])(?:(?:\p{Lu}\.){2,3}(?=\p{Lu}\p{Ll}{2,})|(?:etc|vs|approx|incl|dept|govt|rep|prof|gen|sgt|capt|avg|est|esp|fig|vol|ave|blvd|[Rr]ev|[Gg]ov|[Ss]en|[Dd]ept|[Aa]pprox)\.(?=\p{L}{2,}))(\p{L}+)(?![\p{L}\p{N}@\\_]|[./]\p{L})/gu;

const rule: Rule = {
  id: 'missing-space-after-abbreviation',
  title: 'No space after an abbreviation',
  why: 'Initials and short forms end in a full stop and a space: “P.O. Box”, “J. K. Rowling”, “etc. and”. Where the space is missing, the word behind looks like a part of an address.',
  category: 'spacing',
  mqm: 'fluency/punctuation',
  severity: 'warning',
  languages: ['en'],
  scope: 'paragraph',
  traits: trait.markWord,
  examples: [
    {
      text: 'Write to P.O.Box 12, the U.S.Army, bricks, etc.and the dept.of works.',
      flags: ['P.O.Box', 'U.S.Army', 'etc.and', 'dept.of'],
      fixed: 'Write to P.O. Box 12, the U.S. Army, bricks, etc. and the dept. of works.',
    },
    { text: 'See P.O. Box 12, U.S.A., e.g.this, gov.uk, rep.example.com, vol.12 and J.Smith.', flags: [] },
  ],
  *check({ text }): Iterable<Finding> {
    for (const match of text.matchAll(glued)) {
      const word = match[1] ?? '';
      const start = match.index;
      const at = start + match[0].length - word.length;
      if (isNameEnding(word) || isAddress(tokenAround(text, start).text)) continue;
      yield {
        start,
        end: start + match[0].length,
        message: 'A space is missing after the full stop of an abbreviation.',
        fixes: unsafeFix('Add a space', at, at, ' '),
      };
    }
  },
};

export default rule;
