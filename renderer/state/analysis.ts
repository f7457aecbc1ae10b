import { useSyncExternalStore } from 'react';
import type { Failure, Result } from '../../shared/base/result';
import type { Diff } from '../../shared/diff/hunk';
import type { Flag } from '../../shared/checks/rule';
import type { TextEdit } from '../../shared/text/edit';
import type { HandSegmentation } from '../../shared/text/segmentation/by-hand';
import type { EditStep } from '../../shared/review/edit-times';
import type {
  Analyser,
  AnalyserListener,
  AnalysisTask,
  BroughtTogether,
  FixPlan,
  MakeAnalyser,
  MeasuredChanges,
} from './analyser';
import { composeEdits } from '../../shared/text/compose-edits';
import { perArticle } from './article-scope';
import { nextTurn } from './next-turn';
import { TypingRhythm } from './typing-rhythm';
import type { Analysis } from './types';
import { windowParts } from './window-parts';
import { failing } from '../words/failing';

export interface AnalysisStore {
  readonly analysis: Analysis | null;
  /** What lists and figures beside the text follow: see {@link useCalmAnalysis}. */
  readonly told: Analysis | null;
  /** True while a newer text is being looked at. */
  readonly waiting: boolean;
  readonly failure: Failure | null;
}

const nothing: AnalysisStore = { analysis: null, told: null, waiting: false, failure: null };

export const useAnalysis = perArticle<AnalysisStore>(() => nothing);

/** Changes of the text that the analysis shown does not know. */
class Newer {
  /** Changes since the article was opened. */
  version = 0;
  private changes: { readonly version: number; readonly edits: readonly TextEdit[] }[] = [];
  /** Them as one list of edits; null until somebody asks. */
  private together: readonly TextEdit[] | null = null;

  get isEmpty(): boolean {
    return this.changes.length === 0;
  }

  get edits(): readonly TextEdit[] {
    this.together ??= this.changes.reduce<readonly TextEdit[]>(
      (all, { edits }) => composeEdits(all, edits),
      [],
    );
    return this.together;
  }

  add(edits: readonly TextEdit[]): number {
    const version = ++this.version;
    this.changes.push({ version, edits });
    // One key after the other is put on top: a long article is looked at in pauses only, and until then there are hundreds.
    if (this.together !== null) this.together = composeEdits(this.together, edits);
    return version;
  }

  /** Forgets the changes that an analysis of this version knows. */
  known(version: number): void {
    this.changes = this.changes.filter((change) => change.version > version);
    this.together = null;
  }

  reset(): void {
    this.version = 0;
    this.changes = [];
    this.together = null;
  }
}

const newer = perArticle(() => new Newer());

const rhythm = perArticle(() => new TypingRhythm());

/** Has the lists and figures follow the newest analysis. */
function tell(): void {
  useAnalysis.setState({ told: useAnalysis.getState().analysis });
}

function analyser(): Analyser | null {
  return windowParts.getState().analyser;
}

/** Sets what looks at texts; the window does it once, at its start. */
export function setAnalyser(make: MakeAnalyser): void {
  const listener: AnalyserListener = {
    onAnalysis(analysis, about) {
      newer.getState().known(about);
      const waiting = !newer.getState().isEmpty;
      const isCalm = rhythm.getState().follow(tell);
      useAnalysis.setState({ analysis, waiting, failure: null });
      // The marks in the text come first; to draw the lists beside it as well would make one long task of both.
      if (isCalm) void nextTurn().then(tell);
    },
    onFailure: (failure) => useAnalysis.setState({ analysis: null, told: null, failure, waiting: false }),
  };
  windowParts.setState({ analyser: make(listener) });
}

/** Starts on an article, or once more on the same one; what was known of it is gone at once. `present` gives its text whenever it is asked. */
export function analyse(task: AnalysisTask, present: () => string): void {
  newer.getState().reset();
  rhythm.getState().stop();
  useAnalysis.setState({ ...nothing, waiting: true });
  analyser()?.open(task, present);
}

/** Tells of a change of the open text; `byKey` if it was typed. */
export function analysisEdited(edits: readonly TextEdit[], byKey: boolean): void {
  const version = newer.getState().add(edits);
  rhythm.getState().edited(byKey);
  if (!useAnalysis.getState().waiting) useAnalysis.setState({ waiting: true });
  analyser()?.edit(edits, version);
}

