import type { Range } from '../base/range';
import type { Hunk } from '../diff/hunk';
import type { EditOrigin } from './edit-origin';
import type { HunkReference } from './events';
import type { Person } from './person';
import type { VerdictRecord } from './state';

/** A changed group of sentences as a reviewer judges it. */
export interface ReviewHunk {
  /** `start-end:hash of the edited text`: stable while the edited text stays, whatever changes elsewhere. */
  readonly key: string;
  readonly hunk: Hunk;
  readonly reference: HunkReference;
  /** From the first sentence's start to the last one's end, in the machine translation and in the edited text. */
  readonly mt: Range;
  readonly edited: Range;
  /** Who wrote its present text; nobody if a restoration did. */
  readonly authors: readonly Person[];
  /** When its newest words were written, ISO 8601 in UTC; null where nobody's words are left. */
  readonly editedAt: string | null;
  /** True if safe fixes made all of it. */
  readonly bySafeFixes: boolean;
  /** How words of it came about that nobody typed, each origin once; a taken-back run is none. */
  readonly origins: readonly EditOrigin[];
  /** The verdicts that are about exactly these texts. */
  readonly verdicts: readonly VerdictRecord[];
  /** `approved` needs an approval that counts (four eyes); a request by anyone outweighs approvals. `stale`: it was judged, and then edited. */
  readonly status: 'open' | 'stale' | 'approved' | 'changes-requested';
}
