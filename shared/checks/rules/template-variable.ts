import { finding } from '../findings';
import type { Finding } from '../rule';
import { paragraphRule } from '../define-rule';

const pattern = /#[A-Z][A-Z_]{2,}#/g;

export default paragraphRule({
  title: 'Variable of a template',
  why: 'Signs such as #NAME# are filled in later and usually stand in the source too. Switch this on to see where they are left in an article that should have none.',
  category: 'residue',
  mqm: 'accuracy/untranslated',
  severity: 'info',
  languages: '*',
  traits: ['sign'],
  defaultOff: true,
  messages: { main: '“{found}” is a variable that was not filled in.' },
  examples: String.raw`
    bad: Dear ⟦#NAME#⟧, call ⟦#PHONE_NUMBER#⟧.
    good: the #Beijing tag, #1 and C#
  `,
  *check({ text }): Iterable<Finding> {
    for (const match of text.matchAll(pattern))
      yield finding(match.index, match.index + match[0].length, { values: { found: match[0] } });
  },
});
