import type { ProjectReport, ReportFilter } from '../metrics/report/project-report';
import type { ReportTable } from '../metrics/report/table';
import { millisecondsOf } from '../review/iso-time';
import { escapeHtml } from './escape-html';
import { standalonePage } from './standalone-page';
import { grouped, shownCell, shownStage, shownTitle } from './report-cells';

export interface ReportHtmlOptions {
  readonly title: string;
  /** When it was made, ISO 8601 in UTC. */
  readonly madeAt: string;
  readonly filter: ReportFilter;
}

/** A report as a page of its own: opens and prints without a network or a script, with a table behind every plot. */
export function reportHtml(report: ProjectReport, { title, madeAt, filter }: ReportHtmlOptions): string {
  const only = Object.entries(filter).map(([key, value]) => `${filterNames[key] ?? key} ${String(value)}`);
  return standalonePage(
    title,
    style,
    `<p>${grouped(report.articles)} articles, ${grouped(report.words)} words. Made ${escapeHtml(madeAt.slice(0, 16).replace('T', ' '))} UTC.${only.length === 0 ? '' : ` Only: ${escapeHtml(only.join(', '))}.`}</p>
<nav aria-label="Tables"><ul>${report.tables.map(({ id, title: name }) => `<li><a href="#${id}">${escapeHtml(name)}</a></li>`).join('')}</ul></nav>
${stagesHtml(report)}${report.tables.map(tableHtml).join('')}`,
  );
}

const filterNames: Readonly<Record<string, string>> = {
  person: 'person',
  stage: 'stage',
  folder: 'folder',
  from: 'from',
  to: 'to',
};

const plot = { width: 720, height: 180 } as const;

/** Stages over time as stacked areas, the work done at the bottom; the table beside it says the same. */
function stagesHtml({ stageDays, stageNames, articles }: ProjectReport): string {
  if (stageDays.length < 2 || articles === 0) return '';
  const times = stageDays.map(({ day }) => millisecondsOf(`${day}T00:00Z`));
  const [first = 0, last = 0] = [times[0], times.at(-1)];
  const x = (index: number): string =>
    ((((times[index] ?? 0) - first) / (last - first)) * plot.width).toFixed(1);
  const y = (count: number): string => (plot.height - (count / articles) * plot.height).toFixed(1);
  const below = stageDays.map(() => 0);
  const areas = [...stageNames.keys()].reverse().map((stage) => {
    const low = below.map((count, index) => `${x(index)},${y(count)}`).reverse();
    stageDays.forEach(({ counts }, index) => (below[index] = (below[index] ?? 0) + (counts[stage] ?? 0)));
    const high = below.map((count, index) => `${x(index)},${y(count)}`);
    return `<polygon class="s${stage}" points="${[...high, ...low].join(' ')}"/>`;
  });
  const legend = stageNames.map(
    (name, stage) => `<li><span class="key s${stage}"></span>${escapeHtml(shownStage(name))}</li>`,
  );
  const rows = stageDays.map(
    ({ day, counts }) =>
      `<tr><th scope="row">${day}</th>${counts.map((count) => `<td class="number">${count}</td>`).join('')}</tr>`,
  );
  return `<section id="stages-over-time">
<h2>Stages over time</h2>
<svg viewBox="0 0 ${plot.width} ${plot.height}" role="img" aria-label="Articles by stage at the end of each day; the table below says the same" preserveAspectRatio="none">${areas.join('')}</svg>
<p class="axis" aria-hidden="true"><span>${stageDays[0]?.day}</span><span>0 to ${grouped(articles)} articles</span><span>${stageDays.at(-1)?.day}</span></p>
<ul class="legend">${legend.join('')}</ul>
<div class="wide" tabindex="0" role="region" aria-label="Stages over time, as a table"><table>
<caption>Articles in each stage at the end of each day on which one changed.</caption>
<thead><tr><th scope="col">Day</th>${stageNames.map((name) => `<th scope="col" class="number">${escapeHtml(shownStage(name))}</th>`).join('')}</tr></thead>
<tbody>${rows.join('\n')}</tbody>
</table></div>
</section>
`;
}

