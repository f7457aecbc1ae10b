import { paragraphRule } from '../define-rule';
import { misspelt } from '../words/misspelt';

export default paragraphRule({
  title: 'A capitalised word the dictionary does not know',
  why: 'Most such words are names, so this is for a project whose names stand in .emend/words.txt.',
  category: 'spelling',
  severity: 'info',
  needs: ['speller'],
  defaultOff: true,
  messages: { main: 'The dictionary does not know “{found}”.' },
  examples: String.raw`
    bad: The ⟦Brigde⟧ of ⟦Norvelta⟧ is new.
    good: The brigde in London is new.
  `,
  check: (context, aids = {}) => misspelt(context, aids),
});
