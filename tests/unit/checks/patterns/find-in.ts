import { paragraphContext } from '../../../../shared/checks/contexts';
import { filled, messageOf } from '../../../../shared/checks/messages';
import { Matcher } from '../../../../shared/checks/patterns/matcher';
import { parseRules } from '../../../../shared/checks/patterns/parse-rules';
import type { Tagger } from '../../../../shared/checks/tagger';
import { applyEdits } from '../../../../shared/text/edit';

/** What the rules of a file find in a paragraph: what is flagged, what the first fix makes of the whole, and the message. */
export function findIn(
  file: string,
  text: string,
  { language = 'en', tagger }: { language?: string; tagger?: Tagger } = {},
): { flagged: string; fixed: string | null; message: string }[] {
  const { rules, problems } = parseRules(file);
  if (problems.length > 0)
    throw new Error(problems.map((each) => `${each.line}: ${each.message}`).join('\n'));
  const matcher = new Matcher(rules, language);
  return matcher.find(paragraphContext(text, language, 'prose', tagger)).map(({ rule, finding }) => ({
    flagged: text.slice(finding.start, finding.end),
    fixed: finding.fixes?.[0] ? applyEdits(text, finding.fixes[0].edits) : null,
    message: filled(messageOf(rule, finding.message), finding.values ?? {}),
  }));
}

/** The same for one pattern. */
export function flaggedBy(
  pattern: string,
  text: string,
  options: Parameters<typeof findIn>[2] = {},
): string[] {
  return findIn(`rule: test\nmatch: ${pattern}`, text, options).map(({ flagged }) => flagged);
}
