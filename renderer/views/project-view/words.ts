import type { OverviewTable } from '../../../shared/protocol/report-contract';
import { ruleTitle } from '../../state/rule-titles';
import { stages, type Stage } from '../../../shared/review/events';
import { stageName } from '../library/article-row-text';

/** The name of a stage; a stage of a newer version goes by its id. */
function nameOfStage(stage: string): string {
  return (stages as readonly string[]).includes(stage) ? stageName(stage as Stage) : stage;
}
const origins: Readonly<Record<string, string>> = {
  typed: 'typed',
  fix: 'other fixes',
  'safe-fix': 'safe fixes',
  restored: 'put back',
  merge: 'versions brought together',
  replace: 'replaced over the project',
};

/** What the row of a table is called in the window. */
export function rowName({ id, rows }: OverviewTable, index: number): string {
  const [first, second] = rows[index] ?? [];
  const name = String(first ?? '');
  switch (id) {
    case 'stages':
      return capital(nameOfStage(name));
    case 'waiting':
      return `${name} · ${nameOfStage(String(second))}`;
    case 'people':
      return name.replace(/ \([^()]*\)$/, '');
    case 'flags':
    case 'rules':
      return ruleTitle(name);
    case 'origins':
      return capital(origins[name] ?? name);
    case 'lengths':
      return `${name} words`;
    case 'articles':
    case 'outstanding':
      return name;
    default:
      return capital(name);
  }
}

export function stageTitle(stage: string): string {
  return capital(nameOfStage(stage));
}

export function percent(share: number | null): string {
  return share === null ? '–' : `${(share * 100).toFixed(1)} %`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
