import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CompiledRules } from '../../../../shared/text/srx/compiled-rules';
import { literalWords } from '../../../../shared/text/srx/literal-words';
import type { Segmentation, SrxRule } from '../../../../shared/text/srx/segmentation';
import { translateExpression } from '../../../../shared/text/srx/translate-expression';
import { createSegmenter, segment, segmentLine } from '../../../../shared/text/segment';

const expression = (given: string, side: 'before' | 'after' = 'before'): string => {
  const translated = translateExpression(given, side);
  if (!translated.ok) throw new Error(translated.error.message);
  return translated.value.expression;
};
const rule = (breaks: boolean, before: string, after: string): SrxRule => ({
  breaks,
  before: expression(before),
  after: expression(after, 'after'),
});
let made = 0;
const segmentation = (rules: readonly SrxRule[], more: Partial<Segmentation> = {}): Segmentation => ({
  id: `test ${++made}`,
  languages: { en: rules },
  abbreviations: [],
  ...more,
});
const sentences = (text: string, how: Segmentation, language = 'en'): string[] =>
  segment(text, language, how).map(({ start, end }) => text.slice(start, end));

const plain = [rule(false, '\\b(Mr|Dr|approx)\\.', '\\s'), rule(true, '[.?!]+', '\\s')];

describe('segmentation by rules', () => {
  it('breaks where the first rule that fits says so', () => {
    const text = 'Mr. Hale asked. When?! now; approx. 5 of them.Gone. ';
    expect(sentences(text, segmentation(plain))).toEqual([
      'Mr. Hale asked.',
      'When?!',
      'now; approx. 5 of them.Gone.',
    ]);
    const turned = [...plain].reverse();
    expect(sentences('Mr. Hale asked.', segmentation(turned))).toEqual(['Mr.', 'Hale asked.']);
  });

  it('looks at nothing but the rules: no rule, no break; each line is looked at alone', () => {
    expect(sentences('One. Two.\n\nThree.', segmentation([]))).toEqual(['One. Two.', 'Three.']);
  });

  it('leaves languages without rules to the built-in segmenter', () => {
    const text = 'Herr Dr. Hale fragte. Wann?';
    expect(sentences(text, segmentation([]), 'de')).toEqual(
      segment(text, 'de').map((r) => text.slice(r.start, r.end)),
    );
  });

  it('may break inside a word, at a line end and before what stands there alone', () => {
    const rules = [rule(true, '', '\\n'), rule(true, ';', ''), rule(true, '', '#\\d')];
    expect(
      sentences('one;two#3 x and this goes on for quite a while,\nthen here', segmentation(rules)),
    ).toEqual(['one;', 'two', '#3 x and this goes on for quite a while,', 'then here']);
  });

  it('has the project’s abbreviations on top, with rules and without', () => {
    const text = 'See Sect. Five of it. Gone.';
    const abbreviations = ['sect'];
    expect(sentences(text, segmentation([rule(true, '\\.', '\\s')], { abbreviations }))).toEqual([
      'See Sect. Five of it.',
      'Gone.',
    ]);
    const own = 'It lies near Zwolk. Street names differ. Gone.';
    expect(segment(own, 'en')).toHaveLength(3);
    expect(sentences(own, { ...segmentation([], { abbreviations: ['Zwolk'] }), languages: {} })).toEqual([
      'It lies near Zwolk. Street names differ.',
      'Gone.',
    ]);
  });

  it('stands on top of the built-in segmenter where the file says so', () => {
    const rules = [rule(false, '\\bhere\\.', '\\s'), rule(true, ';', '\\s')];
    expect(sentences('It is here. All saw it. One; two.', segmentation(rules, { onBuiltIn: true }))).toEqual([
      'It is here. All saw it.',
      'One;',
      'two.',
    ]);
  });

  it('sees letters of every script before a word, and a sentence far from the start of its paragraph', () => {
    const rules = [rule(false, '\\bno\\.', '\\s'), rule(false, '^\\d+\\.', '\\s'), rule(true, '\\.', '\\s')];
    expect(sentences('Du côté sno. Un no. 5. ', segmentation(rules))).toEqual(['Du côté sno.', 'Un no. 5.']);
    expect(sentences('Ouverténo. Ici.', segmentation(rules))).toHaveLength(2);
    const far = `${'word '.repeat(900)}7. Next. 8. Last.`;
    expect(sentences(far, segmentation(rules)).slice(1)).toEqual(['Next.', '8.', 'Last.']);
    expect(sentences('1. Word.', segmentation(rules))).toEqual(['1. Word.']);
  });

  const parts = fc.constantFrom(
    'Mr',
    '. ',
    '.',
    '? ',
    'a',
    'Ab',
    ' ',
    '\n',
    '。',
    '1',
    '…',
    '\ud83d',
    '😀',
    '\u00a0',
    'no.',
  );
  const anyText = fc.array(parts, { maxLength: 60 }).map((list) => list.join(''));
  const anyRules = fc.array(
    fc.record({
      breaks: fc.boolean(),
      before: fc.constantFrom(
        '',
        '\\bMr\\.',
        '[.?!]+',
        '。+',
        '\\w+\\.',
        '(a|Ab)',
        '^\\d',
        '[Nn]o\\.',
        '\\p{Lu}.',
        '\\s',
      ),
      after: fc.constantFrom('', '\\s', '\\s+\\p{Lu}', '\\n', '[^a]', 'A'),
    }),
    { maxLength: 8 },
  );

  it('gives sentences that glue back, without and with memory, by line and by text', () => {
    fc.assert(
      fc.property(
        anyRules,
        fc.array(anyText, { minLength: 1, maxLength: 3 }),
        fc.boolean(),
        (given, texts, own) => {
          const rules = given.map(({ breaks, before, after }) => rule(breaks, before, after));
          const how = segmentation(rules, { abbreviations: own ? ['ab'] : [] });
          const known = createSegmenter('en', how);
          for (const text of texts) {
            const found = segment(text, 'en', how);
            let at = 0;
            for (const { start, end } of found) {
              expect(text.slice(at, start)).toMatch(/^\s*$/);
              expect(text.slice(start, end)).toMatch(/^\S[^]*$/);
              expect(end).toBeGreaterThan(start);
              at = end;
            }
            expect(text.slice(at)).toMatch(/^\s*$/);
            expect(known(text)).toEqual(found);
            if (!text.includes('\n') && text.trim() !== '')
              expect(segmentLine(text, 'en', [], how)).toEqual(found);
          }
        },
      ),
    );
  });

  it('finds exceptions by their words as it finds them by their expressions', () => {
    // A group that may be empty makes an expression of a word.
    const asExpression = (given: SrxRule): SrxRule => ({ ...given, before: `${given.before}(?:x{0})` });
    const words = ['\\bMr\\.', '[Nn]o\\.', '\\b(a|Ab)\\.', 'e\\.?g\\.', '\\bA[bB]?\\.'];
    fc.assert(
      fc.property(
        anyText,
        fc.array(fc.tuple(fc.constantFrom(...words), fc.constantFrom('\\s', '')), { maxLength: 4 }),
        (text, given) => {
          const exceptions = given.map(([before, after]) =>
            rule(false, before, after || '[^]'.replace('[^]', '\\p{L}')),
          );
          const last = rule(true, '[.?]+', '');
          const byWord = new CompiledRules([...exceptions, last]);
          const byExpression = new CompiledRules([...exceptions.map(asExpression), last]);
          expect(byWord.breaksIn(text)).toEqual(byExpression.breaksIn(text));
        },
      ),
    );
  });

  it('sees so far and no farther, so that hostile expressions end', () => {
    const hostile = [
      rule(false, '(a*)*b\\.', '\\s'),
      rule(true, 'a.*b|a', ''),
      rule(true, '(a|aa)+', '(.*)*$'),
      rule(false, '.*.*.*x', '.*.*.*y'),
    ];
    const rules = new CompiledRules(hostile);
    expect(rules.breaksIn('a'.repeat(3_000))).toHaveLength(2_999);
    const near = new CompiledRules([rule(true, ';', 'a{0,500}z')]);
    expect(near.breaksIn(`;${'a'.repeat(100)}z`)).toEqual([1]);
    expect(near.breaksIn(`;${'a'.repeat(400)}z`)).toEqual([]);
  });
});

