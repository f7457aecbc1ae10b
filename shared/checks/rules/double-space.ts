import { finding, paragraphRule, safeFix } from '../define-rule';

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
    bad: Rain in the north⟦  ⟧- Daily Post => Rain in the north - Daily Post
    bad: Rain in the north -⟦  ⟧Daily Post, snow⟦  ⟧-Daily Post => Rain in the north - Daily Post, snow -Daily Post
    good: one  -stop, high-  quality
    good: \s an indented line
    good: taken  , out
  `,
  *check({ text }) {
    for (let start = text.indexOf('  '), end; start >= 0; start = text.indexOf('  ', end)) {
      end = start + 2;
      while (text.charAt(end) === ' ') end++;
      if (/^$|\s/.test(text.charAt(start - 1)) || /^$|\s/.test(text.charAt(end))) continue;
      // Beside a mark or hyphen the rule for that mark takes all of the spaces.
      if (/[,.;:!?)\]}]/.test(text.charAt(end)) || /[([{]/.test(text.charAt(start - 1))) continue;
      if (isOfCompound(text, start, end)) continue;
      yield finding(start, end, {
        values: { count: end - start },
        fixes: safeFix('leave-one-space', start, end, ' '),
      });
    }
  },
});

/** A hyphen glued to the word on one side of the spaces: the rules for compounds take them all, but before a name it is a dash. */
function isOfCompound(text: string, start: number, end: number): boolean {
  if (/[-‐‑]/.test(text.charAt(start - 1))) return /[\p{L}\p{N}]/u.test(text.charAt(start - 2));
  if (!/[-‐‑]/.test(text.charAt(end))) return false;
  const isName =
    /\p{Ll}/u.test(text.charAt(start - 1)) && /^\p{Lu}\p{Ll}/u.test(text.slice(end + 1, end + 3));
  return /[\p{L}\p{N}]/u.test(text.charAt(end + 1)) && !isName;
}
