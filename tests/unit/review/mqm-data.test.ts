import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseMqmTsv, writeMqmTsv, type MqmRow } from '../../../shared/review/mqm-tsv';
import { ratedByMqm } from '../../../shared/review/rated-segments';

/** Real judgements of Chinese–English news: three raters a segment. They lie beside the project, not in it. */
const data = join(
  resolve(import.meta.dirname, '..', '..', '..', '..'),
  'shared',
  'data',
  'errors',
  'mqm_zhen_news.jsonl',
);

interface Judged {
  readonly doc_id: string;
  readonly system: string;
  readonly segments: readonly {
    readonly seg_id: number;
    readonly src: string;
    readonly mt: string;
    readonly raters: readonly string[];
    readonly errors: readonly {
      readonly rater: string;
      readonly category: string;
      readonly severity: string;
      readonly side: 'source' | 'target';
      readonly start: number;
      readonly end: number;
    }[];
  }[];
}

const header = 'system\tdoc\tdoc_id\tseg_id\trater\tsource\ttarget\tcategory\tseverity';

/** The table of a document, made here by hand: not by the code that is tested. */
function linesOf({ doc_id: doc, system, segments }: Judged): string[] {
  return segments.flatMap(({ seg_id: id, src, mt, raters, errors }) =>
    raters.flatMap((rater) => {
      const first = [system, doc, id, id, rater];
      const own = errors.filter((error) => error.rater === rater);
      if (own.length === 0) return [[...first, src, mt, 'No-error', 'No-error'].join('\t')];
      return own.map(({ side, start, end, category, severity }) => {
        const cut = (text: string): string =>
          `${text.slice(0, start)}<v>${text.slice(start, end)}</v>${text.slice(end)}`;
        const [source, target] = side === 'source' ? [cut(src), mt] : [src, cut(mt)];
        return [...first, source, target, category, severity].join('\t');
      });
    }),
  );
}

function read(text: string) {
  const table = parseMqmTsv(text);
  if (!table.ok) throw new Error(table.error.message);
  return table.value;
}

describe('MQM tables of real judgements', () => {
  it.skipIf(!existsSync(data))(
    `go in and out unchanged${existsSync(data) ? '' : ' (skipped: the data is not beside the project)'}`,
    () => {
      const documents = readFileSync(data, 'utf8')
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as Judged);
      const lines = documents.flatMap(linesOf);
      const text = [header, ...lines, ''].join('\n');
      const { rows, problems, layout } = read(text);
      expect(problems).toEqual([]);
      expect(rows).toHaveLength(lines.length);
      expect(writeMqmTsv(rows, layout) === text).toBe(true);
      const marked = documents.flatMap(({ segments }) => segments.flatMap(({ errors }) => errors));
      const found = rows.flatMap(({ error }) => (error === null ? [] : [error]));
      expect(found).toHaveLength(marked.length);
      expect(found.filter(({ side }) => side === 'source')).toHaveLength(
        marked.filter(({ side }) => side === 'source').length,
      );
    },
  );

  it('keep columns, line ends and spellings of their own', () => {
    const table = [
      'System\tdoc\tdocSegId\tglobalSegId\trater\tsource\ttarget\tcategory\tseverity\tmetadata\t# about',
      'S1\tharbour\t1\t7\tr1\t港口开放。\tThe port <v>opened open</v>.\tStyle/Awkward\tmajor\t{"n":1}',
      'S1\tharbour\t1\t7\tr2\t港口开放。\tThe port opened open.\tno-error\tNo-Error\t{}',
      'S1\tharbour\t2\t8\tr1\t船来了。\tShips <v>came</v>, and <v>came</v>.\tAccuracy/Addition\tMinor\t{}\tseen twice',
      'S1\tharbour\t2\t8\tr2\t船来了。\tShips came, and came.\tFound\tHOTW-test\t{}',
    ].join('\r\n');
    const { rows, problems, layout } = read(table);
    expect(problems).toEqual([]);
    expect(writeMqmTsv(rows, layout)).toBe(table);
    expect(rows.map(({ docId, segId, error }) => [docId, segId, error?.severity ?? null])).toEqual([
      ['1', '7', 'major'],
      ['1', '7', null],
      ['2', '8', 'minor'],
      ['2', '8', null],
    ]);
  });

  it('do not count a test of the rater’s attention as a judgement', () => {
    const one: MqmRow = {
      ...{ system: 's', doc: 'd', docId: '1', segId: '1', rater: 'r', source: '', target: 'Ships.' },
      error: null,
    };
    expect(ratedByMqm([{ ...one, test: true }])).toEqual([]);
    expect(ratedByMqm([one])).toHaveLength(1);
  });
});
