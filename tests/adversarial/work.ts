import { createChecker } from '../../shared/checks/create-checker';
import type { Tagger } from '../../shared/checks/tagger';
import { reportFile } from '../../main/cli/report-file';
import { normaliseLineEnds } from '../../shared/text/line-ends';

/** What checking a text took. */
export interface Work {
  /** Processor time, in milliseconds. */
  readonly time: number;
  /** Of the report as JSON, in code units. */
  readonly output: number;
}

/** Checks a text afresh, as the command line does. */
export function workOf(text: string, language: string, tagger: Tagger | undefined): Work {
  const checker = createChecker({ language, ...(language === 'en' && { tagger }) });
  const before = process.cpuUsage();
  const result = checker.check({ text });
  const { user, system } = process.cpuUsage(before);
  const report = reportFile(language, normaliseLineEnds(text), result);
  return { time: (user + system) / 1000, output: JSON.stringify(report).length };
}
