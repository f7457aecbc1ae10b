import { quoted } from '../../shared/checks/flags';
import type { CheckResult } from '../../shared/checks/checker';
import type { Provenance, Severity } from '../../shared/checks/rule';
import type { Range } from '../../shared/base/range';
import type { TextEdit } from '../../shared/text/edit';
import { rangeInGiven, type Normalised } from '../../shared/text/line-ends';

export interface ReportedFlag extends Range {
  readonly rule: string;
  readonly category: string;
  readonly severity: Severity;
  readonly message: string;
  readonly text: string;
  readonly fixes: readonly {
    readonly title: string;
    readonly safe: boolean;
    readonly edits: readonly TextEdit[];
  }[];
  readonly provenance: Provenance | null;
}

/** What `check` says of one file, as the contract of the command line has it. */
export interface FileReport {
  readonly language: string;
  readonly sentences: readonly Range[];
  readonly flags: readonly ReportedFlag[];
}

/** The report of a checked text, its offsets taken back to the text as it was given. */
export function reportFile(language: string, checked: Normalised, result: CheckResult): FileReport {
  return {
    language,
    sentences: result.sentences.map((sentence) => rangeInGiven(sentence, checked)),
    flags: result.flags.map((flag) => {
      const { start, end } = rangeInGiven(flag, checked);
      return {
        rule: flag.rule,
        category: flag.category,
        severity: flag.severity,
        message: flag.message,
        start,
        end,
        text: quoted(checked.given.slice(start, end)),
        fixes: flag.fixes.map((fix) => ({
          title: fix.title,
          safe: fix.safe,
          edits: fix.edits.map((edit) => ({ ...rangeInGiven(edit, checked), text: edit.text })),
        })),
        provenance: flag.provenance,
      };
    }),
  };
}

const rank: Record<Severity | 'never', number> = { info: 0, warning: 1, error: 2, never: 3 };

/** True if a flag is as severe as `--fail-on` says, or more. */
export function reaches(
  flags: readonly { readonly severity: Severity }[],
  failOn: Severity | 'never',
): boolean {
  return flags.some((flag) => rank[flag.severity] >= rank[failOn]);
}
