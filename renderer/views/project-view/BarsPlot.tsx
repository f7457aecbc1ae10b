import * as Plot from '@observablehq/plot';
import { useCallback } from 'react';
import type { Words } from '../../../shared/locales/words';
import type { OverviewTable } from '../../../shared/protocol/report-contract';
import { makeButtons, PlotFigure } from './PlotFigure';
import { useWords } from '../../words/words';
import { cellInWords, columnTitle, rowName, tableTitle } from './words';

/** Bars shown; the table has the rest. */
const mostBars = 10;
const rowPx = 26;
/** Tables whose bars are held against a second figure: the column of it. */
const compared: Readonly<Partial<Record<string, number>>> = { flags: 2, 'flag-kinds': 2 };

interface BarsPlotProps {
  readonly table: OverviewTable;
  readonly onOpen: (index: number) => void;
}

/** A table's bars, one below the other; each opens the library on the articles behind it. */
export function BarsPlot({ table, onOpen }: BarsPlotProps) {
  const words = useWords();
  // Drawn again in another language.
  const draw = useCallback((width: number) => drawBars(table, width, onOpen, words), [table, onOpen, words]);
  return (
    <>
      <p className="project-measure" aria-hidden="true">
        {measured(table)}
      </p>
      <PlotFigure draw={draw} label={words.t('view.plot-of', { title: tableTitle(table) })} />
    </>
  );
}

/** What the length of a bar is: the title of its column, or of the two that are compared. */
function measured({ id, columns, bar = 1 }: OverviewTable): string {
  const second = compared[id];
  return [bar, ...(second === undefined ? [] : [second])]
    .flatMap((at) => columns[at] ?? [])
    .map(columnTitle)
    .join(' → ');
}

function drawBars(
  table: OverviewTable,
  width: number,
  open: (index: number) => void,
  { t }: Words,
): SVGElement | HTMLElement {
  const column = table.bar ?? 1;
  const second = compared[table.id];
  const value = (index: number, at: number): number => Number(table.rows[index]?.[at] ?? 0);
  const isShown = (index: number): boolean =>
    value(index, column) > 0 || (second !== undefined && value(index, second) > 0);
  const indexes = [...table.rows.keys()].filter(isShown).slice(0, mostBars);
  const shown = (index: number, at: number): string => cellInWords(table, index, at);
  const said = (index: number): string =>
    second === undefined ? shown(index, column) : `${shown(index, column)} → ${shown(index, second)}`;
  // Names of rules are long, and of their bars the lengths matter less than the figures.
  const labels = Math.round(second === undefined ? Math.min(190, width * 0.42) : Math.min(260, width * 0.52));
  const plot = Plot.plot({
    width,
    height: indexes.length * rowPx + 4,
    margin: 0,
    marginLeft: labels,
    marginRight: second === undefined ? 54 : 92,
    x: { axis: null },
    y: { domain: indexes, padding: 0.34, axis: null },
    style: { background: 'none', color: 'var(--ink-2)', fontFamily: 'var(--face-ui)', fontSize: '12px' },
    marks: [
      Plot.text(indexes, {
        y: (index: number) => index,
        text: (index: number) => rowName(table, index),
        frameAnchor: 'left',
        dx: -labels,
        textAnchor: 'start',
        lineWidth: labels / 12 - 1,
        textOverflow: 'ellipsis',
        fill: 'var(--ink)',
        ariaHidden: 'true',
      }),
      Plot.barX(indexes, {
        x: (index: number) => value(index, column),
        y: (index: number) => index,
        fill: second === undefined ? 'var(--accent)' : 'var(--plot-before)',
        r: 3,
        className: 'bars',
      }),
      ...(second === undefined
        ? []
        : [
            Plot.barX(indexes, {
              x: (index: number) => value(index, second),
              y: (index: number) => index,
              fill: 'var(--accent)',
              insetTop: 4,
              insetBottom: 4,
              r: 2,
              pointerEvents: 'none',
              ariaHidden: 'true',
            }),
          ]),
      Plot.text(indexes, {
        x: (index: number) => Math.max(value(index, column), second === undefined ? 0 : value(index, second)),
        y: (index: number) => index,
        text: said,
        dx: 7,
        textAnchor: 'start',
        fill: 'var(--ink-2)',
        fontVariant: 'tabular-nums',
        ariaHidden: 'true',
      }),
    ],
  });
  const bars = [
    ...(plot.querySelector('g[aria-label="bar"]')?.querySelectorAll<SVGElement>('rect, path') ?? []),
  ];
  const shownColumn = table.columns[column];
  const what = shownColumn === undefined ? '' : columnTitle(shownColumn).toLowerCase();
  const names = indexes.map((index) => {
    const values = { name: rowName(table, index), value: shown(index, column), what };
    return second === undefined
      ? t('view.bar', values)
      : t('view.bar-after', { ...values, after: shown(index, second) });
  });
  if (table.keys !== undefined)
    makeButtons(bars, names, (at) => {
      const index = indexes[at];
      if (index !== undefined) open(index);
    });
  return plot;
}