describe('expressions of other engines', () => {
  it('are written for one of linear time', () => {
    const cases: readonly (readonly [string, string, string])[] = [
      ['\\u3002', '。', 'x'],
      ['[\\u3002\\uff0e]+', '。．', 'x'],
      ['\\x{3002}', '。', 'x'],
      ['\\h\\d', '\u00a07', '\n7'],
      ['[\\h,]', '\u3000', 'x'],
      ['\\R', '\r\n', 'x'],
      ['\\w', 'é', '-'],
      ['\\S', 'x', '\u00a0'],
      ['\\p{IsUppercase}', 'A', 'a'],
      ['\\p{Lowercase_Letter}', 'ß', 'A'],
      ['\\p{Script=Han}', '漢', 'a'],
      ['\\p{gc=Lu}', 'A', 'a'],
      ['\\P{L}', '1', 'a'],
      ['\\p{^L}', '1', 'a'],
      ['\\p{Punct}', '!', 'a'],
      ['[[a-c][x-z]]', 'y', 'm'],
      ['a++b', 'aab', 'a'],
      ['a{2,3}+b', 'aab', 'a'],
      ['(?>a|b)c', 'bc', 'ac '],
      ['(?<letter>a)', 'a', 'b'],
      ['(?iu)MR\\.', 'mr.', 'm'],
      ['(?i:mr)\\.', 'MR.', 'm'],
      ['\\Q.*\\E', '.*', 'ab'],
      ['(?#a note)a', 'a', 'b'],
      ['(?<!\\d)\\.', '.', '1'],
      ['\\»', '»', 'x'],
      ['[]a]', ']', 'b'],
    ];
    for (const [given, yes, no] of cases) {
      const rules = new CompiledRules([{ breaks: true, before: expression(given), after: '' }]);
      expect(rules.breaksIn(`${yes} `), given).toContain(yes.length);
      expect(rules.breaksIn(`${no} `), given).not.toContain(no.length);
    }
  });

  it('look ahead at the end of what stands behind, and forbid at its beginning', () => {
    expect(expression('\\s+(?=[A-Z])', 'after')).toMatch(/\(\?:\[A-Z\]\)$/);
    expect(translateExpression('(?!\\d)\\s', 'after')).toMatchObject({
      ok: true,
      value: { not: '\\p{Nd}'.replace('\\p', '[\\p').concat(']') },
    });
  });

  it('are refused with what cannot be had', () => {
    for (const given of [
      '(a)\\1',
      'a(?=b)c',
      '(?!a)b',
      '[a-z&&[^b]]',
      '(?x)a b',
      '\\y',
      'a\\',
      '[a',
      '[\\W]',
    ])
      expect(translateExpression(given, 'before'), given).toMatchObject({ ok: false });
  });

  it('are words where they say nothing but words', () => {
    const keys = (given: string) => literalWords(expression(given))?.map(({ key }) => key);
    expect(keys('\\b(Mr|Mrs?|[Ss]t)\\.')).toEqual(['mr.', 'mrs.', 'mr.', 'st.']);
    expect(keys('e\\.?\\s*g\\.')).toBeUndefined();
    expect(keys('[^a]b')).toBeUndefined();
    expect(keys('a{2}')).toBeUndefined();
    expect(keys('et al\\.')).toEqual(['et al.']);
    expect(keys('(?:[Aa][Bb]){40}')).toBeUndefined();
    expect(keys(`(${'a|'.repeat(400)}b)`)).toBeUndefined();
  });
});
