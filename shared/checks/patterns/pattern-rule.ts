import type { Range } from '../../base/range';
import type { TextEdit } from '../../text/edit';
import type { Severity, ParagraphKind, RuleBase } from '../rule';
import type { PatternBlock } from './pattern';

/** A rule that is written in a file of rules: it says what it looks for, and one matcher looks for those of all. */
export interface PatternRule extends RuleBase {
  readonly scope: 'pattern';
  readonly messages: Readonly<Record<string, string>>;
  readonly blocks: readonly PatternBlock[];
  /** The kinds of paragraphs it is for; empty for all. */
  readonly kinds: readonly ParagraphKind[];
  /** Its severity where a word of the source speaks for it. */
  readonly sourceSeverity: Severity;
  /** Its fixes that change nothing but white space, punctuation and case are safe. */
  readonly safe: boolean;
}

/** What a pattern rule reports. */
export interface PatternFinding extends Range {
  readonly message: string;
  readonly values: Readonly<Record<string, string>>;
  readonly fixes: readonly {
    readonly title: string;
    readonly values: Readonly<Record<string, string>>;
    readonly safe: boolean;
    readonly edits: readonly TextEdit[];
  }[];
}
