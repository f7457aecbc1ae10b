import { safeFix } from '../fixes';
import { latinLanguages } from '../languages';
import { spacesEnd } from '../characters/spaces';
import type { Finding } from '../rule';
import { paragraphRule } from '../define-rule';

const pattern = /[([{] (?=[ \p{L}\p{N}"“'‘$€£])/gu;

export default paragraphRule({
  title: 'Space after an opening bracket',
  why: 'An opening bracket stands close to the word after it; machine translation keeps spaces of tokenised text there.',
  category: 'spacing',
  severity: 'error',
  languages: latinLanguages,
  traits: ['openSpace'],
  messages: { main: 'A space stands after “{character}”; remove it.' },
  examples: String.raw`
    bad: the fund ⟦( ⟧founded in 1998) => the fund (founded in 1998)
    bad: see ⟦[ ⟧3] => see [3]
    good: the fund (founded in 1998), :( and [ ] boxes
  `,
  *check({ text }): Iterable<Finding> {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      if (/[:;=]-?$/.test(text.slice(Math.max(0, start - 2), start))) continue;
      const end = spacesEnd(text, start + 1);
      yield {
        start,
        end,
        message: 'main',
        values: { character: text.charAt(start) },
        fixes: safeFix('remove-the-space', start + 1, end, ''),
      };
    }
  },
});
