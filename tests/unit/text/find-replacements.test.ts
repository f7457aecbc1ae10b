import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, areApplicable, invertEdits } from '../../../shared/text/edit';
import { replacementFinder, type Replacement } from '../../../shared/text/find/find-replacements';
import { hitsBySentence } from '../../../shared/text/find/hits-by-sentence';

const plain: Replacement = {
  find: 'Beijing',
  replaceWith: 'Peking',
  regex: false,
  anyCase: true,
  wholeWords: true,
};

function replaced(text: string, options: Partial<Replacement> = {}): string {
  const finder = replacementFinder({ ...plain, ...options });
  if (!finder.ok) throw new Error(finder.error.message);
  return applyEdits(text, finder.value(text));
}

function failure(options: Partial<Replacement>): string {
  const finder = replacementFinder({ ...plain, ...options });
  return finder.ok ? 'ok' : finder.error.code;
}

describe('finding and replacing in a text', () => {
  it.each([
    ['Beijing, beijing and BEIJING', 'Peking, peking and PEKING'],
    ["Beijing's streets; “Beijing”; Beijing-based", "Peking's streets; “Peking”; Peking-based"],
    ['Beijinger, preBeijing, Beijing7, Beijíng', 'Beijinger, preBeijing, Beijing7, Beijíng'],
    ['在Beijing的街道', '在Peking的街道'],
  ])('keeps the case and takes whole words: %s', (before, after) => {
    expect(replaced(before)).toBe(after);
  });

  it('leaves the parts of a contraction alone', () => {
    expect(replaced("I don't, and Don does.", { find: 'don', replaceWith: 'Ron' })).toBe(
      "I don't, and Ron does.",
    );
    expect(replaced("It's s.", { find: 's', replaceWith: 't' })).toBe("It's t.");
  });

  it.each([
    [
      'harbour bridge',
      'port bridge',
      'The Harbour Bridge and the harbour bridge.',
      'The Port Bridge and the port bridge.',
    ],
    ['harbour', 'old port', 'Harbour and HARBOUR', 'Old port and OLD PORT'],
    ['USA', 'United States', 'the USA', 'the United States'],
    ['a', 'one', 'A ship, a port', 'One ship, one port'],
  ])('%s becomes %s in the case it stands in', (find, replaceWith, before, after) => {
    expect(replaced(before, { find, replaceWith })).toBe(after);
  });

  it('finds inside words, or in one case only, where asked to', () => {
    expect(replaced('Beijinger', { wholeWords: false })).toBe('Pekinger');
    expect(replaced('Beijing beijing', { anyCase: false })).toBe('Peking beijing');
  });

  it('takes a phrase as it is written, marks and all', () => {
    expect(replaced('at 3.5 (net) or 3x5', { find: '3.5 (net)', replaceWith: '$1' })).toBe('at $1 or 3x5');
  });

  it('fills groups in, by number and by name', () => {
    const regex = { regex: true, wholeWords: false, anyCase: false };
    expect(replaced('14 July 2020', { ...regex, find: '(\\d+) (July|June)', replaceWith: '$2 $1,' })).toBe(
      'July 14, 2020',
    );
    expect(
      replaced('14 July', { ...regex, find: '(?P<day>\\d+) July', replaceWith: 'July ${day} ($$1, $0)' }),
    ).toBe('July 14 ($1, 14 July)');
    expect(replaced('ab', { ...regex, find: '(a)b', replaceWith: '$12' })).toBe('a2');
  });

  it('finds lines’ beginnings, and nothing where a match is empty', () => {
    const regex = { regex: true, wholeWords: false };
    expect(replaced('- one\n- two', { ...regex, find: '^- ', replaceWith: '' })).toBe('one\ntwo');
    expect(replaced('aab', { ...regex, find: 'x*', replaceWith: 'y' })).toBe('aab');
  });

  it('says what is wrong with an expression', () => {
    expect(failure({ regex: true, find: '(' })).toBe('bad-expression');
    expect(failure({ regex: true, find: '(a)', replaceWith: '$2' })).toBe('bad-group');
    expect(failure({ regex: true, find: 'a', replaceWith: '${b}' })).toBe('bad-group');
    expect(failure({ find: '' })).toBe('nothing-to-find');
    expect(failure({ find: 'a'.repeat(2001) })).toBe('too-long');
  });

  it.each([
    ['(a', 'A “(” is not closed.'],
    ['a)', 'A “)” closes nothing.'],
    ['[a', 'A “[” is not closed.'],
    ['*a', 'Nothing stands before “*” that it could repeat.'],
    ['a**', '“**” repeats what is repeated already.'],
    ['a{3,2}', '“{3,2}” cannot be repeated so'],
    ['a\\', 'It ends with a lone backslash.'],
    ['a\\q', '“\\q” has no meaning.'],
    ['(a)\\1', '“\\1” would stand for what a group has found'],
    ['[z-a]', '“z-a” is no range'],
    ['(?=a)', 'Looking ahead or behind is not supported.'],
    ['(?<!a)b', 'Looking ahead or behind is not supported.'],
    ['(?>a)', '“(?>” is not supported after a “(”.'],
  ])('says of %s what to mend, in plain words', (find, why) => {
    const finder = replacementFinder({
      find,
      replaceWith: '',
      regex: true,
      anyCase: true,
      wholeWords: false,
    });
    expect(!finder.ok && finder.error.message).toContain(why);
    expect(!finder.ok && finder.error.message).not.toMatch(/regexp|parsing|argument|Perl/);
  });

  it('writes no line ends but \\n', () => {
    expect(replaced('a b', { find: 'a', replaceWith: 'c\r\nd\re' })).toBe('c\nd\ne b');
  });

  const words = fc.stringMatching(/^[a-cA-C 中\u{1f600}'’.-]{0,60}$/u);
  const sought = fc.stringMatching(/^[a-cA-C 中]{1,3}$/u);
  const options = fc.record({
    find: sought,
    replaceWith: fc.stringMatching(/^[a-dA-D 中]{0,4}$/u),
    regex: fc.boolean(),
    anyCase: fc.boolean(),
    wholeWords: fc.boolean(),
  });

  it('gives edits that can be made, are not empty and can be taken back to the letter', () => {
    fc.assert(
      fc.property(words, options, (text, replacement) => {
        const finder = replacementFinder(replacement);
        if (!finder.ok) return;
        const edits = finder.value(text);
        expect(areApplicable(edits, text.length)).toBe(true);
        for (const edit of edits) {
          expect(edit.end).toBeGreaterThan(edit.start);
          expect(text.slice(edit.start, edit.end).toLowerCase()).toBe(replacement.find.toLowerCase());
        }
        expect(applyEdits(applyEdits(text, edits), invertEdits(text, edits))).toBe(text);
      }),
    );
  });

  it('never touches what stands inside a word', () => {
    fc.assert(
      fc.property(words, options, (text, replacement) => {
        const finder = replacementFinder({ ...replacement, wholeWords: true });
        if (!finder.ok) return;
        for (const { start, end } of finder.value(text)) {
          const edges = [text.slice(start - 1, start + 1), text.slice(end - 1, end + 1)];
          for (const edge of edges) expect(edge).not.toMatch(/^[a-cA-C]{2}$/);
        }
      }),
    );
  });
});

describe('hits by sentence', () => {
  it('groups them and quotes each sentence whole', () => {
    const text = 'Beijing grew. It rained in Beijing, old Beijing.\n\nThe end. Beijing again.';
    const finder = replacementFinder(plain);
    if (!finder.ok) throw new Error('unreachable');
    const groups = hitsBySentence(text, finder.value(text), 'en');
    expect(groups.map((group) => [group.text, group.hits.length])).toEqual([
      ['Beijing grew.', 1],
      ['It rained in Beijing, old Beijing.', 2],
      ['Beijing again.', 1],
    ]);
    for (const group of groups) expect(text.slice(group.start, group.end)).toBe(group.text);
  });

  it('loses no hit, whatever it spans', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ab. \n]{0,60}$/), (text) => {
        const hits = [...text.matchAll(/b[^a]*b?/g)].map(({ 0: found, index }) => ({
          start: index,
          end: index + found.length,
          text: '',
        }));
        const groups = hitsBySentence(text, hits, 'en');
        expect(groups.flatMap((group) => group.hits)).toEqual(hits);
        for (const group of groups)
          for (const hit of group.hits) {
            expect(hit.start).toBeGreaterThanOrEqual(group.start);
            expect(hit.end).toBeLessThanOrEqual(group.end);
          }
      }),
    );
  });
});
