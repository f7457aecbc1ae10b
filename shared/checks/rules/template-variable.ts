import { trait } from '../characters/traits';
import type { Finding, Rule } from '../rule';

const pattern = /#[A-Z][A-Z_]{2,}#/g;

const rule: Rule = {
  id: 'template-variable',
  title: 'Variable of a template',
  why: 'Signs such as #NAME# are filled in later and usually stand in the source too. Switch this on to see where they are left in an article that should have none.',
  category: 'residue',
  mqm: 'accuracy/untranslated',
  severity: 'info',
  languages: '*',
  scope: 'paragraph',
  traits: trait.sign,
  defaultOff: true,
  examples: [
    { text: 'Dear #NAME#, call #PHONE_NUMBER#.', flags: ['#NAME#', '#PHONE_NUMBER#'] },
    { text: 'the #Beijing tag, #1 and C#', flags: [] },
  ],
  *check({ text }): Iterable<Finding> {
    for (const match of text.matchAll(pattern))
      yield {
        start: match.index,
        end: match.index + match[0].length,
        message: `“${match[0]}” is a variable that was not filled in.`,
      };
  },
};

export default rule;
