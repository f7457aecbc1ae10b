import { finding, unsafeFix, type Finding } from '../define-rule';
import type { ParagraphContext } from '../rule';
import { taggedSentences } from '../sentences/tagged-sentences';
import { mayJoinPredicates } from './joined-by-commas';
import { parseOf, type SentenceParse } from './parse-clauses';
import type { UnjoinedPredicate } from './predicates';

/** Flags the predicates that `find` gives of each sentence of a paragraph that is no title, from the comma to the verb; the fix puts an "and" behind the comma. */
export function verbsBehindCommas(
  context: ParagraphContext,
  find: (parse: SentenceParse) => readonly UnjoinedPredicate[],
): Finding[] {
  const findings: Finding[] = [];
  if (context.kind === 'title') return findings;
  for (const { tokens } of taggedSentences(context, (_, sentence) => mayJoinPredicates(context, sentence)))
    for (const { comma, verb } of find(parseOf(tokens))) {
      const mark = tokens[comma];
      const last = tokens[verb];
      if (!mark || !last) continue;
      findings.push(finding(mark.start, last.end, { fixes: unsafeFix('write', mark.end, mark.end, ' and') }));
    }
  return findings;
}
