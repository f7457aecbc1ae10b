import { paragraphRule } from '../define-rule';
import { unjoinedInfinitives, unjoinedPredicates } from '../clauses/predicates';
import { verbsBehindCommas } from '../clauses/verbs-behind-commas';

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
  check: (context) =>
    verbsBehindCommas(context, (parse) => [...unjoinedPredicates(parse), ...unjoinedInfinitives(parse)]),
});
