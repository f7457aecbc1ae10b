import { finding, paragraphRule, unsafeFix, type Finding } from '../define-rule';
import { mayJoinPredicates } from '../clauses/joined-by-commas';
import { parseOf, type SentenceParse } from '../clauses/parse-clauses';
import { unjoinedInfinitives, unjoinedPredicates, type UnjoinedPredicate } from '../clauses/predicates';
import { taggedSentences } from '../sentences/tagged-sentences';

export default paragraphRule({
  title: 'Missing “and” before the last verb',
  why: 'Chinese strings the verbs of one subject together with commas; English wants “and” before the last: “sent three teams, rescued one man”.',
  category: 'sentence',
  mqm: 'fluency/grammar',
  severity: 'info',
  needs: ['tagger'],
  messages: { main: 'A comma alone joins this verb to the one before; “and” is missing.' },
  examples: String.raw`
    bad: The council sent three teams⟦, rescued⟧ a dog. => The council sent three teams, and rescued a dog.
    bad: They looked at the rooms, bought the house⟦, continued⟧ to live there. => They looked at the rooms, bought the house, and continued to live there.
    good: The council sent three teams, rescued a dog, and left.
    good: The guests, forced to cut off the water, continued to use the old bridge.
  `,
  check(context) {
    const findings: Finding[] = [];
    if (context.kind === 'title') return findings;
    for (const { tokens } of taggedSentences(context, (_, sentence) => mayJoinPredicates(context, sentence)))
      for (const { comma, verb } of unjoined(parseOf(tokens))) {
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

function unjoined(parse: SentenceParse): readonly UnjoinedPredicate[] {
  return [...unjoinedPredicates(parse), ...unjoinedInfinitives(parse)];
}
