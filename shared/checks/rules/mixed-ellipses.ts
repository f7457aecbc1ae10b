import { articleRule, finding, unsafeFix } from '../define-rule';
import { latinLanguages } from '../languages';
import { perParagraph } from '../article/kept-results';
import { matchAt, codesOf } from '../characters/signs';
import { hasTrait } from '../characters/traits';

type Kind = 'dots' | 'sign' | 'spaced';

interface Found {
  readonly at: number;
  readonly length: number;
  readonly kind: Kind | 'odd';
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
    const kind = kindOf(written);
    found.push({ at, length: written.length, kind });
  }
  return found.length === 0 ? null : found;
});

function kindOf(written: string): Found['kind'] {
  if (/^\.{3,4}$/.test(written)) return 'dots';
  if (written === '…') return 'sign';
  return written.startsWith('. ') ? 'spaced' : 'odd';
}

const better: Readonly<Record<Kind, string>> = { dots: '...', sign: '…', spaced: '. . .' };

/** A full stop with no other next to it or one space on, as most are. */
function isLoneStop(text: string, at: number): boolean {
  return text.charAt(at) === '.' && text.charAt(text.charAt(at + 1) === ' ' ? at + 2 : at + 1) !== '.';
}

export default articleRule({
  title: 'Ellipses of several kinds',
  why: 'Three dots and the one sign "…" are both right, but not side by side; six dots are Chinese.',
  category: 'punctuation',
  severity: 'info',
  languages: latinLanguages,
  messages: {
    odd: 'An ellipsis has three dots.',
    rarer: 'Most ellipses of this article are written the other way.',
  },
  examples: String.raw`
    bad: So… and so… and then⟦...⟧ => So… and so… and then…
    bad: So⟦......⟧ and so⟦……⟧ on => So... and so… on
    bad: So⟦。。。⟧ and so⟦・・・⟧ on => So... and so... on
    good: So... and so... on.
    good: So . . . and so . . . on.
  `,
  *check(context) {
    const all = ellipses(context);
    const counts = { dots: 0, sign: 0, spaced: 0 };
    for (const { found } of all) for (const { kind } of found) if (kind !== 'odd') counts[kind]++;
    const most = (['sign', 'dots', 'spaced'] as const).reduce((best, each) =>
      counts[each] > counts[best] ? each : best,
    );
    const usual = counts[most] === 0 ? null : most;
    for (const { found, index } of all) {
      const offset = context.paragraphs[index]?.start ?? 0;
      for (const { at, length, kind } of found) {
        if (kind === usual) continue;
        const start = offset + at;
        const own = context.text.startsWith('…', start) ? '…' : '...';
        const right = usual === null || (kind === 'odd' && !isMixed(counts)) ? own : better[usual];
        yield finding(start, start + length, {
          message: kind === 'odd' ? 'odd' : 'rarer',
          fixes: unsafeFix('use-plain', start, start + length, right),
        });
      }
    }
  },
});

/** True if ellipses of more than one right kind stand in the article. */
function isMixed({ dots, sign, spaced }: Readonly<Record<Kind, number>>): boolean {
  return [dots, sign, spaced].filter((count) => count > 0).length > 1;
}
