import type { Failure } from '../../shared/base/result';
import type { Checker, CheckInput, CheckResult } from '../../shared/checks/checker';
import { createChecker } from '../../shared/checks/create-checker';
import { applyFirstFixes, fixAllSafe } from '../../shared/checks/plan-fixes';
import { progressRule } from '../../shared/checks/progress-rule';
import { protectingChecker } from '../../shared/checks/protecting-checker';
import { carryRanges } from '../../shared/formats/patching/carry-ranges';
import type { Flag } from '../../shared/checks/rule';
import { rules as allRules } from '../../shared/checks/rules.generated';
import type { Speller } from '../../shared/checks/speller';
import type { Tagger } from '../../shared/checks/tagger';
import { createDiffer, type Differ } from '../../shared/diff/diff-texts';
import type { Diff } from '../../shared/diff/hunk';
import { countEdits, editRate } from '../../shared/metrics/edit-rate';
import { placedTimes, type EditStep } from '../../shared/review/edit-times';
import { measureDiff, type HunkMeasure } from '../../shared/review/effort';
import { locateHunks } from '../../shared/review/located-hunks';
import { mergeTexts } from '../../shared/review/merge';
import { wordsOfMerge } from '../../shared/review/merge-words';
import { timesAt } from '../../shared/review/sentence-times';
import { countWords } from '../../shared/text/count-words';
import { applyEdits, type TextEdit } from '../../shared/text/edit';
import { segment } from '../../shared/text/segment';
import { noSegmentation, type HandSegmentation } from '../../shared/text/segmentation/by-hand';
import { handPlacesOf } from './hand-places';
import { firstFlags } from './flag-limit';
import type { AnalysisTask, BroughtTogether, FixPlan, MeasuredChanges } from '../state/analyser';
import type { Analysis } from '../state/types';

/** Milliseconds after which a comparison is finished coarsely: changes are wanted while one types. */
const diffDeadlineMs = 1000;

/** Measured hunks remembered at most. */
const measuresKept = 20_000;

export interface AnalysisAids {
  readonly tagger: Tagger | null;
  readonly speller?: Speller | null;
  /** Called at every step of long work, so that whoever waits knows that it goes on. */
  readonly beat?: () => void;
  /** Why no rule runs: the checks of this text did not end. Null if they run. */
  readonly unchecked?: Failure | null;
}

/** What is known of one open article, kept warm: its checker remembers every paragraph that did not change. */
export class ArticleAnalysis {
  private text: string;
  private tagger: Tagger | null;
  private readonly beat: () => void;
  private readonly unchecked: Failure | null;
  private checker: Checker;
  private speller: Speller | null;
  private differ: Differ;
  private byHand: HandSegmentation;
  /** The last earlier text that was compared: the present one is often compared with it again. */
  private compared: { readonly before: string; readonly differ: Differ } | null = null;

  private diff: { readonly text: string; readonly diff: Diff } | null = null;
  private readonly measured = new Map<string, HunkMeasure>();

  constructor(
    private readonly task: AnalysisTask,
    { tagger, speller = null, beat = () => undefined, unchecked = null }: AnalysisAids,
  ) {
    this.text = task.text;
    this.tagger = tagger;
    this.speller = speller;
    this.beat = beat;
    this.unchecked = unchecked;
    this.checker = this.makeChecker(tagger);
    this.byHand = task.byHand ?? noSegmentation;
    this.differ = this.differFrom(task.machineTranslation);
  }

  /** Goes on with rules that need a tagger or a dictionary, now that they are there; null for what could not be loaded. */
  useEnglish(tagger: Tagger | null, speller: Speller | null): void {
    this.tagger = tagger;
    this.speller = speller;
    this.checker = this.makeChecker(tagger);
  }

  /** Of the text, in UTF-16 code units. */
  get length(): number {
    return this.text.length;
  }

  edit(edits: readonly TextEdit[]): void {
    this.text = applyEdits(this.text, edits);
  }

  /** People decided otherwise of the sentences: from here on they are those. */
  segment(byHand: HandSegmentation): void {
    this.byHand = byHand;
    this.differ = this.differFrom(this.task.machineTranslation);
    this.compared = null;
    this.diff = null;
    this.measured.clear();
  }

