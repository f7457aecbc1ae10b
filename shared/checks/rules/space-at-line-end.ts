import { safeFix } from '../fixes';
import { none } from '../characters/signs';
import type { Finding, Rule } from '../rule';

const rule: Rule = {
  id: 'space-at-line-end',
  title: 'Space at the end of a line',
  why: 'Nobody sees spaces at the end of a line, but they are counted, compared and exported.',
  category: 'spacing',
  mqm: 'fluency/punctuation',
  severity: 'info',
  languages: '*',
  scope: 'paragraph',
  traits: ['endSpace'],
  messages: { main: 'Spaces stand at the end of the line; remove them.' },
  examples: String.raw`
    bad: The end.⟦ ⟧ => The end.
    bad: The end.⟦\u{a0} ⟧ => The end.
    good: The end.
    good: \s The beginning.
  `,
  check({ text }): Iterable<Finding> {
    const kept = text.trimEnd().length;
    if (kept === text.length || kept === 0) return none;
    const fixes = safeFix('remove-the-spaces', kept, text.length, '');
    return [{ start: kept, end: text.length, message: 'main', fixes }];
  },
};

export default rule;
