import { createChecker } from '../../shared/checks/create-checker';
import type { Tagger } from '../../shared/checks/tagger';
import { readRows } from './data';
import { percent, type Table } from './table';

interface Span {
  readonly category: string;
  readonly side: string;
  readonly start: number;
  readonly end: number;
  readonly sub?: string;
  readonly balanced_quotes_in_segment?: boolean;
  readonly span_text_mismatch?: boolean;
  readonly n_raters_same_category?: number;
}

interface Row {
  readonly segments: readonly {
    readonly mt: string;
    readonly errors: readonly Span[];
    readonly no_fluency_error: boolean;
  }[];
}

const apart = new Set(['word_span', 'number_format']);

/** The offset in UTF-16 code units of an offset in code points. */
function unitsOf(text: string, points: number): number {
  return Array.from(text).slice(0, points).join('').length;
}

/** Punctuation spans two raters agree on, as the data's notes say: no balanced straight quotes, no span that misses its text. */
function isDependable(span: Span): boolean {
  if (span.category !== 'Fluency/Punctuation' || span.side !== 'target') return false;
  if (span.span_text_mismatch === true || (span.sub === 'quote' && span.balanced_quotes_in_segment === true))
    return false;
  return (span.n_raters_same_category ?? 1) >= 2;
}

/** Punctuation spans that human raters marked in Chinese-English news: how many a flag overlaps, and flags on segments all raters called fluent. */
export function mqmTables(tagger: Tagger): Table[] {
  const checker = createChecker({ language: 'en', tagger });
  const found = new Map<string, { all: number; hit: number }>();
  let fluentWords = 0;
  let fluentFlags = 0;
  let fluentFlagsAlone = 0;
  for (const document of readRows<Row>('errors/mqm_zhen_news')) {
    // The document is checked whole, as a person would have it; each segment is a line.
    const text = document.segments.map((segment) => segment.mt.replaceAll('\n', ' ')).join('\n');
    const { flags } = checker.check({ text });
    let offset = 0;
    for (const segment of document.segments) {
      const end = offset + segment.mt.length;
      const inside = flags.filter((flag) => flag.start >= offset && flag.end <= end + 1);
      const seen = new Set<string>();
      for (const span of segment.errors.filter(isDependable)) {
        const start = offset + unitsOf(segment.mt, span.start);
        const stop = offset + unitsOf(segment.mt, span.end);
        const sub = span.sub ?? 'none';
        if (seen.has(`${sub}:${start}:${stop}`)) continue;
        seen.add(`${sub}:${start}:${stop}`);
        const entry = found.get(sub) ?? { all: 0, hit: 0 };
        entry.all++;
        if (inside.some((flag) => flag.start < Math.max(stop, start + 1) && flag.end > start)) entry.hit++;
        found.set(sub, entry);
      }
      if (segment.no_fluency_error) {
        fluentWords += segment.mt.split(/\s+/).length;
        fluentFlags += inside.length;
        fluentFlagsAlone += checker.check({ text: segment.mt }).flags.length;
      }
      offset = end + 1;
    }
  }
  const kinds = [...found].sort((a, b) => b[1].all - a[1].all);
  const rest = kinds.filter(([sub]) => !apart.has(sub));
  const sum = (of: 'all' | 'hit'): number => rest.reduce((total, [, entry]) => total + entry[of], 0);
  return [
    {
      title: 'Punctuation spans marked by two raters in machine-translated news',
      rows: [
        ...kinds.map(([sub, entry]) => ({
          name: sub + (apart.has(sub) ? ' (reported apart)' : ''),
          figures: { spans: entry.all, found: percent(entry.hit, entry.all) },
        })),
        {
          name: 'all but those apart',
          figures: { spans: sum('all'), found: percent(sum('hit'), sum('all')) },
        },
        {
          name: 'flags per 1,000 words called fluent by all raters',
          figures: { found: ((1000 * fluentFlags) / fluentWords).toFixed(2) },
        },
        {
          name: 'the same, each segment checked alone',
          figures: { found: ((1000 * fluentFlagsAlone) / fluentWords).toFixed(2) },
        },
      ],
    },
  ];
}
