import { describe, expect, it } from 'vitest';
import { parseExamples } from '../../../shared/checks/examples';
import { rules } from '../../../shared/checks/rules.generated';
import { loadWinkTagger } from '../../../shared/checks/wink-tagger';
import { applyEdits, type TextEdit } from '../../../shared/text/edit';
import { ruleIds } from '../../generate/rule-catalogue';
import { findingsIn } from './run-example';

const tagger = await loadWinkTagger();

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const examples = parseExamples(rule.examples);

  it('is named like its file and says what it is', () => {
    expect(ruleIds()).toContain(id);
    expect(rule.title).toMatch(/^\p{Lu}.*[^.]$/u);
    expect(rule.why.length).toBeGreaterThan(40);
    expect(rule.mqm).toMatch(/^[a-z-]+\/[a-z-]+$/);
  });

  it('has examples of both kinds', () => {
    expect(examples.some((example) => example.flags.length > 0)).toBe(true);
    expect(examples.some((example) => example.flags.length === 0)).toBe(true);
  });

  it.each(examples.map((example) => [example.text, example] as const))('example: %s', (text, example) => {
    const found = findingsIn(rule, example, rule.needs?.includes('tagger') ? tagger : undefined);
    expect(found.map((finding) => text.slice(finding.start, finding.end))).toEqual(example.flags);
    for (const finding of found) {
      expect(finding.start).toBeLessThan(finding.end);
      for (const fix of finding.fixes ?? []) expect(() => applyEdits(text, fix.edits)).not.toThrow();
    }
    if (example.fixed === undefined) return;
    const edits = found.flatMap((finding) => finding.fixes?.[0]?.edits ?? []);
    expect(applyEdits(text, inOrder(edits))).toBe(example.fixed);
  });
});

function inOrder(edits: readonly TextEdit[]): TextEdit[] {
  return [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
}
