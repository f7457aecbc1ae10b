import { safeFix } from '../replace-fixes';
import { none } from '../characters/signs';
import { trait } from '../characters/traits';
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
  traits: trait.endSpace,
  examples: [
    { text: 'The end. ', flags: [' '], fixed: 'The end.' },
    { text: 'The end.\u00a0 ', flags: ['\u00a0 '], fixed: 'The end.' },
    { text: 'The end.', flags: [] },
    { text: '  The beginning.', flags: [] },
  ],
  check({ text }): Iterable<Finding> {
    const kept = text.trimEnd().length;
    if (kept === text.length || kept === 0) return none;
    const fixes = safeFix('Remove the spaces', kept, text.length, '');
    return [
      { start: kept, end: text.length, message: 'Spaces stand at the end of the line; remove them.', fixes },
    ];
  },
};

export default rule;
