import { isSmall } from '../characters/letters';
import { clauseWords } from '../words/clause-words';
import { parseOf } from '../clauses/parse-clauses';
import { partedSubjects } from '../clauses/parted-subjects';
import { taggedSentences } from '../sentences/tagged-sentences';
import { paragraphRule, replaceFix, type Finding } from '../define-rule';

const openEnd = /[,;:.]/;
const relative = /^.{3,120}\b(?:who|that|which|whose) .{3,100}$/su;

export default paragraphRule({
  title: 'Comma between subject and verb',
  why: 'Chinese sets a comma behind a long subject; in English a subject that ends with “who …” or “that …” goes on to its verb without one.',
  category: 'punctuation',
  severity: 'info',
  needs: ['tagger'],
  words: clauseWords.dependent,
  messages: { main: 'The comma parts the subject from its verb.' },
  examples: String.raw`
    bad: The number of guests who answered the call⟦,⟧ could grow. => The number of guests who answered the call could grow.
    bad: People who have never seen it⟦,⟧ will never see it. => People who have never seen it will never see it.
    good: The guests, who answered, could come. The man who came, a clerk, could stay. If guests who answered come, they will stay.
    good: The man who came, will he stay? The guests who came and went, will say so.
  `,
  check(context) {
    const findings: Finding[] = [];
    if (context.kind === 'title') return findings;
    for (const { tokens } of taggedSentences(context, mayPart, clauseWords.dependent))
      for (const { comma } of partedSubjects(parseOf(tokens))) {
        const mark = tokens[comma];
        if (mark === undefined) continue;
        findings.push({
          start: mark.start,
          end: mark.end,
          message: 'main',
          fixes: [replaceFix('remove-the-comma', mark.start, mark.end, '', false)],
        });
      }
    return findings;
  },
});

/** Most sentences have no relative clause before their first comma, or none that goes on in small letters. */
function mayPart(text: string): boolean {
  const comma = text.search(openEnd);
  return (
    text.startsWith(', ', comma) && isSmall(text.charCodeAt(comma + 2)) && relative.test(text.slice(0, comma))
  );
}
