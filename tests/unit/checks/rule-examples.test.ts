import { describe, expect, it } from 'vitest';
import { parseExamples } from '../../../shared/checks/examples';
import { fixTitleOf, messageOf } from '../../../shared/checks/messages';
import type { Values } from '../../../shared/checks/rule';
import { rules } from '../../../shared/checks/rules.generated';
import { loadWinkTagger } from '../../../shared/checks/wink-tagger';
import { applyEdits, type TextEdit } from '../../../shared/text/edit';
import { ruleIds, writtenRules } from '../../generate/rule-catalogue';
import { findingsIn } from './run-example';

const tagger = await loadWinkTagger();
const { patterns, expressions } = writtenRules();
const writtenIds = [...patterns, ...expressions].map(({ id }) => id);

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const examples = parseExamples(rule.examples);

  it('is named like its file and says what it is', () => {
    expect([...ruleIds(), ...writtenIds]).toContain(id);
    expect(rule.title).toMatch(/^\p{Lu}.*[^.]$/u);
    expect(rule.why.length).toBeGreaterThan(40);
    expect(rule.mqm).toMatch(/^[a-z-]+\/[a-z-]+$/);
  });

  it('has examples of both kinds', () => {
    expect(examples.some((example) => example.flags.length > 0)).toBe(true);
    expect(examples.some((example) => example.flags.length === 0)).toBe(true);
  });

  it.each(examples.map((example) => [example.text, example] as const))('example: %s', (text, example) => {
    const found = findingsIn(
      rule,
      example,
      rule.scope === 'pattern' || rule.needs?.includes('tagger') ? tagger : undefined,
    );
    expect(found.map((finding) => text.slice(finding.start, finding.end))).toEqual(example.flags);
    for (const finding of found) {
      expect(finding.start).toBeLessThan(finding.end);
      const template = messageOf(rule, finding.message);
      expect(known(finding.values, template)).toEqual(namesIn(template));
      for (const { title, values } of finding.fixes ?? [])
        expect(known(values, fixTitleOf(rule, title))).toEqual(namesIn(fixTitleOf(rule, title)));
      for (const fix of finding.fixes ?? []) expect(() => applyEdits(text, fix.edits)).not.toThrow();
    }
    if (example.fixed === undefined) return;
    const edits = found.flatMap((finding) => finding.fixes?.[0]?.edits ?? []);
    expect(applyEdits(text, inOrder(edits))).toBe(example.fixed);
  });
});

/** The names a template has, in order. */
function namesIn(template: string): string[] {
  return [...template.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
}

/** Those of them that have a value. */
function known(values: Values | undefined, template: string): string[] {
  return namesIn(template).filter((name) => values?.[name] !== undefined);
}

function inOrder(edits: readonly TextEdit[]): TextEdit[] {
  return [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
}
