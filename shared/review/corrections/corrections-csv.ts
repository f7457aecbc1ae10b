import { fail, said, type Failure } from '../../base/result';
import { parseCsv, quotedCell } from '../../formats/terms-csv';
import type { EventBody } from '../events';
import type { CorrectionRecord } from './fold-corrections';

type CorrectionBody = Extract<EventBody, { type: 'correction' }>;

const columns = ['from', 'to', 'status', 'scope', 'count', 'who'] as const;

/** Pairs as a CSV file (RFC 4180). Those of one article's scope name no article: elsewhere it means nothing. */
export function serialiseCorrections(pairs: readonly CorrectionRecord[]): string {
  const rows = pairs.map(({ from, to, status, scope, count, people }) => [
    from,
    to,
    status,
    scope,
    String(count),
    people.map(({ id }) => id).join('|'),
  ]);
  return [[...columns], ...rows].map((row) => `${row.map(quotedCell).join(',')}\n`).join('');
}

export interface CorrectionsRead {
  /** What the file decides about each pair, for the whole project. */
  readonly decisions: readonly CorrectionBody[];
  /** Lines that could not be used; the rest holds. */
  readonly problems: readonly Failure[];
}

const statuses = ['active', 'off', 'never'] as const;
/** As long as a pair may be, in UTF-16 code units. */
export const longestSide = 200;

/** Reads a CSV file with a header that names `from` and `to`, in any order, and perhaps `status` (`active` if it is missing). */
export function parseCorrections(text: string): CorrectionsRead {
  const [header, ...rows] = parseCsv(text.replace(/^\ufeff/, ''));
  if (header === undefined) return { decisions: [], problems: [] };
  const names = header.cells.map((cell) => cell.trim().toLowerCase());
  if (!names.includes('from') || !names.includes('to'))
    return {
      decisions: [],
      problems: [
        fail(
          'corrections-header',
          'The file needs a first row that names its columns: from,to,status. A glossary with source and target belongs into .emend/terms.csv.',
        ).error,
      ],
    };
  const decisions: CorrectionBody[] = [];
  const problems: Failure[] = [];
  for (const { cells, line } of rows) {
    if (cells.every((cell) => cell.trim() === '')) continue;
    const cell = (name: string): string => (cells[names.indexOf(name)] ?? '').trim();
    const [from, to, decided] = [cell('from'), cell('to'), cell('status').toLowerCase()];
    // What nobody has decided about comes back as something to use.
    const status =
      decided === '' || decided === 'learned' ? 'active' : statuses.find((each) => each === decided);
    const wrong =
      from === '' || to === ''
        ? 'needs both sides of the pair'
        : from === to
          ? 'has the same words on both sides'
          : from.length > longestSide || to.length > longestSide
            ? `has a side of more than ${longestSide} characters`
            : status === undefined
              ? `has a status other than ${statuses.join(', ')}`
              : null;
    if (wrong !== null || status === undefined)
      problems.push(fail('corrections-line', said`Line ${line} ${wrong ?? 'cannot be used'}.`).error);
    else decisions.push({ type: 'correction', from, to, status, scope: 'project' });
  }
  return { decisions, problems };
}
