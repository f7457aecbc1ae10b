import { paragraphRule, replacing } from '../define-rule';
import { latinLanguages } from '../languages';
import { isAddress, tokenAround } from '../punctuation/addresses';
import { isLetterOrNumber } from '../characters/letters';
import { spacesStart, spacesEnd } from '../characters/spaces';

export default paragraphRule({
  title: 'Space on one side of a slash',
  why: 'A slash stands close to both words or apart from both: "and/or", not "and /or".',
  category: 'spacing',
  severity: 'info',
  languages: latinLanguages,
  traits: ['slashSpace'],
  messages: { main: 'A space stands on one side of the slash only.' },
  examples: String.raw`
    bad: bridges and⟦ /⟧or tunnels, 5 km⟦/ ⟧h => bridges and/or tunnels, 5 km/h
    good: and/or, this / that, see https://example.com/ page
  `,
  *check({ text, signs }) {
    for (const slash of signs) {
      if (text.charAt(slash) !== '/') continue;
      const start = spacesStart(text, slash);
      const end = spacesEnd(text, slash + 1);
      // On one side only.
      if ((start === slash) === (end === slash + 1)) continue;
      if (!isLetterOrNumber(text.charCodeAt(start - 1)) || !isLetterOrNumber(text.charCodeAt(end))) continue;
      const token = tokenAround(text, slash).text;
      if (/\/.*\//.test(token) || isAddress(token)) continue;
      yield replacing(start, end, 'remove-the-space', '/');
    }
  },
});
