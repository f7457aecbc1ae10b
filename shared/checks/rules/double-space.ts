import { safeFix } from '../fixes';
import type { Finding } from '../rule';
import { paragraphRule } from '../define-rule';

export default paragraphRule({
  title: 'Two or more spaces',
  why: 'Doubled spaces are left over where words or marks were taken out; they show in print and break searches.',
  category: 'spacing',
  severity: 'info',
  languages: '*',
  traits: ['oddSpace'],
  messages: { main: '{count} spaces stand here; one is enough.' },
  examples: String.raw`
    bad: one⟦  ⟧two => one two
    bad: one⟦   ⟧two⟦  ⟧three => one two three
    good: \s an indented line
    good: taken  , out
  `,
  *check({ text }): Iterable<Finding> {
    for (let start = text.indexOf('  '), end; start >= 0; start = text.indexOf('  ', end)) {
      end = start + 2;
      while (text.charAt(end) === ' ') end++;
      if (/^$|\s/.test(text.charAt(start - 1)) || /^$|\s/.test(text.charAt(end))) continue;
      // Beside a mark or hyphen the rule for that mark takes all of the spaces.
      if (/[,.;:!?)\]}]/.test(text.charAt(end)) || /[([{]/.test(text.charAt(start - 1))) continue;
      if (/[-‐‑]/.test(text.charAt(end)) !== /[-‐‑]/.test(text.charAt(start - 1))) continue;
      yield {
        start,
        end,
        message: 'main',
        values: { count: end - start },
        fixes: safeFix('leave-one-space', start, end, ' '),
      };
    }
  },
});
