import type { Range } from '../../shared/base/range';
import type { RuleSettings } from '../../shared/checks/checker';
import type { Flag, PatternRule } from '../../shared/checks/rule';
import type { Diff } from '../../shared/diff/hunk';
import type { Failure, Result } from '../../shared/base/result';
import type { EditStep } from '../../shared/review/edit-times';
import type { DiffMeasure } from '../../shared/review/effort';
import type { Merge } from '../../shared/review/merge';
import type { SegmentWords } from '../../shared/review/merge-words';
import type { TimeAt } from '../../shared/review/sentence-times';
import type { Language } from '../../shared/text/language';
import type { HandSegmentation } from '../../shared/text/segmentation/by-hand';
import type { Segmentation } from '../../shared/text/segment';
import type { Term } from '../../shared/text/term';
import type { TextEdit } from '../../shared/text/edit';
import type { Analysis } from './types';

/** What an article's analysis needs; `text` is the present text. */
export interface AnalysisTask {
  readonly text: string;
  readonly machineTranslation: string;
  readonly source: string | null;
  readonly language: Language;
  readonly sourceLanguage: Language;
  readonly rules: RuleSettings;
  readonly terms?: readonly Term[];
  readonly words?: readonly string[];
  readonly houseRules?: readonly PatternRule[];
  readonly segmentation?: Segmentation | null;
  /** Codes of the file, as ranges of the machine translation: nothing is flagged there. */
  readonly codes?: readonly Range[];
  /** What people decided of its sentences and links. */
  readonly byHand?: HandSegmentation;
}

/** Fixes to be shown before they are made: what they change in the text they were asked about, and whose rules they are. */
export interface FixPlan {
  readonly text: string;
  readonly edits: readonly TextEdit[];
  readonly rules: readonly string[];
  /** How many flags they mend. */
  readonly count: number;
}

/** What the changes against the machine translation took; `text` is the one they make. */
export interface MeasuredChanges extends DiffMeasure {
  readonly text: string;
  /** Active time at each changed hunk; none if no history was given. */
  readonly times: readonly TimeAt[];
}

/** Two versions as one, and what became of each stretch. */
export interface BroughtTogether {
  readonly merge: Merge;
  readonly words: readonly SegmentWords[];
}

/**
 * Looks at one article at a time, off the main thread. Every question ends: in its answer, in the failure `cancelled` (the
 * article was left, or another came in), `not-checked` (the checks gave up on this text), `stuck` (looking for it took
 * too long) or `internal`.
 */
export interface Analyser {
  /** `present` gives the text as it is whenever it is asked: with it the work begins again where it had to be ended. */
  open(task: AnalysisTask, present: () => string): void;
  /** The text changed; `version` counts the changes since `open`. */
  edit(edits: readonly TextEdit[], version: number): void;
  /** People decided otherwise of the sentences; `version` counts it among the changes since `open`. */
  segment(segmentation: HandSegmentation, version: number): void;
  /** Everything safe until nothing safe is left (`rule` null), or the first fix of every flag of a rule, but for flags of these contexts. */
  planFixes(rule: string | null, dismissed: readonly string[]): Promise<Result<FixPlan>>;
  /** The flags of the machine translation itself, in its offsets. */
  checkMachineTranslation(): Promise<Result<readonly Flag[]>>;
  /** Compares two texts of the open article. */
  compare(before: string, after: string): Promise<Result<Diff>>;
  /** Measures the changes of the newest text, and the time they took if `steps` tell its history. */
  measure(steps: readonly EditStep[] | null): Promise<Result<MeasuredChanges>>;
  /** Brings two versions of the open article together. */
  merge(base: string, mine: string, theirs: string): Promise<Result<BroughtTogether>>;
  close(): void;
}

export interface AnalyserListener {
  /** `version` is the number of changes that were in the text it is about. */
  readonly onAnalysis: (analysis: Analysis, version: number) => void;
  /** What was said last is about no text any more: nothing of it may be shown. */
  readonly onFailure: (failure: Failure) => void;
}

export type MakeAnalyser = (listener: AnalyserListener) => Analyser;
