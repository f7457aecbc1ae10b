import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { globLimits, globMatcher } from '../../../shared/formats/glob';
import { otherSources, pairFiles, type PairRules } from '../../../shared/formats/pair-files';
import { projectFile } from '../../../shared/review/project-file';

const rules: PairRules = { language: 'en', sourceLanguage: 'zh', pairs: [] };

function pairs(paths: string[], more: Partial<PairRules> = {}): [string, string | null][] {
  return pairFiles(paths, { ...rules, ...more }).map(({ path, sourcePath }) => [path, sourcePath]);
}

describe('B3: a pattern of files', () => {
  it('takes time in proportion to a name, however many stars it has', () => {
    const target = `${'**a'.repeat(5)}b`;
    const path = `${'a'.repeat(200)}.txt`;
    // The backtracking matcher did not come back from this one.
    expect(pairs([path], { pairs: [{ source: 'x', target }] })).toEqual([[path, null]]);
  });

  const part = fc.constantFrom('a', 'b', '/', '.', '*', '**', 'ab', '(', '[', '^', '$', '\\', '+');
  it('stands for what the expression it is written as stands for', () => {
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 7 }),
        fc.array(fc.constantFrom('a', 'b', '/', '.', 'ab', '(', '['), { maxLength: 10 }),
        (pattern, path) => {
          expect(globMatcher(pattern.join(''))(path.join(''))).toEqual(
            byBacktracking(pattern.join(''), path.join('')),
          );
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('beyond the limits matches nothing, and the settings say so', () => {
    const many = '*a'.repeat(globLimits.stars + 1);
    expect(globMatcher(many)('a'.repeat(40))).toBeNull();
    const read = projectFile.safeParse({ version: 1, pairs: [{ source: 'x', target: many }] });
    expect(read.error?.issues[0]?.message).toBe('a pattern has more than 16 stars');
    const long = 'x'.repeat(globLimits.letters + 1);
    expect(projectFile.safeParse({ version: 1, pairs: [{ source: long, target: 'a' }] }).success).toBe(false);
  });
});

/** The matcher as it would be written with the platform's expressions, which go back. */
function byBacktracking(pattern: string, path: string): string[] | null {
  const expression = pattern.replace(/\*\*?|[.+?^${}()|[\]\\]/g, (found) =>
    found === '**' ? '([^]*)' : found === '*' ? '([^/]*)' : `\\${found}`,
  );
  const match = new RegExp(`^${expression}$`).exec(path);
  return match === null ? null : match.slice(1);
}

describe('pairs of source and translation', () => {
  it('are found by name', () => {
    expect(pairs(['0001.en.txt', '0001.zh.txt', '0002.en.txt', 'plain.txt'])).toEqual([
      ['0001.en.txt', '0001.zh.txt'],
      ['0002.en.txt', null],
      ['plain.txt', null],
    ]);
  });

  it('are found by name with a region in the tag', () => {
    expect(pairs(['a.en-GB.txt', 'a.zh-CN.txt'])).toEqual([['a.en-GB.txt', 'a.zh-CN.txt']]);
  });

  it('are found by folder, at any depth', () => {
    expect(pairs(['news/en/2024/1.txt', 'news/zh/2024/1.txt', 'news/en/2024/2.txt'])).toEqual([
      ['news/en/2024/1.txt', 'news/zh/2024/1.txt'],
      ['news/en/2024/2.txt', null],
    ]);
  });

  it('are found by the patterns of the project, which go first', () => {
    const given = [{ source: 'quelle/*/**.txt', target: 'ziel/*/**_t.txt' }];
    expect(pairs(['quelle/a/x/1.txt', 'ziel/a/x/1_t.txt', 'ziel/b/2_t.txt'], { pairs: given })).toEqual([
      ['ziel/a/x/1_t.txt', 'quelle/a/x/1.txt'],
      ['ziel/b/2_t.txt', null],
    ]);
  });

  it('take the characters of a pattern as they are', () => {
    const given = [{ source: 's(1)/*.txt', target: 't(1)/*.txt' }];
    expect(pairs(['s(1)/a.txt', 't(1)/a.txt'], { pairs: given })).toEqual([['t(1)/a.txt', 's(1)/a.txt']]);
  });

  it('may share a source: one article translated by two systems', () => {
    const given = ['a', 'b'].map((system) => ({ source: 'zh/*.txt', target: `${system}/*.txt` }));
    expect(pairs(['a/1.txt', 'b/1.txt', 'zh/1.txt'], { pairs: given })).toEqual([
      ['a/1.txt', 'zh/1.txt'],
      ['b/1.txt', 'zh/1.txt'],
    ]);
  });

  it('never take an article for its own source, nor a translation for a source', () => {
    const given = [{ source: '*.txt', target: '*.txt' }];
    expect(pairs(['a.txt'], { pairs: given })).toEqual([['a.txt', null]]);
    const chain = [
      { source: 'b.txt', target: 'a.txt' },
      { source: 'a.txt', target: 'c.txt' },
    ];
    expect(pairs(['a.txt', 'b.txt', 'c.txt'], { pairs: chain })).toEqual([
      ['a.txt', 'b.txt'],
      ['c.txt', null],
    ]);
  });

  it('name a source without translation among sources that have one', () => {
    const found = pairFiles(['1.en.txt', '1.zh.txt', '2.zh.txt', '3.txt'], rules);
    expect(found.filter(({ untranslated }) => untranslated).map(({ path }) => path)).toEqual(['2.zh.txt']);
  });

  it('leave the articles of a folder alone that only happens to be called zh', () => {
    const found = pairFiles(['zh/1.txt', 'zh/2.txt'], rules);
    expect(found.map(({ path, untranslated }) => [path, untranslated])).toEqual([
      ['zh/1.txt', false],
      ['zh/2.txt', false],
    ]);
  });
});

describe('sources in another language than the project’s', () => {
  it('are found by name and by folder, the most frequent language of them', () => {
    expect(
      otherSources(['a.en.txt', 'a.ja.txt', 'b.en.txt', 'b.de.txt', 'c.en.txt', 'c.ja.txt'], rules),
    ).toEqual({
      language: 'ja',
      count: 2,
    });
    expect(otherSources(['pt-BR/x/1.txt', 'en/x/1.txt'], rules)).toEqual({ language: 'pt-BR', count: 1 });
  });

  it('are none where the project has its own, or nothing stands beside an article', () => {
    expect(otherSources(['a.en.txt', 'a.ja.txt', 'b.en.txt', 'b.zh-TW.txt'], rules)).toBeNull();
    expect(otherSources(['a.en.txt', 'b.ja.txt', 'a.txt', 'src/a.txt', 'a.bak.txt'], rules)).toBeNull();
    expect(otherSources(['a.ja.txt', 'a.de.txt'], rules)).toBeNull();
    expect(otherSources([], rules)).toBeNull();
  });

  it('are paired once their language is the project’s', () => {
    fc.assert(
      fc.property(fc.constantFrom('ja', 'de', 'pt-BR', 'fr'), fc.nat(4), (language, more) => {
        const names = Array.from({ length: more + 1 }, (_, index) => String(index));
        const paths = names.flatMap((name) => [`${name}.en.txt`, `${name}.${language}.txt`]);
        const found = otherSources(paths, rules);
        expect(found).toEqual({ language, count: names.length });
        const paired = pairs(paths, { sourceLanguage: language });
        expect(paired).toEqual(names.map((name) => [`${name}.en.txt`, `${name}.${language}.txt`]));
      }),
    );
  });
});
