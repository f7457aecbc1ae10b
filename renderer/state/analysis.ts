import { create } from 'zustand';
import { fail, type Failure, type Result } from '../../shared/base/result';
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
    onFailure: (failure) => useAnalysis.setState({ analysis: null, failure, waiting: false }),
  });
}

/** Starts on another article; what was known of the last one is gone at once. `present` gives its text whenever it is asked. */
export function analyse(task: AnalysisTask, present: () => string): void {
  version = 0;
  newer = [];
  since = null;
  useAnalysis.setState({ ...nothing, waiting: true });
  analyser?.open(task, present);
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

/** What a question comes to before there is anything that could answer it. */
const nobodyThere = fail('cancelled', 'No article is open.');

/** What fixing everything safe (`rule` null), or every flag of a rule, would do, leaving out flags of the dismissed contexts. */
export async function askForFixes(
  rule: string | null,
  dismissed: readonly string[],
): Promise<Result<FixPlan>> {
  return analyser?.planFixes(rule, dismissed) ?? nobodyThere;
}

/** The flags of the open article's machine translation, in its offsets. */
export async function checkMachineTranslation(): Promise<Result<readonly Flag[]>> {
  return analyser?.checkMachineTranslation() ?? nobodyThere;
}

/** What changed between two texts of the open article. */
export async function compareTexts(before: string, after: string): Promise<Result<Diff>> {
  return analyser?.compare(before, after) ?? nobodyThere;
}

/** What the changes of the newest text took. */
export async function measureChanges(steps: readonly EditStep[] | null): Promise<Result<MeasuredChanges>> {
  return analyser?.measure(steps) ?? nobodyThere;
}

/** Two versions of the open article as one. */
export async function bringTogether(
  base: string,
  mine: string,
  theirs: string,
): Promise<Result<BroughtTogether>> {
  return analyser?.merge(base, mine, theirs) ?? nobodyThere;
}

/** Why the open article is not checked as it stands: its checks or their comparison did not end. Null while they run, and once they are there. */
export function uncheckedBecause(): Failure | null {
  const { analysis, failure } = useAnalysis.getState();
  return failure ?? analysis?.unchecked ?? null;
}

/** {@link uncheckedBecause} for views. */
export function useUnchecked(): Failure | null {
  return useAnalysis(({ analysis, failure }) => failure ?? analysis?.unchecked ?? null);
}

export function stopAnalysis(): void {
  analyser?.close();
  newer = [];
  since = null;
  useAnalysis.setState(nothing);
}
