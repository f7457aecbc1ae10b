import type { ProjectReport, ReportFilter } from '../../../shared/metrics/report/project-report';
import type { ReportTable } from '../../../shared/metrics/report/table';
import { millisecondsOf } from '../../../shared/review/iso-time';
import { escapeHtml } from '../../../shared/export/escape-html';
import type { ReportWords } from '../../../shared/locales/report-words';
import { standalonePage } from '../../../shared/export/standalone-page';

export interface ReportHtmlOptions {
  /** The language of the page. */
  readonly said: ReportWords;
  /** What the project is called. */
  readonly project: string;
  /** When it was made, ISO 8601 in UTC. */
  readonly madeAt: string;
  /** Who had it made, and by which version of Emend; null where nobody said. */
  readonly madeBy: string | null;
  readonly version: string;
  readonly filter: ReportFilter;
  /** Articles whose figures are not known yet, or older than their text. */
  readonly pending: number;
}

/** A report as a page of its own: opens and prints without a network or a script, with a table behind every plot. */
export function reportHtml(report: ProjectReport, options: ReportHtmlOptions): string {
  const { said } = options;
  const { t, locale } = said.words;
  return standalonePage(
    t('report.title', { project: options.project }),
    style,
    `${headHtml(report, options)}
<nav aria-label="${escapeHtml(t('report.tables'))}"><ul>${report.tables.map((table) => `<li><a href="#${table.id}">${escapeHtml(said.tableTitle(table))}</a></li>`).join('')}</ul></nav>
${stagesHtml(report, said)}${report.tables.map((table) => tableHtml(table, said)).join('')}`,
    locale.id,
  );
}

/** What a reader has to know first: of what, from when, by whom, about what part, and whether it is complete. */
function headHtml(report: ProjectReport, options: ReportHtmlOptions): string {
  const { said, project, madeAt, madeBy, version, filter, pending } = options;
  const { t, date, list } = said.words;
  const made = date(millisecondsOf(madeAt), { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });
  const people = report.tables.find(({ id }) => id === 'people');
  const names = people?.rows.map((_, index) => said.rowName(people, index)) ?? [];
  const shown =
    names.length > mostNames
      ? [...names.slice(0, mostNames), t('report.others', { count: names.length - mostNames })]
      : names;
  const only = Object.entries(filter).map(([key, value]) =>
    t('report.only-one', {
      what: said.words.known(`report.filter.${key}`) ?? key,
      value: key === 'stage' ? said.stageTitle(String(value)) : String(value),
    }),
  );
  const lines: readonly (readonly [string, string])[] = [
    [t('report.project'), project],
    [
      t('report.made'),
      t('report.made-at', { time: made, by: madeBy ?? '', known: madeBy === null ? 'no' : 'yes' }),
    ],
    [t('report.covers'), t('report.articles', { articles: report.articles, words: report.words })],
    ...(only.length > 0 ? [[t('report.only'), list(only)] as const] : []),
    ...(shown.length > 0 ? [[t('report.people'), list(shown)] as const] : []),
    [t('report.version'), `Emend ${version}`],
  ];
  const incomplete =
    pending === 0
      ? ''
      : `<p class="incomplete">${escapeHtml(t('report.incomplete', { count: pending }))}</p>`;
  return `<dl class="head">${lines.map(([name, value]) => `<div><dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}</dd></div>`).join('')}</dl>${incomplete}`;
}

/** The head names no more people than this; the table of people has all. */
const mostNames = 12;

const plot = { width: 720, height: 180 } as const;

/** Stages over time as stacked areas, the work done at the bottom; the table beside it says the same. */
function stagesHtml({ stageDays, stageNames, articles }: ProjectReport, said: ReportWords): string {
  const { t } = said.words;
  const title = t('table.stages-over-time');
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
    (name, stage) => `<li><span class="key s${stage}"></span>${escapeHtml(said.stageTitle(name))}</li>`,
  );
  const rows = stageDays.map(
    ({ day, counts }) =>
      `<tr><th scope="row">${day}</th>${counts.map((count) => `<td class="number">${count}</td>`).join('')}</tr>`,
  );
  return `<section id="stages-over-time">
<h2>${escapeHtml(title)}</h2>
<svg viewBox="0 0 ${plot.width} ${plot.height}" role="img" aria-label="${escapeHtml(t('table.stages-over-time.note'))}" preserveAspectRatio="none">${areas.join('')}</svg>
<p class="axis" aria-hidden="true"><span>${stageDays[0]?.day}</span><span>${escapeHtml(t('report.axis', { count: articles }))}</span><span>${stageDays.at(-1)?.day}</span></p>
<ul class="legend">${legend.join('')}</ul>
<div class="wide" tabindex="0" role="region" aria-label="${escapeHtml(t('view.table-of', { title }))}"><table>
<caption>${escapeHtml(t('table.stages-over-time.note'))}</caption>
<thead><tr><th scope="col">${escapeHtml(t('column.day'))}</th>${stageNames.map((name) => `<th scope="col" class="number">${escapeHtml(said.stageTitle(name))}</th>`).join('')}</tr></thead>
<tbody>${rows.join('\n')}</tbody>
</table></div>
</section>
`;
}

function tableHtml(table: ReportTable, said: ReportWords): string {
  const { id, columns, rows, bar } = table;
  const title = said.tableTitle(table);
  const most = bar === undefined ? 0 : Math.max(0, ...rows.map((row) => numberOf(row[bar])));
  const head = columns.map(
    (column) =>
      `<th scope="col"${column.unit === 'text' ? '' : ' class="number"'}>${escapeHtml(said.columnTitle(column))}</th>`,
  );
  const body = rows.map((row, at) => {
    const cells = columns.map((column, index) => {
      if (index === 0) return `<th scope="row">${escapeHtml(said.rowTitle(table, at))}</th>`;
      const drawn = index === bar && most > 0 ? barSvg(numberOf(row[index]) / most) : '';
      return `<td${column.unit === 'text' ? '' : ' class="number"'}>${drawn}${escapeHtml(said.cell(table, at, index))}</td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  const none = said.words.known(`view.none.${id}`) ?? said.words.t('report.nothing');
  return `<section id="${id}">
<h2>${escapeHtml(title)}</h2>
<div class="wide" tabindex="0" role="region" aria-label="${escapeHtml(title)}"><table>
<caption>${escapeHtml(said.tableNote(table))}</caption>
<thead><tr>${head.join('')}</tr></thead>
<tbody>${body.length === 0 ? `<tr><td colspan="${columns.length}">${escapeHtml(none)}</td></tr>` : body.join('\n')}</tbody>
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
.head { margin: 0; } .head div { display: flex; gap: 0.75rem; } .head dt { color: var(--ink-2); min-width: 7rem; } .head dd { margin: 0; overflow-wrap: anywhere; } .incomplete { border-left: 3px solid var(--s3); padding-left: 0.75rem; }
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
