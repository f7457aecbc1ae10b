import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rules } from '../../../shared/checks/rules.generated';
import {
  catalogueSource,
  descriptionsSource,
  root,
  ruleIds,
  writtenRules,
  writtenRulesSource,
} from '../../generate/rule-catalogue';
import { indexPage, rulePage, type Figures } from '../../generate/rule-pages';

const pages = join(root, 'assets/help/rules');
const figuresFile = join(root, 'tests/measure/rule-figures.json');

describe('what `npm run generate` makes is fresh', () => {
  it('the catalogue names every rule file', () => {
    const written = readFileSync(join(root, 'shared/checks/rules.generated.ts'), 'utf8');
    expect(written).toBe(catalogueSource(ruleIds()));
  });

  it('the pattern rules are those of the *.rules files', () => {
    const written = readFileSync(join(root, 'shared/checks/pattern-rules.generated.ts'), 'utf8');
    const made = writtenRules();
    expect(written).toBe(writtenRulesSource(made));
    const stored = new Map(rules.map((rule) => [rule.id, rule]));
    for (const rule of made.patterns) expect({ ...stored.get(rule.id) }, rule.id).toEqual(rule);
  });

  it('the descriptions are those of the rules', () => {
    const written = readFileSync(join(root, 'shared/checks/rule-descriptions.generated.ts'), 'utf8');
    expect(written).toBe(descriptionsSource(rules));
  });

  it('every rule has its page, and every page its rule', () => {
    const figures = existsSync(figuresFile) ? (JSON.parse(readFileSync(figuresFile, 'utf8')) as Figures) : {};
    for (const rule of rules)
      expect(readFileSync(join(pages, `${rule.id}.md`), 'utf8'), rule.id).toBe(rulePage(rule, figures));
    expect(readFileSync(join(pages, 'index.md'), 'utf8')).toBe(indexPage(rules));
    const names = ['index', ...rules.map((rule) => rule.id)].map((name) => `${name}.md`);
    expect(readdirSync(pages).sort()).toEqual(names.sort());
  });
});
