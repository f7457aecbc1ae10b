import * as Plot from '@observablehq/plot';
import { useCallback } from 'react';
import type { Words } from '../../../shared/locales/words';
import type { ProjectOverview } from '../../../shared/protocol/report-contract';
import { showArticlesOf, useProjectView } from '../../state/project-view';
import { notifyFailure } from '../../state/session';
import { Card } from './Part';
import { makeButtons, PlotFigure } from './PlotFigure';
import { useWords } from '../../words/words';
import { stageTitle } from './words';

const id = 'stages-over-time';

/** How the articles went from stage to stage. */
export function StagesPlot() {
  const { t } = useWords();
  const [title, note] = [t('table.stages-over-time'), t('table.stages-over-time.note')];
  const overview = useProjectView((state) => state.overview);
  const asTable = useProjectView((state) => state.asTable.has(id));
  if (overview === null) return null;
  if (overview.stageDays.length < 2)
    return (
      <Card id={id} title={title} note={note} wide>
        <p className="project-none">{t('table.stages-over-time.none')}</p>
      </Card>
    );
  return (
    <Card id={id} title={title} note={note} wide asTable={asTable}>
      {asTable ? <DaysTable {...overview} /> : <Areas overview={overview} />}
    </Card>
  );
}

function open(stage: string): void {
  void showArticlesOf('stages', stage, stageTitle(stage)).then(notifyFailure);
}

function Areas({ overview }: { readonly overview: ProjectOverview }) {
  const words = useWords();
  const draw = useCallback((width: number) => drawAreas(overview, width, words), [overview, words]);
  return (
    <>
      <PlotFigure draw={draw} label={words.t('table.stages-over-time')} />
      <ul className="project-legend">
        {[...overview.stageNames].map((stage) => (
          <li key={stage}>
            <button type="button" onClick={() => open(stage)}>
              <span className="project-key" data-stage={stage} aria-hidden="true" />
              {stageTitle(stage)}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function drawAreas(
  { stageDays, stageNames }: ProjectOverview,
  width: number,
  { t, locale }: Words,
): SVGElement | HTMLElement {
  // The work done lies at the bottom.
  const upwards = [...stageNames].reverse();
  const points = upwards.flatMap((stage) =>
    stageDays.map(({ day, counts }) => ({
      day: new Date(`${day}T00:00:00Z`),
      stage,
      count: counts[stageNames.indexOf(stage)] ?? 0,
    })),
  );
  const plot = Plot.plot({
    width,
    height: 200,
    marginLeft: 40,
    marginRight: 30,
    marginTop: 8,
    marginBottom: 24,
    x: {
      type: 'utc',
      label: null,
      ticks: markedDays(
        stageDays.map(({ day }) => Date.parse(day)),
        Math.floor(width / 100),
      ),
      tickSize: 0,
      tickFormat: dayNames(stageDays, locale.id),
    },
    y: { label: null, ticks: 4, tickSize: 0, grid: true },
    color: { domain: upwards, range: upwards.map((stage) => `var(--stage-${stage})`) },
    style: { background: 'none', color: 'var(--ink-2)', fontFamily: 'var(--face-ui)', fontSize: '11px' },
    marks: [
      Plot.areaY(
        points,
        Plot.stackY(
          { order: upwards },
          { x: 'day', y: 'count', z: 'stage', fill: 'stage', stroke: 'var(--paper)', curve: 'monotone-x' },
        ),
      ),
    ],
  });
  const shapes = [
    ...(plot.querySelector('g[aria-label="area"]')?.querySelectorAll<SVGElement>('path') ?? []),
  ];
  const last = stageDays.at(-1)?.counts ?? [];
  const names = upwards.map((stage) =>
    t('view.stage-now', { stage: stageTitle(stage), count: last[stageNames.indexOf(stage)] ?? 0 }),
  );
  makeButtons(shapes, names, (at) => open(upwards[at] ?? ''));
  return plot;
}

function DaysTable({ stageDays, stageNames }: Pick<ProjectOverview, 'stageDays' | 'stageNames'>) {
  const { t } = useWords();
  return (
    <div
      className="project-table"
      tabIndex={0}
      role="region"
      aria-label={t('view.table-of', { title: t('table.stages-over-time') })}
    >
      <table>
        <thead>
          <tr>
            <th scope="col">{t('column.day')}</th>
            {stageNames.map((stage) => (
              <th key={stage} scope="col" data-number>
                {stageTitle(stage)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...stageDays].reverse().map(({ day, counts }) => (
            <tr key={day}>
              <th scope="row">{day}</th>
              {counts.map((count, stage) => (
                <td key={stageNames[stage]} data-number>
                  {count}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const dayMs = 86_400_000;

/** Days to be named below the plot, evenly apart from the first on, about as many as there is room for. Milliseconds since 1970. */
function markedDays(days: readonly number[], room: number): Date[] {
  const [first = 0, last = first] = [days[0], days.at(-1)];
  const step = Math.max(1, Math.ceil((last - first) / dayMs / Math.max(1, room - 1)));
  const marked: Date[] = [];
  for (let day = first; day <= last; day += step * dayMs) marked.push(new Date(day));
  return marked;
}

/** `Nov 27` or `11月27日`; with the year where the days are of several. */
function dayNames(days: ProjectOverview['stageDays'], language: string): (day: Date) => string {
  const several = days[0]?.day.slice(0, 4) !== days.at(-1)?.day.slice(0, 4);
  const format = new Intl.DateTimeFormat(language, {
    month: 'short',
    day: 'numeric',
    ...(several && { year: 'numeric' }),
    timeZone: 'UTC',
  });
  return (day) => format.format(day);
}
