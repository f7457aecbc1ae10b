import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diffTexts } from '../../../shared/diff/diff-texts';
import { diffHtml } from '../../../shared/export/diff-html';
import { diffText } from '../../../shared/export/diff-text';

const language = 'en';
const before = 'The ferry leaves at nine.Bring a coat. Rain is expected.';
const after = 'The ferry leaves at noon. Bring a coat. Rain is expected.';

describe('in HTML', () => {
  const page = (from: string, to: string): string =>
    diffHtml(diffTexts(from, to, { language }), { title: 'a < b', language });

  test('strikes out what went, marks what came, shows white space', () => {
    const html = page(before, after);
    expect(html).toContain('<del>nine</del><ins>noon</ins>');
    expect(html).toContain('<ins class="space">·</ins> ');
    expect(html).toContain('<title>a &lt; b</title>');
    expect(html).toContain(`lang="${language}"`);
  });

  test('lets no markup of a text through', () => {
    const parts = fc.array(fc.constantFrom('<script>', '"', "'", '&', '</div>', 'word', ' ', '. ', '\0'));
    const text = parts.map((list) => list.join(''));
    fc.assert(
      fc.property(text, text, (from, to) => {
        const body = /<div class="text"[^>]*>([^]*)<\/div>/.exec(page(from, to))?.[1] ?? '';
        const bare = body
          .replace(/<\/?(?:ins|del|span)(?: class="[a-z ]+")?(?: title="[a-z ]+")?>/g, '')
          .replace(/&(?:amp|lt|gt|quot|#39);/g, '');
        expect(bare).not.toMatch(/[<>&"'\0]/);
      }),
    );
  });

  test('says when the comparison was cut short', () => {
    const diff = diffTexts(before, after, { language, isLate: () => true });
    expect(diffHtml(diff, { title: '', language })).toContain('ran out of time');
    expect(page(before, after)).not.toContain('ran out of time');
  });
});

describe('in a terminal', () => {
  test('shows changes by block and counts the rest', () => {
    expect(diffText(diffTexts(before, after, { language }))).toBe(
      '@ edited 0-25 → 0-25\nThe ferry leaves at [-nine-]{+noon+}.{+·+}\n\n  2 unchanged sentences\n',
    );
  });

  test('cannot be steered by a text', () => {
    const text = fc.string({ unit: fc.constantFrom('\u001b', '\u009b', '\r', '\u0007', 'a', '. ', '\n') });
    fc.assert(
      fc.property(text, text, (from, to) => {
        expect(diffText(diffTexts(from, to, { language }))).not.toMatch(/(?![\n\t])\p{Cc}/u);
      }),
    );
  });
});
