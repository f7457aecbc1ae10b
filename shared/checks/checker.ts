import type { Range } from '../base/range';
import type { Link } from '../align/link';
import type { Language } from '../text/language';
import type { HandSegmentation } from '../text/segmentation/by-hand';
import type { Flag, Severity } from './rule';
import type { Aids } from './aids';
import type { Tagger } from './tagger';

/** What a project says about rules; a rule not named has its own severity. */
export type RuleSettings = Readonly<Record<string, 'off' | Severity>>;

export interface CheckerOptions extends Aids {
  readonly language: Language;
  readonly sourceLanguage?: Language;
  readonly rules?: RuleSettings;
  readonly tagger?: Tagger;
}

export interface CheckInput {
  readonly text: string;
  readonly source?: string;
  /** The machine translation the text began as, where provenance is wanted. */
  readonly machineTranslation?: string;
  /** Ranges of `text` that fixes by rules made since, sorted, where they are known. */
  readonly fixed?: readonly Range[];
  /** What people decided of the sentences and links of these texts. */
  readonly byHand?: HandSegmentation;
}

export interface CheckResult {
  readonly sentences: readonly Range[];
  /** Sorted by start, end, rule. */
  readonly flags: readonly Flag[];
  readonly links: readonly Link[];
  readonly sourceSentences: readonly Range[];
}

/** Checks texts, remembering paragraphs: checking an edited text again costs what changed, and gives what checking it afresh would. */
export interface Checker {
  /**
   * Looks together at texts that are to be checked next, which takes a quarter less time than at one after another; it changes nothing in what
   * {@link check} gives. Worth it for some 16,000 code units: of more than 30,000 the first may be forgotten again.
   * @param inputs without decisions by hand; as far as those at the beginning have a source, or as far as they have none
   */
  prepare(inputs: readonly CheckInput[]): void;
  check(input: CheckInput): CheckResult;
}
