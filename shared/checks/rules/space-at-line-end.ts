import { finding, paragraphRule, safeFix } from '../define-rule';
import { none } from '../characters/signs';

export default paragraphRule({
  title: 'Space at the end of a line',
  why: 'Nobody sees spaces at the end of a line, but they are counted, compared and exported.',
  category: 'spacing',
  severity: 'info',
  languages: '*',
  traits: ['endSpace'],
  messages: { main: 'Spaces stand at the end of the line; remove them.' },
  examples: String.raw`
    bad: The end.⟦ ⟧ => The end.
    bad: The end.⟦\u{a0} ⟧ => The end.
    good: The end.
    good: \s The beginning.
  `,
  check({ text }) {
    const kept = text.trimEnd().length;
    if (kept === text.length || kept === 0) return none;
    const fixes = safeFix('remove-the-spaces', kept, text.length, '');
    return [finding(kept, text.length, { fixes })];
  },
});