  run(): Analysis {
    const { flags, ...checked } = this.unchecked === null ? this.checkNow() : this.sentencesAlone();
    this.beat();
    const diff = this.diffNow();
    return {
      ...checked,
      flags: firstFlags(flags),
      flagCount: flags.length,
      unchecked: this.unchecked,
      byHand: handPlacesOf(this.byHand, { text: this.text, source: this.task.source, ...checked }),
      text: this.text,
      diff,
      words: countWords(this.text),
      edited: editRate([countEdits(diff)]),
    };
  }

  /** Every safe fix (`rule` null), or the first fix of every flag of a rule, but those of flags with these contexts, as one list of edits. */
  planFixes(rule: string | null, dismissed: readonly string[]): FixPlan {
    const left = new Set(dismissed);
    const accept = (flag: Flag): boolean => !left.has(flag.context) && (rule ?? flag.rule) === flag.rule;
    const plan = rule === null ? fixAllSafe : applyFirstFixes;
    const { edits, rules, count } = plan(this.checker, this.input(), accept);
    return { text: this.text, edits, rules, count };
  }

  /** The machine translation's own flags, in its offsets. It is checked apart, so that what is remembered of the text stays. */
  checkMachineTranslation(): readonly Flag[] {
    const { source, machineTranslation } = this.task;
    const { byHand } = this;
    const input = { text: machineTranslation, byHand, ...(source !== null && { source }) };
    return this.makeChecker(this.tagger).check(input).flags;
  }

  /** Compares two texts of the article, say an earlier one with the present one. */
  compare(before: string, after: string): Diff {
    if (this.compared?.before !== before) this.compared = { before, differ: this.differFrom(before) };
    return this.compared.differ(after, this.lateness());
  }

  /** Measures the changes of the present text; `steps` tell its history. */
  measure(steps: readonly EditStep[] | null): Omit<MeasuredChanges, 'text'> {
    const { machineTranslation, language } = this.task;
    const diff = this.diff?.text === this.text ? this.diff.diff : this.diffNow();
    // Hunks come and go while one types: what is remembered must not grow for ever.
    if (this.measured.size > measuresKept) this.measured.clear();
    const changed = locateHunks(diff).filter(({ hunk }) => hunk.kind !== 'same');
    const places = changed.map(({ before }) => before);
    const times = steps === null ? [] : timesAt(places, placedTimes(steps), machineTranslation);
    return { times, ...measureDiff(diff, language, this.measured) };
  }

  /** Brings two versions together, with what became of each stretch. */
  merge(base: string, mine: string, theirs: string): BroughtTogether {
    const merge = mergeTexts(base, mine, theirs, this.task.language, this.task.segmentation);
    return { merge, words: wordsOfMerge(merge, this.task.language) };
  }

  private checkNow(): CheckResult {
    return this.checker.check(this.input());
  }

  private sentencesAlone(): CheckResult {
    const { language, segmentation } = this.task;
    const sentences = segment(this.text, language, segmentation, this.byHand.target);
    return { sentences, flags: [], links: [], sourceSentences: [] };
  }

  private diffNow(): Diff {
    const diff = this.differ(this.text, this.lateness());
    this.diff = { text: this.text, diff };
    return diff;
  }

  /** Says whether the deadline of a comparison that begins now has passed. */
  private lateness(): () => boolean {
    const late = performance.now() + diffDeadlineMs;
    return () => {
      this.beat();
      return performance.now() > late;
    };
  }

  private differFrom(before: string): Differ {
    const { language, segmentation } = this.task;
    return createDiffer(before, language, segmentation, this.byHand.target);
  }

  private input(): CheckInput {
    const { source, machineTranslation } = this.task;
    const { text, byHand } = this;
    return { text, machineTranslation, byHand, ...(source !== null && { source }) };
  }

  private makeChecker(tagger: Tagger | null): Checker {
    const { language, sourceLanguage, rules, terms, words, houseRules, segmentation } = this.task;
    const options = {
      language,
      sourceLanguage,
      rules,
      terms,
      words,
      houseRules,
      segmentation,
      ...(tagger !== null && { tagger }),
      ...(this.speller !== null && { speller: this.speller }),
    };
    const checker = createChecker(options, [progressRule(this.beat), ...allRules]);
    const { codes = [], machineTranslation } = this.task;
    if (codes.length === 0) return checker;
    return protectingChecker(checker, (text) => carryRanges(machineTranslation, text, codes));
  }
}
