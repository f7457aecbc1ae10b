import { useId, type ReactNode } from 'react';
import type { OverviewTable } from '../../../shared/protocol/report-contract';
import { showArticlesOf, toggleTable, useProjectView } from '../../state/project-view';
import { notifyFailure } from '../../state/session';
import { BarsPlot } from './BarsPlot';
import { DataTable } from './DataTable';
import { useWords } from '../../words/words';
import { useUnread } from './unread';
import { rowName, tableNote, tableTitle } from './words';

interface PartProps {
  /** The id of its table. */
  readonly id: string;
  readonly wide?: boolean;
  readonly children?: ReactNode;
}

/** A table of the report with its plot, if it has one: one of the two is shown. */
export function Part({ id, wide = false, children }: PartProps) {
  const words = useWords();
  const table = useProjectView(({ overview }) => overview?.tables.find((each) => each.id === id));
  const asTable = useProjectView((state) => state.asTable.has(id));
  if (table === undefined) return null;
  const { bar, rows } = table;
  const hasPlot = bar !== undefined && rows.some((row) => Number(row[bar] ?? 0) > 0);
  const open = (index: number): void => openRow(table, index);
  return (
    <Card id={id} title={tableTitle(table)} note={tableNote(table)} wide={wide} {...(hasPlot && { asTable })}>
      {children}
      {rows.length === 0 ? (
        <p className="project-none">{words.known(`view.none.${id}`)}</p>
      ) : hasPlot && !asTable ? (
        <BarsPlot table={table} onOpen={open} />
      ) : (
        <DataTable table={table} onOpen={open} />
      )}
    </Card>
  );
}

function openRow(table: OverviewTable, index: number): void {
  const key = table.keys?.[index];
  if (key !== undefined) void showArticlesOf(table.id, key, rowName(table, index)).then(notifyFailure);
}

interface CardProps {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly wide: boolean;
  /** Whether the table is shown; absent where there is no plot to choose instead. */
  readonly asTable?: boolean;
  readonly children: ReactNode;
}

/** A part of the page under its heading, with the choice of plot or table. */
export function Card({ id, title, note, wide, asTable, children }: CardProps) {
  const { t } = useWords();
  const heading = useId();
  const unread = useUnread();
  return (
    <section className="project-part" data-part={id} data-wide={wide || undefined} aria-labelledby={heading}>
      <header>
        <h2 id={heading} title={note}>
          {unread ? t('view.tile.so-far', { name: title }) : title}
        </h2>
        {asTable !== undefined && (
          <button
            type="button"
            className="chip"
            aria-pressed={asTable}
            aria-label={t('view.as-table', { title })}
            onClick={() => toggleTable(id)}
          >
            {t('view.table')}
          </button>
        )}
      </header>
      <p className="project-note">{note}</p>
      {children}
    </section>
  );
}
