import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dismissableContexts } from '../../../shared/checks/dismissed-contexts';
import { flagOf } from '../../../shared/checks/flags';
import type { Rule, RuleExample } from '../../../shared/checks/rule';
import { rules } from '../../../shared/checks/rules.generated';
import { loadWinkTagger } from '../../../shared/checks/wink-tagger';
import { findingsIn } from './run-example';

/** What the first version would have written into a journal for each flag of an example, had somebody dismissed it. */
interface Dismissed extends Omit<RuleExample, 'flags'> {
  readonly rule: string;
  readonly contexts: readonly string[];
}

const file = join(import.meta.dirname, '../../fixtures/dismissals/version-1.jsonl');
const dismissed = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Dismissed);
const tagger = await loadWinkTagger();
const byId = new Map(rules.map((rule) => [rule.id, rule]));

/** The same rule saying other words, as a better wording or another language would. */
function reworded(rule: Rule): Rule {
  const messages = Object.keys(rule.messages).map((id) => [id, `Etwas anderes: {text} ${id}.`]);
  return { ...rule, messages: Object.fromEntries(messages) as Rule['messages'] };
}

/** The contexts by which each flag of an example is known, by a rule as it is now. */
function contextsNow(rule: Rule, example: Dismissed): (readonly string[])[] {
  const found = findingsIn(rule, { ...example, flags: [] }, tagger);
  return found.map((finding) => dismissableContexts(flagOf(rule, finding, example.text, {}), example.text));
}

/** Flags that stood beside one of another rule about the same words, which alone is raised now. */
const leftToOthers: ReadonlyMap<string, string> = new Map([
  ['source-name-in-title Bridge opens to traffic-Dailypost.com', 'source-name-left'],
]);

describe('a dismissal made under the old hash', () => {
  it.each(dismissed.map((each) => [each.rule, each.text, each] as const))('holds: %s, %s', (id, _, each) => {
    const rule = byId.get(id);
    expect(rule).toBeDefined();
    if (rule === undefined) return;
    const other = leftToOthers.get(`${id} ${each.text}`);
    if (other !== undefined) {
      expect(contextsNow(rule, each)).toEqual([]);
      expect(contextsNow(byId.get(other) as Rule, each)).toHaveLength(1);
      return;
    }
    for (const now of [contextsNow(rule, each), contextsNow(reworded(rule), each)]) {
      expect(now).toHaveLength(each.contexts.length);
      each.contexts.forEach((context, index) => expect(now[index]).toContain(context));
    }
  });

  it('is not needed for what is dismissed now: another wording leaves the context as it is', () => {
    for (const each of dismissed) {
      const rule = byId.get(each.rule) as Rule;
      expect(contextsNow(reworded(rule), each).map(([own]) => own)).toEqual(
        contextsNow(rule, each).map(([own]) => own),
      );
    }
  });
});