/** Tells that people decided otherwise of the sentences of the open texts. */
export function analysisSegmented(segmentation: HandSegmentation): void {
  const version = newer.getState().add([]);
  if (!useAnalysis.getState().waiting) useAnalysis.setState({ waiting: true });
  analyser()?.segment(segmentation, version);
}

/** Edits from the text of the shown analysis to the present text: what its offsets are to be mapped through. */
export function editsSinceAnalysis(): readonly TextEdit[] {
  return newer.getState().edits;
}

/** What a question comes to before there is anything that could answer it. */
const nobodyThere = { ok: false, error: failing('cancelled', 'state.nothing-open') } as const;

/** What fixing everything safe (`rule` null), or every flag of a rule, would do, leaving out flags of the dismissed contexts. */
export async function askForFixes(
  rule: string | null,
  dismissed: readonly string[],
): Promise<Result<FixPlan>> {
  return analyser()?.planFixes(rule, dismissed) ?? nobodyThere;
}

/** The flags of the open article's machine translation, in its offsets. */
export async function checkMachineTranslation(): Promise<Result<readonly Flag[]>> {
  return analyser()?.checkMachineTranslation() ?? nobodyThere;
}

/** What changed between two texts of the open article. */
export async function compareTexts(before: string, after: string): Promise<Result<Diff>> {
  return analyser()?.compare(before, after) ?? nobodyThere;
}

/** What the changes of the newest text took. */
export async function measureChanges(steps: readonly EditStep[] | null): Promise<Result<MeasuredChanges>> {
  return analyser()?.measure(steps) ?? nobodyThere;
}

/** Two versions of the open article as one. */
export async function bringTogether(
  base: string,
  mine: string,
  theirs: string,
): Promise<Result<BroughtTogether>> {
  return analyser()?.merge(base, mine, theirs) ?? nobodyThere;
}

/** Why the open article is not checked as it stands: its checks or their comparison did not end. Null while they run, and once they are there. */
export function uncheckedBecause(): Failure | null {
  const { analysis, failure } = useAnalysis.getState();
  return failure ?? analysis?.unchecked ?? null;
}

/**
 * The newest analysis, for lists and figures beside the text. They are drawn again at once after a fix or another command, but only in a pause
 * where somebody types: the marks in the text follow each key, and nobody reads figures meanwhile.
 */
export function useCalmAnalysis(): Analysis | null {
  return useCalm(itself);
}

/**
 * What `read` makes of the newest analysis, read again when lists and figures follow it: see {@link useCalmAnalysis}. A view is drawn anew
 * only where that is another value, so `read` gives a plain value or an object that stays the same.
 */
export function useCalm<T>(read: (analysis: Analysis | null) => T): T {
  return useSyncExternalStore(whenTold, () => read(useAnalysis.getState().analysis));
}

const itself = (analysis: Analysis | null): Analysis | null => analysis;

function whenTold(listener: () => void): () => void {
  return useAnalysis.subscribe((state, before) => {
    if (state.told !== before.told) listener();
  });
}

/** What follows the analysis in a pause may be a little late, in milliseconds: the text is still being looked at. */
const lateMs = 60;

/**
 * Calls back in the next pause of typing, with the lists and figures that follow then, so that all is drawn at once; now if nobody types.
 * Returns what stops it.
 */
export function inPause(run: () => void): () => void {
  const left = rhythm.getState().untilPause();
  if (left === 0) {
    run();
    return () => undefined;
  }
  const once = (): void => {
    stop();
    run();
  };
  const stopListening = whenTold(once);
  const timer = setTimeout(once, left + lateMs);
  const stop = (): void => {
    stopListening();
    clearTimeout(timer);
  };
  return stop;
}

/** {@link uncheckedBecause} for views. */
export function useUnchecked(): Failure | null {
  return useAnalysis(({ analysis, failure }) => failure ?? analysis?.unchecked ?? null);
}

/** Ends the work on the article that is left. */
export function stopAnalysis(): void {
  rhythm.getState().stop();
  analyser()?.close();
}
