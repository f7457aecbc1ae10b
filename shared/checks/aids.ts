import type { Segmentation } from '../text/srx/segmentation';
import type { Term } from '../text/term';
import type { PatternRule } from './rule';
import type { Speller } from './speller';

/** What a project or a person lends the rules beside the text. A rule whose needs are not met does not run. */
export interface Aids {
  /** The project's terms. Keep the array between checks: what rules make of it is remembered with it. */
  readonly terms?: readonly Term[];
  /** Words of the project or of the person that the dictionary lacks. Keep the array, too. */
  readonly words?: readonly string[];
  readonly speller?: Speller;
  /** The project's own rules. Keep the array, too. */
  readonly houseRules?: readonly PatternRule[];
  /** How the project takes its texts apart. */
  readonly segmentation?: Segmentation | null;
}
