import { finding, paragraphRule, unsafeFix, type Finding } from '../define-rule';
import { mayJoinPredicates } from '../clauses/joined-by-commas';
import { parseOf } from '../clauses/parse-clauses';
import { unlikePredicates } from '../clauses/predicates';
import { taggedSentences } from '../sentences/tagged-sentences';

export default paragraphRule({
  title: 'Second verb behind a comma',
  why: 'Chinese and Japanese leave the subject out where it is known and go on behind a comma: “the house is old, has been praised often”. English wants “and” or a subject. People write so in haste, so it is shown only in articles that read as machine translation.',
  category: 'sentence',
  mqm: 'fluency/grammar',
  severity: 'info',
  needs: ['tagger'],
  needsEvidence: true,
  messages: { main: 'The verb behind the comma has neither a subject nor an “and”.' },
  examples: String.raw`
    bad: The wine keeps the taste of the land⟦, has⟧ been praised by all the guests. => The wine keeps the taste of the land, and has been praised by all the guests.
    bad: They took the path down to the river⟦, is⟧ very steep.
    good: The wine keeps the taste of the land, and has been praised by all the guests.
    good: I want to ask, is it a good wine? The wine, which is old, is good. The mayor, a friend, has come.
  `,
  check(context) {
    const findings: Finding[] = [];
    if (context.kind === 'title') return findings;
    for (const { tokens } of taggedSentences(context, (_, sentence) => mayJoinPredicates(context, sentence)))
      for (const { comma, verb } of unlikePredicates(parseOf(tokens))) {
        const mark = tokens[comma];
        const last = tokens[verb];
        if (!mark || !last) continue;
        findings.push(
          finding(mark.start, last.end, { fixes: unsafeFix('write', mark.end, mark.end, ' and') }),
        );
      }
    return findings;
  },
});
