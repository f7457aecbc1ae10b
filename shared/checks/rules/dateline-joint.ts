import { replaceFix } from '../fixes';
import type { Finding } from '../rule';
import { paragraphRule } from '../define-rule';

const joint =
  /\((?:[\p{L}-]+ ){0,4}(?:reporters?|correspondents?|journalists?|Reporters?|Correspondents?|Intern)\b[^()\n]{0,100}\)(?:( )(?=\p{Lu}\p{Ll})| ?[-–—] ?(\p{Ll}))/u;
/** In code units: a dateline stands at the head of its paragraph. */
const longestDateline = 220;

export default paragraphRule({
  title: 'Dateline not parted from the report',
  why: 'Chinese puts place, day and reporter before a report and begins it without a mark: “(reporter Li) According to …”. English parts them with a dash and begins with a capital.',
  category: 'punctuation',
  severity: 'info',
  messages: { main: 'A dash belongs between the dateline and the report.' },
  examples: String.raw`
    bad: Springfield, May 3 (reporter Ann Fox⟦) ⟧According to the mayor, it rained. => Springfield, May 3 (reporter Ann Fox) — According to the mayor, it rained.
    bad: SPRINGFIELD, May 3 (Harbour News) (Reporter: Ann Fox⟦) ⟧More than ten boats sank. => SPRINGFIELD, May 3 (Harbour News) (Reporter: Ann Fox) — More than ten boats sank.
    bad: SPRINGFIELD, May 3 (Harbour News/Ann Fox)⟦-⟧As the last boat left, it rained. => SPRINGFIELD, May 3 (Harbour News/Ann Fox) — As the last boat left, it rained.
    good: Springfield, May 3 (reporter Ann Fox) - It rained.
    good: The paper (reporters and editors) was there.
  `,
  *check({ text }): Iterable<Finding> {
    yield* glued(text);
    if (!/eporter|orrespondent|ournalist|Intern/.test(text.slice(0, longestDateline))) return;
    const match = joint.exec(text.slice(0, longestDateline + 120));
    if (match?.[1] === undefined) return;
    const end = match.index + match[0].length;
    yield {
      start: end - 2,
      end,
      message: 'main',
      fixes: [replaceFix('insert', end - 1, end, ' — ', false, { text: '—' })],
    };
  },
});

/** A hyphen close to bracket and capital: "May 3 (Ann Fox)-More". */
const gluedHyphen = /(?<=\d{1,2},? \([^()\n]{3,60}\))[-–](?=\p{Lu}\p{Ll})/u;

function* glued(text: string): Iterable<Finding> {
  const index =
    text.includes(')-') || text.includes(')–') ? text.slice(0, longestDateline).search(gluedHyphen) : -1;
  if (index >= 0)
    yield {
      start: index,
      end: index + 1,
      message: 'main',
      fixes: [replaceFix('insert', index, index + 1, ' — ', false, { text: '—' })],
    };
}
