import { describe, expect, it } from 'vitest';
import { paragraphContext } from '../../../../shared/checks/contexts';
import { expressionRule } from '../../../../shared/checks/patterns/expressions';
import { parseRules, type ParsedRules } from '../../../../shared/checks/patterns/parse-rules';
import type { Finding, ParagraphKind } from '../../../../shared/checks/rule';

const head = 'rule: so\nwhy: It is so.\nmessage: “{text}” is meant.\n';
const read = (lines: string): ParsedRules => parseRules(head + lines, { expressions: true });

function found(
  lines: string,
  text: string,
  kind: ParagraphKind = 'prose',
  language = 'en',
): readonly Finding[] {
  const { expressionRules, problems } = read(lines);
  expect(problems).toEqual([]);
  const [rule] = expressionRules.map(expressionRule);
  return [...(rule?.check(paragraphContext(text, language, kind)) ?? [])];
}

const flagged = (lines: string, text: string, kind?: ParagraphKind, language?: string): string[] =>
  found(lines, text, kind, language).map(({ start, end }) => text.slice(start, end));

const written = (lines: string, text: string): string[] =>
  found(lines, text).flatMap(({ fixes = [] }) =>
    fixes.flatMap(({ edits }) => edits.map((edit) => edit.text)),
  );

describe('rules of expressions', () => {
  it('flag what fits and write what the template says', () => {
    const lines = 'define digits: \\d{1,2}\nfind: /(<|digits|>) (?:of )?(May)/\nfix write: {2} {1|ordinal}';
    expect(flagged(lines, 'on 4 May and 22 of May')).toEqual(['4 May', '22 of May']);
    expect(written(lines, 'on 4 May and 22 of May')).toEqual(['May 4th', 'May 22nd']);
  });

  it('change groups by functions and tables', () => {
    const of = (template: string, text: string): string[] =>
      written(`find: /[\\p{L}\\d ]+/u\nfix write: ${template}`, text);
    expect(of('{0|thousands}', '12345')).toEqual(['12,345']);
    expect(of('{0|month}', '7')).toEqual(['July']);
    expect(of('1{0|fraction}', '50')).toEqual(['1.5']);
    expect(of('1{0|fraction}', '00')).toEqual(['1']);
    expect(of('{0|million=billion,billion=trillion}', 'billion')).toEqual(['trillion']);
    expect(of('\\s{0|joined|capital}\\u{a0}', 'a b')).toEqual([' Ab\u00a0']);
  });

  it('hold where their lines say so', () => {
    expect(flagged('find: /b/\nneeds: /a/', 'b')).toEqual([]);
    expect(flagged('find: /b/\nkinds: title', 'b')).toEqual([]);
    expect(flagged('find: /b/\nkinds: title', 'b', 'title')).toEqual(['b']);
    expect(flagged('find: /b/\nlanguages: de, fr', 'b', 'prose', 'fr')).toEqual(['b']);
    expect(flagged('find: /b/\nlanguages: de, fr', 'b')).toEqual([]);
    expect(flagged('find: /b/\nwords: only', 'b')).toEqual([]);
    expect(flagged('find: /b\\d/\nunless: /1/', 'b1 b2')).toEqual(['b2']);
    expect(flagged('find: /b\\d/\nif: /1/', 'b1 b2')).toEqual(['b1']);
    expect(flagged('find: /b/\nif before: /a $/', 'a b, b')).toEqual(['b']);
    expect(flagged('signs: *\nfind: /b/', 'b')).toEqual([]);
    expect(flagged('signs: *\nfind: /b/', 'b *')).toEqual(['b']);
    expect(flagged('find: /b/\nunless before: /a $/', 'a b, b')).toEqual(['b']);
    expect(flagged('find: /b/\nunless after: /^ c/', 'b c, b')).toEqual(['b']);
    expect(flagged('find: /b/\nunless in: address', 'see www.b.com')).toEqual([]);
    expect(flagged('find: /b/\nfirst: 3', 'a b b b')).toEqual(['b']);
    expect(flagged('find: /b/\nfind: /bc/\nonce: yes', 'bc')).toEqual(['b']);
  });

  it('flag and replace a part or more than was found', () => {
    const [finding] = found('find: /a(?<from>(?<at> )b)(?= (?<to>c))/\nfix write: -', 'a b c');
    expect(finding).toMatchObject({
      start: 1,
      end: 5,
      fixes: [{ edits: [{ start: 1, end: 2, text: '-' }] }],
    });
    expect(flagged('find: /b/\naround: 1 2', 'a b c')).toEqual([' b c']);
  });

  it('tell by line what is wrong', () => {
    const problems = (lines: string): string[] =>
      read(lines).problems.map(({ line, message }) => `${line}: ${message}`);
    expect(problems('find: /(/')[0]).toMatch(/^4: Invalid regular expression/);
    expect(problems('find: /b/\nfix write: {0|louder}')[0]).toMatch(/^4: “louder” is no function/);
    expect(problems('find: /b/\nfix shout: b')).toEqual(['5: “shout” is no title of a fix.']);
    expect(problems('traits: none-such\nfind: /b/')).toEqual(['1: “none-such” is no trait.']);
    expect(problems('find: /b/\nmessage other:')).toEqual(['5: A message is empty.']);
  });

  it('are refused in a project’s own rules', () => {
    const { expressionRules, problems } = parseRules(`${head}find: /b/`);
    expect(expressionRules).toEqual([]);
    expect(problems.length).toBeGreaterThan(0);
  });
});
