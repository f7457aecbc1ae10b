import type { Checker } from '../../shared/checks/checker';
import { createChecker } from '../../shared/checks/create-checker';
import type { Flag } from '../../shared/checks/rule';
import { applyEdits } from '../../shared/text/edit';
import { readRows, seeded } from './data';
import { defectKinds, type DefectKind } from './defects';
import { percent, type Row, type Table } from './table';

interface Clean {
  readonly refs: Readonly<Record<string, readonly string[]>>;
}

/** A sound line in its place: the lines around it keep what only shows over several. */
interface Place {
  readonly before: string;
  readonly line: string;
  readonly after: string;
}

export interface InjectedCase {
  readonly text: string;
  readonly original: string;
  readonly start: number;
  readonly end: number;
}

export interface Outcome {
  readonly kind: DefectKind;
  readonly cases: number;
  readonly found: number;
  readonly restored: number;
  readonly foundBy: ReadonlyMap<string, number>;
  readonly missed: readonly InjectedCase[];
  readonly unrestored: readonly InjectedCase[];
}

const casesPerKind = 120;

function places(): Place[] {
  return readRows<Clean>('clean/wmt22_zhen').flatMap((row) =>
    Object.values(row.refs).flatMap((lines) =>
      lines.map((line, index) => {
        // Two lines run on, as in a paragraph, wherever the first one ends like a sentence.
        const next = /[.!?]$/.test(line) ? lines[index + 1] : undefined;
        return {
          before: ['A title', ...lines.slice(Math.max(0, index - 2), index), ''].join('\n'),
          line: next === undefined ? line : `${line} ${next}`,
          after: ['', ...lines.slice(index + (next === undefined ? 1 : 2), index + 4)].join('\n'),
        };
      }),
    ),
  );
}

/** Defects of one kind in clean lines, the same for the same seed; fewer where the text has fewer places for them. */
export function casesOf(kind: DefectKind, seed: number): InjectedCase[] {
  const random = seeded(seed);
  const all = places()
    .filter((place) => place.line.split(' ').length > 5)
    .map((place) => ({ place, order: random() }))
    .sort((a, b) => a.order - b.order);
  const cases: InjectedCase[] = [];
  for (const { place } of all) {
    if (cases.length >= casesPerKind) break;
    const broken = kind.inject(place.line, random);
    if (broken === null) continue;
    cases.push({
      text: place.before + broken.text + place.after,
      original: place.before + place.line + place.after,
      start: place.before.length + broken.start,
      end: place.before.length + broken.end,
    });
  }
  return cases;
}

/** How many of a kind's defects are found, and of these how many the first fix restores exactly. */
export function measureKind(
  kind: DefectKind,
  seed: number,
  checker: Checker = createChecker({ language: 'en' }),
): Outcome {
  const cases = casesOf(kind, seed);
  const foundBy = new Map<string, number>();
  const missed: InjectedCase[] = [];
  const unrestored: InjectedCase[] = [];
  for (const each of cases) {
    const old = new Set(checker.check({ text: each.original }).flags.map((flag) => flag.context));
    const flags = checker
      .check({ text: each.text })
      .flags.filter((flag) => flag.start <= each.end && flag.end >= each.start && !old.has(flag.context));
    if (flags.length === 0) missed.push(each);
    for (const rule of new Set(flags.map((flag) => flag.rule)))
      foundBy.set(rule, (foundBy.get(rule) ?? 0) + 1);
    if (flags.length > 0 && !restores(each, flags)) unrestored.push(each);
  }
  const found = cases.length - missed.length;
  return {
    kind,
    cases: cases.length,
    found,
    restored: found - unrestored.length,
    foundBy,
    missed,
    unrestored,
  };
}

/** True if the first fix of the place's first flag that has one gives the original back. */
function restores(each: InjectedCase, flags: readonly Flag[]): boolean {
  const fix = flags.find((flag) => flag.fixes.length > 0)?.fixes[0];
  return fix !== undefined && applyEdits(each.text, fix.edits) === each.original;
}

export function measureInjected(seed = 2026): Outcome[] {
  return defectKinds.map((kind, index) => measureKind(kind, seed + index));
}

/** Recall and exact repairs by kind of injected defect. */
export function injectedTables(): Table[] {
  const outcomes = measureInjected();
  const rows: Row[] = outcomes.map((outcome) => ({
    name: `${outcome.kind.group}: ${outcome.kind.name}`,
    figures: {
      cases: outcome.cases,
      found: percent(outcome.found, outcome.cases),
      restored: outcome.kind.exact ? percent(outcome.restored, outcome.found) : '–',
      by: [...outcome.foundBy].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '',
    },
  }));
  const exact = outcomes.filter((outcome) => outcome.kind.exact);
  const sum = (list: readonly Outcome[], of: (outcome: Outcome) => number): number =>
    list.reduce((total, outcome) => total + of(outcome), 0);
  rows.push({
    name: 'all',
    figures: {
      cases: sum(outcomes, (outcome) => outcome.cases),
      found: percent(
        sum(outcomes, (outcome) => outcome.found),
        sum(outcomes, (outcome) => outcome.cases),
      ),
      restored: percent(
        sum(exact, (outcome) => outcome.restored),
        sum(exact, (outcome) => outcome.found),
      ),
    },
  });
  return [
    {
      title: 'Defects put into clean human translations',
      rows,
      notes: [
        'found: a flag that was not there before touches the place',
        'restored: share of the found that the first fix gives back exactly',
      ],
    },
  ];
}
