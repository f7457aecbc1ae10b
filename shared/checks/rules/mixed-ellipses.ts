import { replaceFix } from '../fixes';
import { latinLanguages } from '../languages';
import { perParagraph } from '../article/kept-results';
import { matchAt, codesOf } from '../characters/signs';
import { hasTrait } from '../characters/traits';
import type { Finding, Rule } from '../rule';

interface Found {
  readonly at: number;
  readonly length: number;
  readonly kind: 'dots' | 'sign' | 'odd';
}

const ellipsis = /\. \. \.(?: \.)?|\.{3,}|…+|。{3,}|[・·]{3,}|⋯+/y;
const firsts = codesOf('.…。・·⋯');

const ellipses = perParagraph(({ text, traits, signs }): readonly Found[] | null => {
  if (!hasTrait({ traits }, 'ellipsis')) return null;
  const found: Found[] = [];
  let end = 0;
  for (const at of signs) {
    if (at < end || !firsts.has(text.charCodeAt(at)) || isLoneStop(text, at)) continue;
    const written = matchAt(ellipsis, text, at)?.[0];
    if (written === undefined) continue;
    end = at + written.length;
    const kind = /^\.{3,4}$/.test(written) ? 'dots' : written === '…' ? 'sign' : 'odd';
    found.push({ at, length: written.length, kind });
  }
  return found.length === 0 ? null : found;
});

/** A full stop with no other next to it or one space on, as most are. */
function isLoneStop(text: string, at: number): boolean {
  return text.charAt(at) === '.' && text.charAt(text.charAt(at + 1) === ' ' ? at + 2 : at + 1) !== '.';
}

const rule: Rule = {
  id: 'mixed-ellipses',
  title: 'Ellipses of several kinds',
  why: 'Three dots and the one sign "…" are both right, but not side by side; six dots are Chinese.',
  category: 'punctuation',
  mqm: 'fluency/punctuation',
  severity: 'info',
  languages: latinLanguages,
  scope: 'article',
  messages: {
    odd: 'An ellipsis has three dots.',
    rarer: 'Most ellipses of this article are written the other way.',
  },
  examples: String.raw`
    bad: So… and so… and then⟦...⟧ => So… and so… and then…
    bad: So⟦......⟧ and so⟦……⟧ on => So... and so… on
    bad: So⟦。。。⟧ and so⟦・・・⟧ on => So... and so... on
    good: So... and so... on.
  `,
  *check(context): Iterable<Finding> {
    const all = ellipses(context);
    let dots = 0;
    let signs = 0;
    for (const { found } of all)
      for (const { kind } of found)
        if (kind === 'dots') dots++;
        else if (kind === 'sign') signs++;
    const rarer = dots === 0 || signs === 0 ? null : dots <= signs ? 'dots' : 'sign';
    for (const { found, index } of all) {
      const offset = context.paragraphs[index]?.start ?? 0;
      for (const { at, length, kind } of found) {
        if (kind !== 'odd' && kind !== rarer) continue;
        const start = offset + at;
        const own = context.text.startsWith('…', start) ? '…' : '...';
        const better =
          kind === 'odd'
            ? rarer === null
              ? own
              : rarer === 'dots'
                ? '…'
                : '...'
            : kind === 'dots'
              ? '…'
              : '...';
        yield {
          start,
          end: start + length,
          message: kind === 'odd' ? 'odd' : 'rarer',
          fixes: [replaceFix('use-plain', start, start + length, better, false)],
        };
      }
    }
  },
};

export default rule;
