import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createChecker } from '../../../shared/checks/create-checker';
import type { Fix, Flag } from '../../../shared/checks/rule';
import { applyFirstFixes, firstSafeFix, fixAllSafe, fixesTogether } from '../../../shared/checks/plan-fixes';
import { applyEdits, areApplicable, type TextEdit } from '../../../shared/text/edit';
import { anyText, runs } from './arbitrary-text';

const languages = ['en', 'fr', 'de', 'es', 'zh', 'ja'];
const checkers = new Map(languages.map((language) => [language, createChecker({ language })]));
const checked = fc.tuple(fc.constantFrom('en', 'en', 'en', ...languages), anyText);

function checkerFor(language: string) {
  return checkers.get(language) ?? createChecker({ language });
}

function flagsOf(language: string, text: string): readonly Flag[] {
  return createChecker({ language }).check({ text }).flags;
}

function lettersOf(text: string): string {
  return (text.match(/[\p{L}\p{N}]/gu) ?? []).join('').toLowerCase();
}

/** True if the edit only takes out words that repeat the one before it. */
function takesOutDoubles(text: string, edit: TextEdit): boolean {
  const before = /[\p{L}\p{M}\p{N}]+$/u.exec(text.slice(0, edit.start))?.[0].toLowerCase() ?? '';
  const gone = text.slice(edit.start, edit.end).toLowerCase().trim().split(/ +/);
  return before !== '' && edit.text === '' && gone.every((word) => word === before);
}

function safeFixes(flags: readonly Flag[]): Fix[] {
  return flags.flatMap((flag) => flag.fixes.filter((fix) => fix.safe));
}

describe('safe fixes', () => {
  it('change nothing but white space, punctuation, case and doubled words', () => {
    fc.assert(
      fc.property(checked, ([language, text]) => {
        for (const edit of safeFixes(flagsOf(language, text)).flatMap((fix) => fix.edits)) {
          const same = lettersOf(text.slice(edit.start, edit.end)) === lettersOf(edit.text);
          expect(same || takesOutDoubles(text, edit), JSON.stringify([text, edit])).toBe(true);
        }
      }),
      runs(500),
    );
  });

  it('leave nothing safe behind, and are idempotent', () => {
    fc.assert(
      fc.property(checked, ([language, text]) => {
        const once = fixAllSafe(checkerFor(language), { text });
        expect(safeFixes(flagsOf(language, once.text).filter((flag) => flag.fixes[0]?.safe))).toEqual([]);
        expect(fixAllSafe(checkerFor(language), { text: once.text })).toEqual({
          text: once.text,
          edits: [],
          rules: [],
          count: 0,
        });
      }),
      runs(500),
    );
  });

  it('tell their rounds as one', () => {
    fc.assert(
      fc.property(checked, ([language, text]) => {
        const fixed = fixAllSafe(checkerFor(language), { text });
        expect(areApplicable(fixed.edits, text.length)).toBe(true);
        expect(applyEdits(text, fixed.edits)).toBe(fixed.text);
        expect(fixed.count > 0).toBe(fixed.rules.length > 0);
      }),
      runs(300),
    );
  });

  it('raise no new flag', () => {
    fc.assert(
      fc.property(checked, ([language, text]) => {
        const before = countByRule(flagsOf(language, text));
        const after = countByRule(flagsOf(language, fixAllSafe(checkerFor(language), { text }).text));
        for (const [rule, count] of after)
          expect(count, `${rule} in ${JSON.stringify(text)}`).toBeLessThanOrEqual(before.get(rule) ?? 0);
      }),
      runs(500),
    );
  });

  it('mend a passage of every kind in one go', () => {
    const text = 'The high -quality plan , made on the 15th.It was was done，and  so on .';
    const fixed = fixAllSafe(createChecker({ language: 'en' }), { text });
    expect(fixed.text).toBe('The high-quality plan, made on the 15th. It was done, and so on.');
    expect(fixed.rules).toContain('space-before-hyphen');
  });

  it('leave out what the caller does not accept', () => {
    const text = 'a high -quality plan , made';
    const fixed = fixAllSafe(
      createChecker({ language: 'en' }),
      { text },
      (flag) => flag.rule !== 'space-before-hyphen',
    );
    expect(fixed.text).toBe('a high -quality plan, made');
  });
});

describe('first fixes', () => {
  it('of fixes that meet are made one after the other, and only if they are still offered', () => {
    const fix = (start: number, end: number, text: string): Fix => ({
      title: 'Mend',
      titleId: 'mend',
      titleValues: {},
      safe: true,
      edits: [{ start, end, text }],
    });
    const text = 'livelihood Increasing the mission, Slowly';
    const flags = [
      { start: 9, end: 10, fixes: [fix(10, 10, '.')] },
      { start: 11, end: 21, fixes: [fix(11, 12, 'i')] },
      { start: 35, end: 41, fixes: [fix(35, 36, 's')] },
    ] as unknown as Flag[];
    const made = fixesTogether(text, flags, firstSafeFix).map(({ flag }) => flag.start);
    expect(made).toEqual([9, 35]);
  });

  it('tell their rounds as one edit of the given text', () => {
    fc.assert(
      fc.property(checked, ([language, text]) => {
        const fixed = applyFirstFixes(checkerFor(language), { text });
        expect(applyEdits(text, fixed.edits)).toBe(fixed.text);
      }),
      runs(200),
    );
  });

  it('take unsafe fixes too', () => {
    expect(applyFirstFixes(createChecker({ language: 'en' }), { text: 'It is a important step.' }).text).toBe(
      'It is an important step.',
    );
  });
});

function countByRule(flags: readonly Flag[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const flag of flags) counts.set(flag.rule, (counts.get(flag.rule) ?? 0) + 1);
  return counts;
}
