import { failure, said, type Failure } from '../base/result';
import type { EventBody } from './events';
import type { MqmRow } from './mqm-tsv';
import type { AnnotationRecord } from './state';

type Annotation = Extract<EventBody, { type: 'annotation' }>;

/** What rows of MQM data come to in one article. */
export interface PlacedRows {
  readonly annotations: Annotation[];
  /** Errors that are marked already, so that the same table may be taken in twice. */
  readonly known: number;
  /** Errors whose words are not in the article, one message for each segment. */
  readonly problems: Failure[];
}

/**
 * Rows of this article as annotations of its text and source. A row finds its segment by the segment's words, the next
 * one after the row before; rows whose words are not there are reported and left out. `marked` are the errors marked already.
 */
export function annotationsOf(
  rows: readonly MqmRow[],
  text: string,
  source: string | null,
  marked: readonly AnnotationRecord[] = [],
): PlacedRows {
  const annotations: Annotation[] = [];
  const problems = new Map<string, Failure>();
  const found = { source: finder(source ?? ''), target: finder(text) };
  const before = new Set(marked.map(nameOf));
  let known = 0;
  for (const row of rows) {
    const targetStart = found.target(row.target);
    const sourceStart = found.source(row.source);
    if (row.error === null) continue;
    const { side, category, severity } = row.error;
    const [at, words] = side === 'source' ? [sourceStart, row.source] : [targetStart, row.target];
    if (at === null) {
      const name = `${row.doc}\t${row.segId}`;
      problems.set(
        name,
        failure(
          'segment-not-found',
          said`Segment ${row.segId} of ${row.doc} is not in this article as it now reads; its marks were left out.`,
        ),
      );
      continue;
    }
    const span = row.error.span ?? { start: 0, end: words.length };
    const annotation: Annotation = {
      type: 'annotation',
      side,
      start: at + span.start,
      end: at + span.end,
      quote: words.slice(span.start, span.end),
      category,
      severity,
      note: `${row.system} ${row.rater}`.trim(),
    };
    if (before.has(nameOf(annotation))) known++;
    else annotations.push(annotation);
  }
  return { annotations, known, problems: [...problems.values()] };
}

function nameOf(mark: Pick<AnnotationRecord, 'side' | 'start' | 'end' | 'category' | 'severity'>): string {
  return JSON.stringify([mark.side, mark.start, mark.end, mark.category, mark.severity]);
}

/** An article as rows are matched with it. */
export interface MatchedArticle {
  readonly path: string;
  readonly text: string;
}

/**
 * Which article each document of a table is: the one of that path (with or without its ending), else the one that holds most of its segments; null where
 * none holds any. Public data names documents by names of its own.
 */
export function matchDocuments(
  rows: readonly Pick<MqmRow, 'doc' | 'target'>[],
  articles: readonly MatchedArticle[],
): Map<string, MatchedArticle | null> {
  const segments = new Map<string, Set<string>>();
  for (const { doc, target } of rows) {
    const own = segments.get(doc) ?? new Set();
    if (target !== '') own.add(target);
    segments.set(doc, own);
  }
  return new Map(
    [...segments].map(([doc, targets]) => {
      const named = articles.find(({ path }) => path === doc || path.replace(/\.[^./]+$/, '') === doc);
      return [doc, named ?? mostOf(targets, articles)];
    }),
  );
}

function mostOf(targets: ReadonlySet<string>, articles: readonly MatchedArticle[]): MatchedArticle | null {
  let best: MatchedArticle | null = null;
  let most = 0;
  for (const article of articles) {
    let held = 0;
    for (const target of targets) if (article.text.includes(target)) held++;
    if (held > most) [best, most] = [article, held];
  }
  return best;
}

/** Finds segments in a text from where the last one was found; the same segment again is found at the same place. */
function finder(text: string): (segment: string) => number | null {
  let last = 0;
  return (segment) => {
    if (segment === '') return null;
    const ahead = text.indexOf(segment, last);
    const at = ahead >= 0 ? ahead : text.indexOf(segment);
    if (at < 0) return null;
    last = at;
    return at;
  };
}
