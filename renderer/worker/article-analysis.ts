import type { Checker } from '../../shared/checks/checker';
import { createChecker } from '../../shared/checks/create-checker';
import { fixAllSafe } from '../../shared/checks/safe-fixes';
import type { Tagger } from '../../shared/checks/tagger';
import { diffTexts } from '../../shared/diff/diff-texts';
import { applyEdits, type TextEdit } from '../../shared/text/edit';
import type { AnalysisTask, FixPlan } from '../state/analyser';
import type { Analysis } from '../state/types';

/** What is known of one open article, kept warm: its checker remembers every paragraph that did not change. */
export class ArticleAnalysis {
  private text: string;
  private checker: Checker;

  constructor(
    private readonly task: AnalysisTask,
    tagger: Tagger | null,
  ) {
    this.text = task.text;
    this.checker = this.makeChecker(tagger);
  }

  /** Goes on with rules that need a tagger, now that there is one. */
  useTagger(tagger: Tagger): void {
    this.checker = this.makeChecker(tagger);
  }

  edit(edits: readonly TextEdit[]): void {
    this.text = applyEdits(this.text, edits);
  }

  run(): Analysis {
    const { machineTranslation, language } = this.task;
    const checked = this.checker.check(this.input());
    const diff = diffTexts(machineTranslation, this.text, { language });
    return { ...checked, text: this.text, diff };
  }

  planSafeFixes(): FixPlan {
    const plan = fixAllSafe(this.checker, this.input());
    return { text: this.text, ...plan };
  }

  private input(): { text: string; machineTranslation: string; source?: string } {
    const { source, machineTranslation } = this.task;
    return { text: this.text, machineTranslation, ...(source !== null && { source }) };
  }

  private makeChecker(tagger: Tagger | null): Checker {
    const { language, sourceLanguage, rules } = this.task;
    return createChecker({ language, sourceLanguage, rules, ...(tagger !== null && { tagger }) });
  }
}
