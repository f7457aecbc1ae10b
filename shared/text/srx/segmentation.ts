import type { Language } from '../language';

/** A rule of SRX, its expressions already written for a linear-time engine (RE2 syntax). */
export interface SrxRule {
  readonly breaks: boolean;
  /** What must end at the place; empty for anything. */
  readonly before: string;
  /** What must begin at the place; empty for anything. */
  readonly after: string;
  /** What must not begin at the place. */
  readonly notAfter?: string;
}

/**
 * How a project wants its texts taken apart. Plain data, so that it goes to workers and windows as it is; `segment` and whatever calls
 * it take it beside the language, and without it the built-in segmenter decides alone.
 */
export interface Segmentation {
  /** Names the content: the same id, the same sentences. What is worked out from it is kept by this. */
  readonly id: string;
  /** The rules of an SRX file for the project's languages, in their order; a language that is not named has the built-in segmenter. */
  readonly languages: Readonly<Record<Language, readonly SrxRule[]>>;
  /** Set where the file says that its rules stand on top of the breaks a program knows by itself (Okapi's `useIcu4jBreakRules`). */
  readonly onBuiltIn?: true;
  /** The project's own abbreviations, without their last full stop: no sentence ends behind them, whatever else is said. */
  readonly abbreviations: readonly string[];
}

/** What says of a project's texts how they are taken apart; absent or null for the built-in segmenter alone. */
export interface Segmented {
  readonly segmentation?: Segmentation | null;
}
