import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { guideIn } from '../../../../renderer/views/dialogs/guide-pages';
import { parseGuide } from '../../../../renderer/views/dialogs/parse-guide';
import { begins, marked, searchGuide } from '../../../../renderer/views/dialogs/search-guide';
import { locales } from '../../../../shared/locales/locales';
import { root } from '../../../walls/imports';

const pages = ['guide', 'sharing', 'house-rules'] as const;
const other = locales.map(({ id }) => id).filter((id) => id !== 'en');

function sectionsOf(path: string): ReturnType<typeof parseGuide> {
  return parseGuide(readFileSync(join(root, 'assets/help', path), 'utf8'));
}

describe('the guide', () => {
  it.each(other.flatMap((language) => pages.map((page) => [language, page] as const)))(
    'in %s says on page %s as much as in English',
    (language, page) => {
      const shape = (sections: ReturnType<typeof parseGuide>): string[] =>
        sections.map(({ blocks }) =>
          blocks
            .map((block) => (block.kind === 'text' ? 'text' : `list of ${block.items.length}`))
            .join(', '),
        );
      expect(shape(sectionsOf(`${language}/${page}.md`))).toEqual(shape(sectionsOf(`${page}.md`)));
    },
  );

  it.each(other)('is read in %s, and in English where there is no other', async (language) => {
    const english = await guideIn('en');
    expect((await guideIn(language)).length).toBe(english.length);
    expect((await guideIn(language))[0]?.heading).not.toBe(english[0]?.heading);
    expect(await guideIn('xx')).toEqual(english);
  });

  it('finds the sections that hold every word of a query, in any language', async () => {
    const english = await guideIn('en');
    expect(searchGuide(english, '')).toEqual(english);
    expect(searchGuide(english, 'GIT conflict').map(({ heading }) => heading)).toContain('By Git');
    expect(searchGuide(english, 'no such words anywhere')).toEqual([]);
    // Not what holds the letters inside a word, such as "digits", and what is about it first.
    expect(searchGuide(english, 'git').map(({ heading }) => heading)[0]).toBe('By Git');
    expect(searchGuide(english, 'git').map(({ heading }) => heading)).not.toContain('Marking errors');
    expect(searchGuide(english, 'igit')).not.toEqual([]);
    const chinese = await guideIn('zh-Hans');
    expect(searchGuide(chinese, '共享 Dropbox').map(({ heading }) => heading)).toEqual(['通过共享文件夹']);
  });

  it('finds rules by the beginnings of words, and anywhere where words have no spaces between them', () => {
    expect(begins('full-width letters or digits', 'git')).toBe(false);
    expect(begins('full-width letters or digits', 'width')).toBe(true);
    expect(begins('全角字母或数字', '数字')).toBe(true);
  });

  it('marks the words of a query, signs taken as they are', () => {
    expect(marked('Press F8 (or f8).', 'f8')).toEqual([
      { text: 'Press ', found: false },
      { text: 'F8', found: true },
      { text: ' (or ', found: false },
      { text: 'f8', found: true },
      { text: ').', found: false },
    ]);
    expect(marked('a (b) c', '(b)')[1]).toEqual({ text: '(b)', found: true });
    expect(marked('as it is', ' ')).toEqual([{ text: 'as it is', found: false }]);
  });
});
