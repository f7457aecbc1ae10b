import { misspelt } from '../words/misspelt';
import type { Rule } from '../rule';

const rule: Rule = {
  id: 'misspelled-name',
  title: 'A capitalised word the dictionary does not know',
  why: 'Most such words are names, so this is for a project whose names stand in .emend/words.txt.',
  category: 'spelling',
  mqm: 'fluency/spelling',
  severity: 'info',
  languages: ['en'],
  needs: ['speller'],
  defaultOff: true,
  scope: 'paragraph',
  messages: { main: 'The dictionary does not know “{found}”.' },
  examples: String.raw`
    bad: The ⟦Brigde⟧ of ⟦Norvelta⟧ is new.
    good: The brigde in London is new.
  `,
  check: (context, aids = {}) => misspelt(context, true, aids),
};

export default rule;
