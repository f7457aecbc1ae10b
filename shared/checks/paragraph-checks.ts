import { has, type BitSet } from '../base/bit-set';
import { none } from './characters/signs';
import type { CheckerOptions } from './checker';
import { StepChooser } from './choose-steps';
import { collapseRuns } from './collapse-runs';
import { flagOf } from './flags';
import type { LinePlace } from './paragraph-kind';
import { matcherFor, type Matcher } from './patterns/matcher';
import type { PatternMatch } from './patterns/pattern-match';
import { sourcedFlags, type SourcedFlag } from './patterns/sourced-flags';
import type { Finding, Flag, ParagraphContext, ParagraphRule, Rule } from './rule';
import { forgetTags } from './sentences/tagged-sentences';
import { isCalledSafe, verifiedSafe } from './verify-safe';

export interface CheckedParagraph {
  readonly context: ParagraphContext;
  readonly place: LinePlace;
  /** Empty until it is checked, as is `sourced`. */
  flags: readonly Flag[];
  sourced: readonly SourcedFlag[];
}

/** Whether a text has a source: without one, patterns are not looked for that need it. */
export type Beside = 'alone' | 'beside';

type Check = ParagraphRule['check'];
type ContextOf = (line: string, place: LinePlace) => ParagraphContext;

interface Found {
  readonly rule: Rule;
  readonly finding: Finding;
}

/** That what is called safe in a paragraph is so, as far as it got: `line` is to be checked next. */
export interface Proof {
  readonly paragraph: CheckedParagraph;
  readonly steps: ReturnType<typeof verifiedSafe>;
  readonly line: string;
}

/**
 * Checks paragraphs with paragraph rules and patterns. Many at once take a quarter less time than one after another: rules go over all of them
 * in turn, for the code of all rules together is far more than a processor keeps at hand.
 */
export class ParagraphChecks {
  private readonly rules: readonly ParagraphRule[];
  /** Of each rule; apart from the rules, whose many shapes make them slow to read. */
  private readonly checks: readonly Check[];
  private readonly chooser: StepChooser;
  private readonly matchers: Readonly<Record<Beside, () => Matcher>>;

  constructor(
    rules: readonly Rule[],
    private readonly options: CheckerOptions,
  ) {
    this.rules = rules.filter((rule) => rule.scope === 'paragraph');
    this.checks = this.rules.map(({ check }) => check);
    this.chooser = new StepChooser(this.rules);
    const patterns = rules.filter((rule) => rule.scope === 'pattern');
    this.matchers = {
      alone: once(() => matcherFor(patterns, options.language, false)),
      beside: once(() => matcherFor(patterns, options.language, true)),
    };
  }

  /**
   * Fills in what is found in paragraphs, but not the flags of those in which something is called safe.
   * @returns what has to be proved of those
   */
  check(paragraphs: readonly CheckedParagraph[], beside: Beside): readonly Proof[] {
    const settings = this.options.rules ?? {};
    const matcher = this.matchers[beside]();
    const contexts = paragraphs.map(({ context }) => context);
    const matches = contexts.map((context) => matcher.find(context));
    const found = this.find(contexts, matches);
    const proofs: Proof[] = [];
    paragraphs.forEach((paragraph, at) => {
      const { text } = paragraph.context;
      paragraph.sourced = sourcedFlags(matches[at] as PatternMatch[], text, settings);
      const ofRules = found[at] as Found[];
      if (ofRules.length === 0) return;
      const flags = ofRules.map(({ rule, finding }) => flagOf(rule, finding, text, settings));
      if (!flags.some(isCalledSafe)) {
        paragraph.flags = flags;
        return;
      }
      const steps = verifiedSafe(text, flags);
      const step = steps.next();
      if (step.done === true) paragraph.flags = step.value;
      else proofs.push({ paragraph, steps, line: step.value });
    });
    for (const context of contexts) forgetTags(context);
    return proofs;
  }

  /**
   * Fills in the flags of the paragraphs of which something has to be proved.
   * @param contextOf makes the paragraph of a line that fixes would make of one of them
   */
  prove(proofs: readonly Proof[], beside: Beside, contextOf: ContextOf): void {
    const matcher = this.matchers[beside]();
    while (proofs.length > 0) {
      const fixed = proofs.map(({ line, paragraph }) => contextOf(line, paragraph.place));
      const foundNow = this.find(
        fixed,
        fixed.map((context) => matcher.find(context)),
      );
      const open: Proof[] = [];
      proofs.forEach(({ paragraph, steps }, at) => {
        const step = steps.next((foundNow[at] as Found[]).map(({ rule }) => rule.id));
        if (step.done === true) paragraph.flags = step.value;
        else open.push({ paragraph, steps, line: step.value });
      });
      proofs = open;
    }
  }

  /** What the rules find in each of the paragraphs. */
  private find(
    contexts: readonly ParagraphContext[],
    matches: readonly (readonly PatternMatch[])[],
  ): readonly (readonly Found[])[] {
    const all = contexts.map((): Found[] => []);
    const chosen = contexts.map((context) => this.chooser.chosen(context));
    for (let index = 0; index < this.checks.length; index++) {
      const check = this.checks[index] as Check;
      for (let at = 0; at < contexts.length; at++) {
        if (!has(chosen[at] as BitSet, index)) continue;
        const found = listOf(check(contexts[at] as ParagraphContext, this.options));
        if (found.length === 0) continue;
        const rule = this.rules[index] as ParagraphRule;
        for (const finding of collapseRuns(found)) (all[at] as Found[]).push({ rule, finding });
      }
    }
    matches.forEach((found, at) => {
      for (const match of found) if (match.source === null) (all[at] as Found[]).push(match);
    });
    return all;
  }
}

/** What a rule found as a list. Most rules find nothing in most paragraphs, and then no list is made: `Array.from` costs several times as much. */
export function listOf(found: Iterable<Finding>): readonly Finding[] {
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
