import { replaceFix } from '../fixes';
import type { Finding } from '../rule';
import { paragraphRule } from '../define-rule';

/** The name of a site ends a headline; with a capital behind it the article goes on in the same line. */
const afterSite =
  /(?<=Yahoo! ?News(?: Japan)?|Shimbun at E?S|Xinhuanet|China News Network) (?=\p{Lu}|["“○■●◆▼([]|\d)/gu;

/** "around China On May 3, 2020, the": no sentence goes on so. */
const beforeDate =
  /(?<=\p{Ll}{2}) (?=(?:On|In) (?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,4}(?:th|st|nd|rd)?, )/gu;

export default paragraphRule({
  title: 'Headline run into the text',
  why: 'Where the line end behind a headline was lost, the headline and the first sentence stand in one line.',
  category: 'punctuation',
  severity: 'info',
  messages: {
    main: 'The headline ends here; the text belongs in a paragraph of its own.',
    'fix-break': 'Begin a new paragraph',
  },
  examples: String.raw`
    bad: Bridge opens at last - Yahoo!New⟦s T⟧he mayor came.
    bad: Bridge opens at last - Yahoo!New⟦s A⟧ new bridge opened. Rain - Yahoo!New⟦s 2⟧0 people came.
    bad: A rare ship comes to the tow⟦n O⟧n May 3, 2020, the mayor said so.
    good: It came on May 3, 2020, they say. On May 4, it left.
    good: The mayor came, says Yahoo!News today.
  `,
  *check({ text }): Iterable<Finding> {
    if (/Yahoo|Shimbun|Xinhuanet|News Network/.test(text))
      for (const { index } of text.matchAll(afterSite)) yield runOn(index);
    if (/ (?:On|In) [JFMASOND]/.test(text))
      for (const { index } of text.matchAll(beforeDate)) yield runOn(index);
  },
});

function runOn(index: number): Finding {
  return {
    start: index - 1,
    end: index + 2,
    message: 'main',
    fixes: [replaceFix('fix-break', index, index + 1, '\n\n', false)],
  };
}
