import type { Range } from '../base/range';
import { placesFinder, type FindPlaces, type SetBoundary } from '../text/segmentation/by-hand';
import type { CheckerOptions } from './checker';
import { collapseRuns } from './collapse-runs';
import { articleContext, paragraphContext } from './contexts';
import { flagOf, shiftFlag } from './flags';
import { listOf, ParagraphChecks, type Beside, type CheckedParagraph, type Proof } from './paragraph-checks';
import { paragraphKind, type LinePlace } from './paragraph-kind';
import type { SourcedFlag } from './patterns/sourced-flags';
import { RecentParagraphs } from './recent-paragraphs';
import type { ArticleContext, ArticleRule, Flag, ParagraphContext, Rule } from './rule';
import { renewVocabulary } from './words/vocabulary';

/** In code units, of paragraphs that are checked together. */
const mostTogether = 256_000;

const noBoundaries: readonly SetBoundary[] = [];

export interface CheckedText {
  readonly context: ArticleContext;
  readonly sentences: readonly Range[];
  /** Of paragraph and article rules, not yet sorted. */
  readonly flags: readonly Flag[];
  /** Flags of patterns of which the source decides. */
  readonly sourced: readonly SourcedFlag[];
}

/** Checks one text again and again with paragraph and article rules; what did not change since the last time is remembered. */
export class TextChecks {
  private readonly remembered = new RecentParagraphs<CheckedParagraph>();
  /** Of the article's rules. */
  private readonly memo: unknown[] = [];
  private readonly paragraphChecks: ParagraphChecks;
  private readonly articleRules: readonly ArticleRule[];
  /** Paragraphs that are remembered already and still have to be checked, and how long they are. */
  private unchecked: CheckedParagraph[] = [];
  private uncheckedLength = 0;
  /** What has to be proved of paragraphs that are checked, and how long they are: proofs are few, and made together. */
  private unproved: Proof[] = [];
  private unprovedLength = 0;
  private beside: Beside = 'alone';
  private generation = 0;
  /** What people decided of sentences of the text, and what finds it. */
  private boundaries: readonly SetBoundary[] = noBoundaries;
  private decided: FindPlaces | undefined;

  /** @param sibling checks of another text with the same rules and options: paragraphs that stand in both are checked once */
  constructor(
    rules: readonly Rule[],
    private readonly options: CheckerOptions,
    private readonly sibling: TextChecks | null = null,
  ) {
    this.paragraphChecks = new ParagraphChecks(rules, options);
    this.articleRules = rules.filter((rule) => rule.scope === 'article');
  }

  /**
   * @param isBeside whether the text has a source: patterns that need one are not looked for without it
   * @param boundaries what people decided of its sentences
   */
  check(text: string, isBeside = false, boundaries: readonly SetBoundary[] = noBoundaries): CheckedText {
    const { rules: settings = {} } = this.options;
    this.begin(isBeside ? 'beside' : 'alone', boundaries);
    const inOrder: CheckedParagraph[] = [];
    const context = this.contextOfText(text, this.memo, inOrder);
    this.checkTogether();
    this.proveTogether();
    const flags: Flag[] = [];
    const sourced: SourcedFlag[] = [];
    context.paragraphs.forEach(({ start }, index) => {
      for (const flag of inOrder[index]?.flags ?? []) flags.push(shiftFlag(flag, start));
      for (const each of inOrder[index]?.sourced ?? [])
        sourced.push({ ...each, flag: shiftFlag(each.flag, start) });
    });
    for (const rule of this.articleRules)
      for (const finding of collapseRuns(listOf(rule.check(context, this.options))))
        flags.push(flagOf(rule, finding, text, settings));
    return { context, sentences: context.sentences, flags, sourced };
  }

  /** Checks the paragraphs of texts that are to be checked next, all together, which takes less time than one text after another. */
  prepare(texts: readonly string[], isBeside = false): void {
    this.begin(isBeside ? 'beside' : 'alone', noBoundaries);
    for (const text of texts) this.contextOfText(text, [], []);
    this.checkTogether();
    this.proveTogether();
  }

  /** Makes ready for a text, or for several: forgets what no longer holds. */
  private begin(beside: Beside, boundaries: readonly SetBoundary[]): void {
    const generation = renewVocabulary();
    // Paragraphs are left unchecked where something was thrown over them.
    const isInterrupted = this.unchecked.length + this.unproved.length > 0;
    if (beside !== this.beside || generation !== this.generation || isInterrupted) this.remembered.clear();
    this.beside = beside;
    this.generation = generation;
    this.unchecked = [];
    this.uncheckedLength = 0;
    this.unproved = [];
    this.unprovedLength = 0;
    this.decideOn(boundaries);
    this.remembered.startText();
  }

  /** The text with its paragraphs, the last of which may still have to be checked; they are added to `inOrder`. */
  private contextOfText(text: string, memo: unknown[], inOrder: CheckedParagraph[]): ArticleContext {
    const { language, tagger } = this.options;
    const paragraphOf = (line: string, place: LinePlace): ParagraphContext => {
      const paragraph = this.paragraphAt(line, place);
      inOrder.push(paragraph);
      return paragraph.context;
    };
    return articleContext(text, language, tagger, paragraphOf, memo);
  }

  private decideOn(boundaries: readonly SetBoundary[]): void {
    if (boundaries === this.boundaries || boundaries.length + this.boundaries.length === 0) return;
    this.remembered.clear();
    this.boundaries = boundaries;
    this.decided = boundaries.length === 0 ? undefined : placesFinder(boundaries);
  }

  private paragraphAt(line: string, place: LinePlace): CheckedParagraph {
    const known = this.remembered.get(line, place);
    if (known !== undefined) return known;
    const checked = this.siblingFor()?.remembered.get(line, place);
    const paragraph = checked ?? { context: this.contextOf(line, place), place, flags: [], sourced: [] };
    this.remembered.set(line, place, paragraph);
    if (checked === undefined) {
      this.unchecked.push(paragraph);
      this.uncheckedLength += line.length;
      if (this.uncheckedLength > mostTogether) this.checkTogether();
    }
    return paragraph;
  }

  private checkTogether(): void {
    for (const proof of this.paragraphChecks.check(this.unchecked, this.beside)) {
      this.unproved.push(proof);
      this.unprovedLength += proof.line.length;
    }
    this.unchecked = [];
    this.uncheckedLength = 0;
    if (this.unprovedLength > mostTogether) this.proveTogether();
  }

  private proveTogether(): void {
    this.paragraphChecks.prove(this.unproved, this.beside, (line, place) => this.contextOf(line, place));
    this.unproved = [];
    this.unprovedLength = 0;
  }

  /** The sibling, where what it remembers is of use. */
  private siblingFor(): TextChecks | null {
    const { sibling, beside, generation, decided } = this;
    const isOfUse =
      sibling?.beside === beside &&
      sibling.generation === generation &&
      (sibling.boundaries === this.boundaries || (decided ?? sibling.decided) === undefined);
    return isOfUse ? sibling : null;
  }

  private contextOf(line: string, place: LinePlace): ParagraphContext {
    const { language, tagger, segmentation } = this.options;
    const kind = paragraphKind(line, place);
    return paragraphContext(line, language, kind, tagger, segmentation, this.decided);
  }
}
