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
  examples: [
    { text: 'The Brigde of Norvelta is new.', flags: ['Brigde', 'Norvelta'] },
    { text: 'The brigde in London is new.', flags: [] },
  ],
  check: (context, aids = {}) => misspelt(context, true, aids),
};

export default rule;
