import { collapseRuns } from './collapse-runs';
import { lowestIn } from '../base/bit-set';
import type { Range } from '../base/range';
import type { CheckerOptions } from './checker';
import { StepChooser } from './choose-steps';
import { articleContext, paragraphContext } from './contexts';
import { flagOf, shiftFlag } from './flags';
import { paragraphKind, type LinePlace } from './paragraph-kind';
import { placesFinder, type FindPlaces, type SetBoundary } from '../text/segmentation/by-hand';
import { RecentParagraphs } from './recent-paragraphs';
import { matcherFor, type Matcher, type PatternMatch } from './patterns/matcher';
import { sourcedFlags, type SourcedFlag } from './patterns/sourced-flags';
import { none } from './characters/signs';
import type {
  ArticleContext,
  ArticleRule,
  Finding,
  Flag,
  ParagraphContext,
  ParagraphRule,
  Rule,
} from './rule';
import { forgetTags } from './sentences/tagged-sentences';
import { verifySafe } from './verify-safe';
import { renewVocabulary } from './words/vocabulary';

interface CheckedParagraph {
  readonly context: ParagraphContext;
  readonly flags: readonly Flag[];
  readonly sourced: readonly SourcedFlag[];
}

type Check = ParagraphRule['check'];

const noBoundaries: readonly SetBoundary[] = [];

interface Found {
  readonly rule: Rule;
  readonly finding: Finding;
}

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
  private readonly rules: readonly ParagraphRule[];
  /** Of each rule; apart from the rules, whose many shapes make them slow to read. */
  private readonly checks: readonly Check[];
  private readonly chooser: StepChooser;
  private readonly articleRules: readonly ArticleRule[];
  /** Without the patterns that count beside a source only, and with them. */
  private readonly matchers: Readonly<Record<'alone' | 'beside', () => Matcher>>;
  private beside: 'alone' | 'beside' = 'alone';
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
    this.rules = rules.filter((rule) => rule.scope === 'paragraph');
    this.checks = this.rules.map(({ check }) => check);
    this.chooser = new StepChooser(this.rules);
    this.articleRules = rules.filter((rule) => rule.scope === 'article');
    const patterns = rules.filter((rule) => rule.scope === 'pattern');
    this.matchers = {
      alone: once(() => matcherFor(patterns, options.language, false)),
      beside: once(() => matcherFor(patterns, options.language, true)),
    };
  }

  /**
   * @param isBeside whether the text has a source: patterns that need one are not looked for without it
   * @param boundaries what people decided of its sentences
   */
  check(text: string, isBeside = false, boundaries: readonly SetBoundary[] = noBoundaries): CheckedText {
    const { language, tagger, rules: settings = {} } = this.options;
    const beside = isBeside ? 'beside' : 'alone';
    const generation = renewVocabulary();
    if (beside !== this.beside || generation !== this.generation) this.remembered.clear();
    this.beside = beside;
    this.generation = generation;
    this.decideOn(boundaries);
    this.remembered.startText();
    const inOrder: CheckedParagraph[] = [];
    const paragraphOf = (line: string, place: LinePlace): ParagraphContext => {
      const paragraph = this.checkedBefore(line, place);
      inOrder.push(paragraph);
      return paragraph.context;
    };
    const context = articleContext(text, language, tagger, paragraphOf, this.memo);
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

  private decideOn(boundaries: readonly SetBoundary[]): void {
    if (boundaries === this.boundaries || boundaries.length + this.boundaries.length === 0) return;
    this.remembered.clear();
    this.boundaries = boundaries;
    this.decided = boundaries.length === 0 ? undefined : placesFinder(boundaries);
  }

  private checkedBefore(line: string, place: LinePlace): CheckedParagraph {
    const known = this.remembered.get(line, place);
    if (known !== undefined) return known;
    const checked = this.siblingFor()?.remembered.get(line, place) ?? this.checkParagraph(line, place);
    this.remembered.set(line, place, checked);
    return checked;
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

  private checkParagraph(line: string, place: LinePlace): CheckedParagraph {
    const { language, tagger, segmentation } = this.options;
    const contextOf = (text: string): ParagraphContext =>
      paragraphContext(text, language, paragraphKind(text, place), tagger, segmentation, this.decided);
    const context = contextOf(line);
    const settings = this.options.rules ?? {};
    const matcher = this.matchers[this.beside]();
    const matches = matcher.find(context);
    const flags = this.findings(context, matches).map(({ rule, finding }) =>
      flagOf(rule, finding, line, settings),
    );
    const recheck = (text: string): string[] => {
      const again = contextOf(text);
      return this.findings(again, matcher.find(again)).map(({ rule }) => rule.id);
    };
    const checked = {
      context,
      flags: verifySafe(line, flags, recheck),
      sourced: sourcedFlags(matches, line, settings),
    };
    forgetTags(context);
    return checked;
  }

  private findings(context: ParagraphContext, matches: readonly PatternMatch[]): readonly Found[] {
    const all: Found[] = [];
    const chosen = this.chooser.chosen(context);
    for (let at = 0; at < chosen.length; at++)
      for (let bits = chosen[at] as number; bits !== 0; bits &= bits - 1) {
        const index = lowestIn(bits, at);
        const found = listOf((this.checks[index] as Check)(context, this.options));
        if (found.length === 0) continue;
        const rule = this.rules[index] as ParagraphRule;
        for (const finding of collapseRuns(found)) all.push({ rule, finding });
      }
    for (const match of matches) if (match.source === null) all.push(match);
    return all;
  }
}

/** What a rule found as a list. Most rules find nothing in most paragraphs, and then no list is made: `Array.from` costs several times as much. */
function listOf(found: Iterable<Finding>): readonly Finding[] {
  if (isList(found)) return found;
  let list: Finding[] | undefined;
  for (const each of found) (list ??= []).push(each);
  return list ?? none;
}

function isList(found: Iterable<Finding>): found is readonly Finding[] {
  return Array.isArray(found);
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
