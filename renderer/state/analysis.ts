import { create } from 'zustand';
import type { Failure } from '../../shared/base/result';
import type { Diff } from '../../shared/diff/hunk';
import type { Flag } from '../../shared/checks/rule';
import type { TextEdit } from '../../shared/text/edit';
import type { EditStep } from '../../shared/review/edit-times';
import type {
  Analyser,
  AnalysisTask,
  BroughtTogether,
  FixPlan,
  MakeAnalyser,
  MeasuredChanges,
} from './analyser';
import { composeEdits } from '../../shared/text/compose-edits';
import type { Analysis } from './types';

export interface AnalysisStore {
  readonly analysis: Analysis | null;
  /** True while a newer text is being looked at. */
  readonly waiting: boolean;
  readonly failure: Failure | null;
}

const nothing: AnalysisStore = { analysis: null, waiting: false, failure: null };

export const useAnalysis = create<AnalysisStore>(() => nothing);

let analyser: Analyser | null = null;
let version = 0;
/** Changes newer than the analysis that is shown, oldest first. */
let newer: { readonly version: number; readonly edits: readonly TextEdit[] }[] = [];
/** Them as one list of edits; null until somebody asks. */
let since: readonly TextEdit[] | null = null;

/** Sets what looks at texts; the window does it once, at its start. */
export function setAnalyser(make: MakeAnalyser): void {
  analyser = make({
    onAnalysis(analysis, about) {
      newer = newer.filter((change) => change.version > about);
      since = null;
      useAnalysis.setState({ analysis, waiting: newer.length > 0, failure: null });
    },
    onFailure: (failure) => useAnalysis.setState({ failure, waiting: false }),
  });
}

/** Starts on another article; what was known of the last one is gone at once. */
export function analyse(task: AnalysisTask): void {
  version = 0;
  newer = [];
  since = null;
  useAnalysis.setState({ ...nothing, waiting: true });
  analyser?.open(task);
}

/** Tells of a change of the open text. */
export function analysisEdited(edits: readonly TextEdit[]): void {
  version++;
  newer.push({ version, edits });
  since = null;
  if (!useAnalysis.getState().waiting) useAnalysis.setState({ waiting: true });
  analyser?.edit(edits, version);
}

/** Edits from the text of the shown analysis to the present text: what its offsets are to be mapped through. */
export function editsSinceAnalysis(): readonly TextEdit[] {
  since ??= newer.reduce<readonly TextEdit[]>((all, change) => composeEdits(all, change.edits), []);
  return since;
}

/** What fixing everything safe (`rule` null), or every flag of a rule, would do, leaving out flags of the dismissed contexts. */
export function askForFixes(rule: string | null, dismissed: readonly string[]): Promise<FixPlan | null> {
  return analyser?.planFixes(rule, dismissed) ?? Promise.resolve(null);
}

/** The flags of the open article's machine translation, in its offsets; null if it was left in the meantime. */
export function checkMachineTranslation(): Promise<readonly Flag[] | null> {
  return analyser?.checkMachineTranslation() ?? Promise.resolve(null);
}

/** What changed between two texts of the open article; null if it was left in the meantime. */
export function compareTexts(before: string, after: string): Promise<Diff | null> {
  return analyser?.compare(before, after) ?? Promise.resolve(null);
}

/** What the changes of the newest text took; null if the article was left in the meantime. */
export function measureChanges(steps: readonly EditStep[] | null): Promise<MeasuredChanges | null> {
  return analyser?.measure(steps) ?? Promise.resolve(null);
}

/** Two versions of the open article as one; null if it was left in the meantime. */
export function bringTogether(base: string, mine: string, theirs: string): Promise<BroughtTogether | null> {
  return analyser?.merge(base, mine, theirs) ?? Promise.resolve(null);
}

export function stopAnalysis(): void {
  analyser?.close();
  newer = [];
  since = null;
  useAnalysis.setState(nothing);
}
