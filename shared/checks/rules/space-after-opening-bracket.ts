import { safeFix } from '../replace-fixes';
import { latinLanguages } from '../languages';
import { spacesEnd } from '../characters/spaces';
import { trait } from '../characters/traits';
import type { Finding, Rule } from '../rule';

const pattern = /[([{] (?=[ \p{L}\p{N}"“'‘$€£])/gu;

const rule: Rule = {
  id: 'space-after-opening-bracket',
  title: 'Space after an opening bracket',
  why: 'An opening bracket stands close to the word after it; machine translation keeps spaces of tokenised text there.',
  category: 'spacing',
  mqm: 'fluency/punctuation',
  severity: 'error',
  languages: latinLanguages,
  scope: 'paragraph',
  traits: trait.openSpace,
  examples: [
    { text: 'the fund ( founded in 1998)', flags: ['( '], fixed: 'the fund (founded in 1998)' },
    { text: 'see [ 3]', flags: ['[ '], fixed: 'see [3]' },
    { text: 'the fund (founded in 1998), :( and [ ] boxes', flags: [] },
  ],
  *check({ text }): Iterable<Finding> {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      if (/[:;=]-?$/.test(text.slice(Math.max(0, start - 2), start))) continue;
      const end = spacesEnd(text, start + 1);
      yield {
        start,
        end,
        message: `A space stands after “${text.charAt(start)}”; remove it.`,
        fixes: safeFix('Remove the space', start + 1, end, ''),
      };
    }
  },
};

export default rule;