function tableHtml({ id, title, note, columns, rows, bar }: ReportTable): string {
  const most = bar === undefined ? 0 : Math.max(0, ...rows.map((row) => numberOf(row[bar])));
  const head = columns.map(
    (column) =>
      `<th scope="col"${column.unit === 'text' ? '' : ' class="number"'}>${escapeHtml(shownTitle(column))}</th>`,
  );
  const body = rows.map((row) => {
    const cells = columns.map((column, index) => {
      const value = escapeHtml(shownCell(row[index] ?? null, column));
      if (index === 0) return `<th scope="row">${value}</th>`;
      const drawn = index === bar && most > 0 ? barSvg(numberOf(row[index]) / most) : '';
      return `<td${column.unit === 'text' ? '' : ' class="number"'}>${drawn}${value}</td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  const none = `<tr><td colspan="${columns.length}">Nothing yet.</td></tr>`;
  return `<section id="${id}">
<h2>${escapeHtml(title)}</h2>
<div class="wide" tabindex="0" role="region" aria-label="${escapeHtml(title)}"><table>
<caption>${escapeHtml(note)}</caption>
<thead><tr>${head.join('')}</tr></thead>
<tbody>${body.length === 0 ? none : body.join('\n')}</tbody>
</table></div>
</section>
`;
}

function numberOf(cell: string | number | null | undefined): number {
  return typeof cell === 'number' && cell > 0 ? cell : 0;
}

/** A bar beside its number, which says the same to who cannot see it. */
function barSvg(share: number): string {
  return `<svg class="bar" viewBox="0 0 100 8" aria-hidden="true" preserveAspectRatio="none"><rect width="${(share * 100).toFixed(1)}" height="8"/></svg>`;
}

const style = `:root { color-scheme: light dark; --ink: #22201c; --ink-2: #67625a; --paper: #fdfcfa; --rule: #e2ded5; --accent: #1f5f8b; --s0: #d9d4c9; --s1: #9fb9cd; --s2: #1f5f8b; --s3: #a35c00; --s4: #2f6b3c; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8e5df; --ink-2: #a5a099; --paper: #1b1d20; --rule: #2d3034; --accent: #7fb6dd; --s0: #3a3d42; --s1: #47637a; --s2: #7fb6dd; --s3: #e0a458; --s4: #86c795; } }
@media print { :root { --ink: #000; --ink-2: #333; --paper: #fff; --rule: #999; --accent: #1f5f8b; } nav { display: none; } .wide { overflow: visible !important; } tr { break-inside: avoid; } h2, caption { break-after: avoid; } thead { display: table-header-group; } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 0.875rem/1.5 system-ui, sans-serif; }
main { max-width: 64rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
h1 { font-size: 1.3rem; overflow-wrap: anywhere; } h2 { font-size: 1.05rem; margin: 2.5rem 0 0.5rem; }
nav ul, .legend { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; list-style: none; padding: 0; }
a { color: var(--accent); }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; } caption { text-align: left; color: var(--ink-2); padding-bottom: 0.35rem; }
th, td { text-align: left; vertical-align: top; padding: 0.3rem 0.75rem 0.3rem 0; border-bottom: 1px solid var(--rule); font-weight: normal; }
tbody th { overflow-wrap: anywhere; min-width: 8rem; } thead th { font-weight: 600; } .number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
section > svg { width: 100%; height: 11rem; border-bottom: 1px solid var(--rule); }
.axis { display: flex; justify-content: space-between; margin: 0.25rem 0 0; color: var(--ink-2); font-size: 0.8rem; }
.bar { width: 6rem; height: 0.5rem; margin-right: 0.5rem; fill: var(--accent); }
.key { display: inline-block; width: 0.75rem; height: 0.75rem; margin-right: 0.35rem; }
${[0, 1, 2, 3, 4].map((stage) => `.s${stage} { fill: var(--s${stage}); background: var(--s${stage}); }`).join(' ')}
`;
