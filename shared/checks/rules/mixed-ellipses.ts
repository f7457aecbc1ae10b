import { replaceFix } from '../lib/fixes';
import { latinLanguages } from '../lib/languages';
import { perParagraph } from '../lib/per-paragraph';
import { trait } from '../lib/traits';
import type { Finding, Rule } from '../rule';

interface Found {
  readonly at: number;
  readonly length: number;
  readonly kind: 'dots' | 'sign' | 'odd';
}

const ellipses = perParagraph(({ text, traits }): readonly Found[] => {
  if ((traits & trait.ellipsis) === 0) return [];
  return [...text.matchAll(/\. \. \.(?: \.)?|\.{3,}|…+|。{3,}|[・·]{3,}|⋯+/g)].map((match) => ({
    at: match.index,
    length: match[0].length,
    kind: /^\.{3,4}$/.test(match[0]) ? 'dots' : match[0] === '…' ? 'sign' : 'odd',
  }));
});

const rule: Rule = {
  id: 'mixed-ellipses',
  title: 'Ellipses of several kinds',
  why: 'Three dots and the one sign "…" are both right, but not side by side; six dots are Chinese.',
  category: 'punctuation',
  mqm: 'fluency/punctuation',
  severity: 'info',
  languages: latinLanguages,
  scope: 'article',
  examples: [
    { text: 'So… and so… and then...', flags: ['...'], fixed: 'So… and so… and then…' },
    { text: 'So...... and so…… on', flags: ['......', '……'], fixed: 'So... and so… on' },
    { text: 'So。。。 and so・・・ on', flags: ['。。。', '・・・'], fixed: 'So... and so... on' },
    { text: 'So... and so... on.', flags: [] },
  ],
  *check(context): Iterable<Finding> {
    const found = ellipses(context);
    const count = (kind: Found['kind']): number =>
      found.reduce((sum, list) => sum + list.filter((entry) => entry.kind === kind).length, 0);
    const dots = count('dots');
    const signs = count('sign');
    const rarer = dots === 0 || signs === 0 ? null : dots <= signs ? 'dots' : 'sign';
    for (const [index, list] of found.entries())
      for (const { at, length, kind } of list) {
        if (kind !== 'odd' && kind !== rarer) continue;
        const start = (context.paragraphs[index]?.start ?? 0) + at;
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
          message:
            kind === 'odd'
              ? 'An ellipsis has three dots.'
              : 'Most ellipses of this article are written the other way.',
          fixes: [replaceFix(`Use ${better}`, start, start + length, better, false)],
        };
      }
  },
};

export default rule;
