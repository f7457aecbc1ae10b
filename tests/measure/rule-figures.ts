import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { rules } from '../../shared/checks/rules.generated';
import { loadSpeller } from '../../main/host/load-speller';
import { loadWinkTagger } from '../../shared/checks/wink-tagger';
import type { RuleFigures } from '../generate/rule-pages';
import { flagsOnCleanText } from './false-alarms';
import { measureInjected, type Outcome } from './injected';
import { measureSentenceDefects } from './sentence-defects-found';
import type { Table } from './table';

const file = path.join(import.meta.dirname, 'rule-figures.json');

/** Figures of each rule: over the kinds of injected defects that are mainly its own, and its flags on clean text. */
export async function ruleFigures(): Promise<Record<string, RuleFigures>> {
  const outcomes = [...measureInjected(), ...(await measureSentenceDefects())];
  const { words, flags } = flagsOnCleanText(await loadWinkTagger(), await loadSpeller('en'));
  const figures: Record<string, RuleFigures> = {};
  for (const rule of rules) {
    if (rule.scope === 'pair' || rule.defaultOff) continue;
    if (rule.languages !== '*' && !rule.languages.includes('en')) continue;
    const own = outcomes.filter((outcome) => mainRule(outcome) === rule.id);
    const exact = own.filter((outcome) => outcome.kind.exact);
    figures[rule.id] = {
      ...(own.length > 0 && {
        recall: ratio(
          own,
          (each) => each.found,
          (each) => each.cases,
        ),
      }),
      ...(exact.length > 0 && {
        restored: ratio(
          exact,
          (each) => each.restored,
          (each) => each.found,
        ),
      }),
      falseAlarms: round((1000 * flags.filter((flag) => flag.rule === rule.id).length) / words),
    };
  }
  return figures;
}

function mainRule(outcome: Outcome): string | undefined {
  return [...outcome.foundBy].sort((a, b) => b[1] - a[1])[0]?.[0];
}

function ratio(
  outcomes: readonly Outcome[],
  part: (outcome: Outcome) => number,
  whole: (outcome: Outcome) => number,
): number {
  const sum = (of: (outcome: Outcome) => number): number =>
    outcomes.reduce((total, outcome) => total + of(outcome), 0);
  return round(sum(part) / Math.max(1, sum(whole)));
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** Writes `rule-figures.json`, from which `npm run docs:rules` makes the rule pages. */
export async function figureTables(): Promise<Table[]> {
  const figures = await ruleFigures();
  writeFileSync(file, `${JSON.stringify(figures, null, 2)}\n`);
  return [
    {
      title: 'Figures of the rules, written to tests/measure/rule-figures.json',
      rows: Object.entries(figures).map(([name, each]) => ({
        name,
        figures: {
          recall: each.recall ?? '',
          restored: each.restored ?? '',
          'flags per 1,000 clean words': each.falseAlarms ?? '',
        },
      })),
    },
  ];
}
