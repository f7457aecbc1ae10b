import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraphContext } from '../../../../shared/checks/contexts';
import { parseExamples } from '../../../../shared/checks/examples';
import { expressionRules as made } from '../../../../shared/checks/patterns/expressions';
import { parseRules, type ParsedRules } from '../../../../shared/checks/patterns/parse-rules';
import type { Finding, ParagraphKind } from '../../../../shared/checks/rule';
import { prefiltered } from '../../../generate/prefiltered';
import { anyText, holds } from '../arbitrary-text';

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
  const { rules, prefilter } = prefiltered(expressionRules);
  const [rule] = made(rules, prefilter);
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
    expect(of('{0|ending}', '112')).toEqual(['th']);
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
    expect(flagged('find: /b+/i\nwords: b bb\nat: words', 'b abb BB bbb')).toEqual(['b', 'BB']);
    expect(flagged('signs: *;\nat: signs\nfind: /[*;,]+/', ', ** *; (;')).toEqual(['**', '*;', ';']);
    expect(flagged('find: /b/\nunless before: /a $/', 'a b, b')).toEqual(['b']);
    expect(flagged('find: /b/\nunless after: /^ c/', 'b c, b')).toEqual(['b']);
    expect(flagged('find: /b/\nunless in: address', 'see www.b.com')).toEqual([]);
    expect(flagged('find: /b/\nfirst: 3', 'a b b b')).toEqual(['b']);
    expect(flagged('find: /b/\nfind: /bc/\nonce: yes', 'bc')).toEqual(['b']);
  });

  it('hold by the whole paragraph, the token, the language and numbers', () => {
    expect(flagged('find: /b/\nif text: /c$/', 'b c')).toEqual(['b']);
    expect(flagged('find: /b/\nif text: /c$/', 'b')).toEqual([]);
    expect(flagged('find: /b/\nunless text: /c$/', 'b c')).toEqual([]);
    expect(flagged('find: /b/\nunless token: /=/', 'b a=b =')).toEqual(['b']);
    expect(flagged('find: /b\\.\\p{L}+/u\nunless in: address or file', 'b.Pdf b.then')).toEqual(['b.then']);
    expect(flagged('find: /b/\nlanguages: !fr', 'b', 'prose', 'fr')).toEqual([]);
    expect(flagged('find: /b/\nlanguages: !fr', 'b', 'prose', 'de')).toEqual(['b']);
    expect(flagged('find: /(\\d+)-(\\d+)/\nif more: 1 2', '9-10 10-9 3-3')).toEqual(['10-9']);
  });

  it('are for languages by a name for many', () => {
    const languages = (value: string): readonly string[] | '*' | undefined =>
      read(`languages: ${value}\nfind: /b/`).expressionRules[0]?.languages;
    expect(languages('latin')).toContain('fr');
    expect(languages('latin, !fr')).toContain('de');
    expect(languages('latin, !fr')).not.toContain('fr');
    expect(languages('latin')).not.toContain('zh');
  });

  it('put the same text in at two places', () => {
    const [finding] = found('find: /a(?<at>)b(?<also>)c/\nfix write: -', 'abc');
    expect(finding?.fixes?.[0]?.edits).toEqual([
      { start: 1, end: 1, text: '-' },
      { start: 2, end: 2, text: '-' },
    ]);
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
    expect(problems('find: /b/\nat: words')[0]).toMatch(/^4: “at” is “words”/);
    expect(problems('signs: ʼ\nat: signs\nfind: /b/')[0]).toMatch(/no letters\.$/);
  });

  it('find where they are tried alone what they would find anywhere', () => {
    const folder = join(import.meta.dirname, '../../../../shared/checks/rules');
    const files = readdirSync(folder)
      .map((name) => readFileSync(join(folder, name), 'utf8'))
      .filter((text) => /^at: /m.test(text));
    expect(files.length).toBeGreaterThan(3);
    const none = { classes: [], ascii: [], sets: [] };
    for (const file of files) {
      const placed = parseRules(file, { expressions: true }).expressionRules;
      const anywhere = parseRules(file.replace(/^at: .*$/gm, ''), { expressions: true }).expressionRules;
      const pieces = placed.flatMap(({ examples }) =>
        parseExamples(examples).flatMap(({ text }) => text.split(/(?<= )/)),
      );
      holds(
        fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), anyText, (own, other) => {
          const context = paragraphContext(own.join('') + other, 'en', 'prose');
          const all = (rules: typeof placed): Finding[] =>
            made(rules, none).flatMap((rule) => [...rule.check(context)]);
          expect(all(placed)).toEqual(all(anywhere));
          const { rules, prefilter } = prefiltered(placed);
          expect(made(rules, prefilter).flatMap((rule) => [...rule.check(context)])).toEqual(all(placed));
        }),
        100,
      );
    }
  });

  it('are refused in a project’s own rules', () => {
    const { expressionRules, problems } = parseRules(`${head}find: /b/`);
    expect(expressionRules).toEqual([]);
    expect(problems.length).toBeGreaterThan(0);
  });
});
