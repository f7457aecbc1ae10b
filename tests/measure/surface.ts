import { createChecker } from '../../shared/checks/create-checker';
import type { Tagger } from '../../shared/checks/tagger';
import { readRows } from './data';
import { percent, type Table } from './table';

interface Row {
  readonly text: string;
  readonly defects: readonly { readonly start: number; readonly end: number; readonly type: string }[];
}

export interface SurfaceMiss {
  readonly type: string;
  readonly context: string;
}

/** Surface defects that people marked in web texts, by type: how many a flag touches. */
export function measureSurface(tagger: Tagger): {
  readonly types: ReadonlyMap<string, { all: number; hit: number }>;
  readonly missed: readonly SurfaceMiss[];
} {
  const checker = createChecker({ language: 'en', tagger });
  const types = new Map<string, { all: number; hit: number }>();
  const missed: SurfaceMiss[] = [];
  for (const row of readRows<Row>('errors/surface_defects')) {
    const { flags } = checker.check({ text: row.text });
    const points = Array.from(row.text);
    const unit = (offset: number): number => points.slice(0, offset).join('').length;
    for (const defect of row.defects) {
      const entry = types.get(defect.type) ?? { all: 0, hit: 0 };
      const start = unit(defect.start);
      const end = unit(defect.end);
      entry.all++;
      if (flags.some((flag) => flag.start <= end && flag.end >= start)) entry.hit++;
      else missed.push({ type: defect.type, context: row.text.slice(Math.max(0, start - 20), end + 20) });
      types.set(defect.type, entry);
    }
  }
  return { types, missed };
}

export function surfaceTables(tagger: Tagger): Table[] {
  const rows = [...measureSurface(tagger).types].map(([name, entry]) => ({
    name,
    figures: { defects: entry.all, found: percent(entry.hit, entry.all) },
  }));
  return [{ title: 'Surface defects marked in web texts', rows, notes: ['found: a flag touches the place'] }];
}
