import packageFile from '../../package.json';
import { printable } from '../../shared/base/printable';
import type { Failure } from '../../shared/base/result';
import { lineStarts, positionAt, sarifFrame, sarifResults } from '../../shared/export/sarif';
import { JsonArrayWriter, write } from './output';
import type { FileReport } from './report-file';
import type { ReportLines } from './report-lines';

export type ReportFormat = 'text' | 'json' | 'jsonl' | 'sarif';

/** Prints the reports of checked files as they come, so that a million files need the memory of one. */
export interface Reporter {
  start(): Promise<void>;
  file(path: string, text: string, report: FileReport): Promise<void>;
  problem(path: string, error: Failure): Promise<void>;
  end(): Promise<void>;
}

const nothing = () => Promise.resolve();

/** @param write takes the lines of a report of JSON lines; the others are printed */
export function reporterFor(format: ReportFormat, write: ReportLines['write']): Reporter {
  if (format === 'jsonl') return jsonLinesReporter(write);
  const makers = { text: textReporter, json: jsonReporter, sarif: sarifReporter };
  return makers[format]();
}

function textReporter(): Reporter {
  return {
    start: nothing,
    async file(path, text, report) {
      const starts = lineStarts(text);
      for (const flag of report.flags) {
        const { line, column } = positionAt(starts, flag.start);
        const quote = JSON.stringify(flag.text.length > 60 ? `${flag.text.slice(0, 59)}…` : flag.text);
        await write(
          `${printable(`${path}:${line}:${column}: ${flag.severity}: ${flag.message} ${quote} [${flag.rule}]`)}\n`,
        );
      }
    },
    problem: nothing,
    end: nothing,
  };
}

function jsonReporter(): Reporter {
  const files = new JsonArrayWriter('files');
  return {
    start: () => files.start(),
    file: (path, _text, report) => files.add({ path, ...report }),
    problem: (path, error) => files.add({ path, error }),
    end: () => files.end(),
  };
}

function jsonLinesReporter(write: ReportLines['write']): Reporter {
  return {
    start: nothing,
    file: (path, _text, report) => write(`${JSON.stringify({ path, ...report })}\n`),
    problem: (path, error) => write(`${JSON.stringify({ path, error })}\n`),
    end: nothing,
  };
}

function sarifReporter(): Reporter {
  const { head, tail } = sarifFrame(packageFile.version);
  let first = true;
  return {
    start: () => write(head),
    async file(path, text, report) {
      for (const result of sarifResults({ path, text, flags: report.flags })) {
        await write(`${first ? '' : ','}\n${JSON.stringify(result)}`);
        first = false;
      }
    },
    problem: nothing,
    end: () => write(tail),
  };
}
