import { fail, ok, said, type Failure, type Result } from '../../base/result';
import type { Term } from '../../text/term';
import { quotedCell, readTermRows, type TermRow } from '../terms-csv';

/** A term as a row of the list holds it. */
export type ListTerm = Pick<Term, 'source' | 'target' | 'forbidden' | 'note'>;

/** What is to become of a row of the list: added where `was` is null, taken out where `now` is. */
export interface TermChange {
  readonly was: ListTerm | null;
  readonly now: ListTerm | null;
  /** Where a new row is to stand, from 0 below the first row; at the end if it is left out. */
  readonly at?: number | undefined;
  /** The row as it stood before it was taken out, with columns that are none of Emend's. */
  readonly row?: string | undefined;
}

export interface ChangedTerms {
  readonly text: string;
  /** The changes that take these back, as long as nobody else changed the same rows. */
  readonly undo: readonly TermChange[];
  /** How many changes were left out: their row is not there any more, or is there already. */
  readonly left: number;
}

const columnNames = ['source', 'target', 'forbidden', 'note'] as const;
const header = columnNames.join(',');

/** What tells a term from all others of a list. */
export function termKey({ source, target, forbidden, note }: ListTerm): string {
  return [source, target, forbidden.join('|'), note].join('\0');
}

interface Entry {
  readonly row: string;
  readonly term: ListTerm | null;
}

interface Added extends Entry {
  readonly at: number;
}

/**
 * Changes rows of `terms.csv`, whose line ends are `\n`, and leaves all others as they stand. A row is known by its whole term, so that one that somebody
 * changed meanwhile is left out. Columns that are missing are added behind the others. Fails with `terms-header` or `terms-quote`.
 */
export function changeTerms(text: string, changes: readonly TermChange[]): Result<ChangedTerms> {
  const read = readTermRows(text);
  if (!read.ok) return read;
  const [first, columns] = withColumns(text, read.value.columns, changes);
  const rowOf = rowWriter(columns);
  const before = entriesOf(text, read.value.rows);
  const now: (Entry | null)[] = [...before];
  const places = new Map<string, number[]>();
  before.forEach(({ term }, index) => {
    if (term === null) return;
    const key = termKey(term);
    const known = places.get(key);
    if (known === undefined) places.set(key, [index]);
    else known.push(index);
  });
  const added: Added[] = [];
  const undo: TermChange[] = [];
  for (const change of changes) {
    const { was, now: wanted } = change;
    const isThere = wanted !== null && (places.get(termKey(wanted))?.length ?? 0) > 0;
    const index = was === null ? undefined : places.get(termKey(was))?.[0];
    const old = index === undefined ? null : (before[index] ?? null);
    if (isThere || (was !== null && old === null)) continue;
    if (was !== null && old !== null && index !== undefined) {
      places.get(termKey(was))?.shift();
      now[index] = wanted === null ? null : { row: rowOf(wanted, change.row ?? old.row), term: wanted };
      undo.push({ was: wanted, now: was, row: old.row, ...(wanted === null && { at: index }) });
    } else if (wanted !== null) {
      const at = change.at ?? Number.MAX_SAFE_INTEGER;
      added.push({ row: rowOf(wanted, change.row ?? ''), term: wanted, at });
      undo.push({ was: wanted, now: null });
    }
    // What was just written is not looked for again: each row is changed once.
    if (wanted !== null) places.set(termKey(wanted), [-1]);
  }
  const rows = joined(
    now.filter((entry) => entry !== null),
    added.sort((a, b) => a.at - b.at),
  );
  const changed = undo.length === 0 ? text : [first, ...rows.map(({ row }) => row), ''].join('\n');
  const wrong = proof(changed, rows);
  // A row may have been taken out and another one made the same: that one is changed back first.
  return wrong === null
    ? ok({ text: changed, undo: undo.reverse(), left: changes.length - undo.length })
    : wrong;
}

/** The first row, with the columns that the new terms want, and their names. */
function withColumns(
  text: string,
  columns: readonly string[],
  changes: readonly TermChange[],
): readonly [string, readonly string[]] {
  if (columns.length === 0) return [header, columnNames];
  const first = text.slice(0, text.includes('\n') ? text.indexOf('\n') : text.length);
  const missing = columnNames.filter(
    (name) => !columns.includes(name) && changes.some(({ now }) => now !== null && now[name].length > 0),
  );
  return [[first, ...missing].join(','), [...columns, ...missing]];
}

/** Each row with its text. Rows begin on lines of their own. */
function entriesOf(text: string, rows: readonly TermRow[]): Entry[] {
  const lines = text.replace(/\n$/, '').split('\n');
  return rows.map(({ line, term }, index) => ({
    row: lines.slice(line - 1, (rows[index + 1]?.line ?? lines.length + 1) - 1).join('\n'),
    term,
  }));
}

/** Writes a term in the list's columns; cells that are none of Emend's are those of `like`, which is kept whole where it says the same. */
function rowWriter(columns: readonly string[]): (term: ListTerm, like: string) => string {
  const names = columns.map(quotedCell).join(',');
  return (term, like) => {
    const read = like === '' ? null : readTermRows(`${names}\n${like}`);
    const found = read?.ok === true && read.value.rows.length === 1 ? read.value.rows[0] : undefined;
    const said = found?.term ?? null;
    if (said !== null && termKey(said) === termKey(term)) return like;
    const cells = columns.map((name, index) =>
      name === 'forbidden'
        ? term.forbidden.join('|')
        : name === 'source' || name === 'target' || name === 'note'
          ? term[name]
          : (found?.cells[index] ?? ''),
    );
    return cells.map(quotedCell).join(',');
  };
}

function joined(kept: readonly Entry[], added: readonly Added[]): Entry[] {
  const rows: Entry[] = [];
  let next = 0;
  for (const entry of kept) {
    for (let one = added[next]; one !== undefined && one.at <= rows.length; one = added[++next])
      rows.push(one);
    rows.push(entry);
  }
  return [...rows, ...added.slice(next)];
}

/** Why the list would not read as it should, as where somebody left a quote open; null if it does. */
function proof(text: string, rows: readonly Entry[]): { readonly ok: false; readonly error: Failure } | null {
  const read = readTermRows(text);
  if (!read.ok) return read;
  const wanted = rows.flatMap(({ term }) => (term === null ? [] : [termKey(term)]));
  const found = read.value.rows.flatMap(({ term }) => (term === null ? [] : [termKey(term)]));
  if (found.length === wanted.length && found.every((key, index) => key === wanted[index])) return null;
  const line = read.value.rows.at(-1)?.line ?? 1;
  return fail(
    'terms-quote',
    said`terms.csv cannot be changed: from line ${line} on a quotation mark is not closed. Close it there, then try again.`,
  );
}
