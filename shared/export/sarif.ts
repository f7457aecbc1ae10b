import { wellFormed } from '../base/printable';
import type { Range } from '../base/range';
import type { Severity } from '../checks/rule';

/** A flag as SARIF wants to know it. */
export interface SarifFlag extends Range {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly fixes: readonly {
    readonly title: string;
    readonly edits: readonly (Range & { readonly text: string })[];
  }[];
}

export interface SarifFile {
  /** `/`-separated, as reached from the argument. */
  readonly path: string;
  readonly text: string;
  readonly flags: readonly SarifFlag[];
}

const levels = { error: 'error', warning: 'warning', info: 'note' } as const;

/** The `results` of one file in SARIF 2.1.0 (OASIS standard); lines and columns count from 1, columns in UTF-16 code units. */
export function sarifResults(file: SarifFile): object[] {
  const lines = lineStarts(file.text);
  const artifactLocation = { uri: uriOf(file.path) };
  return file.flags.map((flag) => ({
    ruleId: flag.rule,
    level: levels[flag.severity],
    message: { text: flag.message },
    locations: [{ physicalLocation: { artifactLocation, region: region(lines, flag) } }],
    ...(flag.fixes.length > 0 && {
      fixes: flag.fixes.map((fix) => ({
        description: { text: fix.title },
        artifactChanges: [
          {
            artifactLocation,
            replacements: fix.edits.map((edit) => ({
              deletedRegion: region(lines, edit),
              insertedContent: { text: edit.text },
            })),
          },
        ],
      })),
    }),
  }));
}

/** A path as a URI reference (RFC 3986): whatever has a meaning of its own in one is escaped; drives of Windows get their scheme. */
function uriOf(path: string): string {
  const drive = /^([A-Za-z]:)(\/.*)$/.exec(path);
  const [start, rest] = drive === null ? ['', path] : [`file:///${drive[1]}`, drive[2] ?? ''];
  return (
    start +
    rest
      .split('/')
      .map((part) => encodeURIComponent(wellFormed(part)))
      .join('/')
  );
}

/** The head of a SARIF log with one run, up to its results, and its end: so that results can be streamed between. */
export function sarifFrame(version: string): { head: string; tail: string } {
  const driver = JSON.stringify({ name: 'Emend', semanticVersion: version });
  return {
    head: `{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"tool":{"driver":${driver}},"columnKind":"utf16CodeUnits","results":[`,
    tail: ']}]}\n',
  };
}

/** Line and column of an offset, both from 1. */
export function positionAt(starts: readonly number[], offset: number): { line: number; column: number } {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] as number) <= offset) low = middle + 1;
    else high = middle;
  }
  return { line: low, column: offset - (starts[low - 1] as number) + 1 };
}

/** Offsets at which the lines of a text begin. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function region(starts: readonly number[], range: Range) {
  const start = positionAt(starts, range.start);
  const end = positionAt(starts, range.end);
  return {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
    charOffset: range.start,
    charLength: range.end - range.start,
  };
}
