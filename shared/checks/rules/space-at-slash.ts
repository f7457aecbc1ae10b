import { replaceFix } from '../lib/fixes';
import { latinLanguages } from '../lib/languages';
import { isAddress, tokenAround } from '../lib/addresses';
import { trait } from '../lib/traits';
import type { Finding, Rule } from '../rule';

const pattern = /(?<=[\p{L}\p{N}]) +\/(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}])\/ +(?=[\p{L}\p{N}])/gu;

const rule: Rule = {
  id: 'space-at-slash',
  title: 'Space on one side of a slash',
  why: 'A slash stands close to both words or apart from both: "and/or", not "and /or".',
  category: 'spacing',
  mqm: 'fluency/punctuation',
  severity: 'info',
  languages: latinLanguages,
  scope: 'paragraph',
  traits: trait.slashSpace,
  examples: [
    {
      text: 'bridges and /or tunnels, 5 km/ h',
      flags: [' /', '/ '],
      fixed: 'bridges and/or tunnels, 5 km/h',
    },
    { text: 'and/or, this / that, see https://example.com/ page', flags: [] },
  ],
  *check({ text }): Iterable<Finding> {
    if (!text.includes('/')) return;
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      const slash = start + match[0].indexOf('/');
      if (/\/.*\//.test(tokenAround(text, slash).text) || isAddress(tokenAround(text, slash).text)) continue;
      yield {
        start,
        end,
        message: 'A space stands on one side of the slash only.',
        fixes: [replaceFix('Remove the space', start, end, '/', false)],
      };
    }
  },
};

export default rule;
