import { paragraphRule } from '../define-rule';
import { unlikePredicates } from '../clauses/predicates';
import { verbsBehindCommas } from '../clauses/verbs-behind-commas';

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
    good: The town, where the mill is found, has an old name. Lund, a clerk who is old and is also kind, is at home.
    good: I want to ask, is it a good wine? The wine, which is old, is good. The mayor, a friend, has come.
  `,
  check: (context) => verbsBehindCommas(context, unlikePredicates),
});
