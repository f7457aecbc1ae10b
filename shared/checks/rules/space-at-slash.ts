import { replaceFix } from '../replace-fixes';
import { latinLanguages } from '../languages';
import { isAddress, tokenAround } from '../punctuation/addresses';
import { isLetterOrNumber } from '../characters/letters';
import { spacesEnd, spacesStart } from '../characters/spaces';
import { trait } from '../characters/traits';
import type { Finding, Rule } from '../rule';

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
  *check({ text, signs }): Iterable<Finding> {
    for (const slash of signs) {
      if (text.charAt(slash) !== '/') continue;
      const start = spacesStart(text, slash);
      const end = spacesEnd(text, slash + 1);
      // On one side only.
      if ((start === slash) === (end === slash + 1)) continue;
      if (!isLetterOrNumber(text.charCodeAt(start - 1)) || !isLetterOrNumber(text.charCodeAt(end))) continue;
      const token = tokenAround(text, slash).text;
      if (/\/.*\//.test(token) || isAddress(token)) continue;
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
