import { misspelt } from '../words/misspelt';
import { paragraphRule } from '../define-rule';

export default paragraphRule({
  title: 'A word the dictionary does not know',
  why: 'Rare in machine translation, common in edits. The dictionary is American English; words of .emend/words.txt count as known.',
  category: 'spelling',
  severity: 'info',
  needs: ['speller'],
  defaultOff: true,
  messages: { main: 'The dictionary does not know “{found}”.' },
  examples: String.raw`
    bad: The ⟦goverment⟧ is new, and the ⟦comittee⟧ is proud. => The government is new, and the committee is proud.
    good: It doesn’t matter what Norvelta’s v2x says at example.com or in co-operation.
  `,
  check: (context, aids = {}) => misspelt(context, false, aids),
});
