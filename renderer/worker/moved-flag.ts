import type { Fix, Flag } from '../../shared/checks/rule';
import type { TextEdit } from '../../shared/text/edit';

/**
 * A flag that lies `by` code units behind where it was found. Thousands are moved for a key in a long article and a few of them looked at:
 * what a flag says stays where it is, and its fixes are moved once somebody reads them.
 */
export class MovedFlag implements Flag {
  protected readonly found: Flag;
  protected readonly by: number;

  constructor(flag: Flag, by: number) {
    const isMoved = flag instanceof MovedFlag;
    this.found = isMoved ? flag.found : flag;
    this.by = isMoved ? flag.by + by : by;
  }

  get start(): number {
    return this.found.start + this.by;
  }

  get end(): number {
    return this.found.end + this.by;
  }

  get rule(): Flag['rule'] {
    return this.found.rule;
  }

  get category(): Flag['category'] {
    return this.found.category;
  }

  get severity(): Flag['severity'] {
    return this.found.severity;
  }

  get message(): Flag['message'] {
    return this.found.message;
  }

  get messageId(): Flag['messageId'] {
    return this.found.messageId;
  }

  get values(): Flag['values'] {
    return this.found.values;
  }

  get fixes(): Flag['fixes'] {
    return this.by === 0 ? this.found.fixes : movedFixes(this.found.fixes, this.by);
  }

  /** {@link fixes} where they were found: for whoever asks which there are, not where. */
  get unmovedFixes(): Flag['fixes'] {
    return this.found.fixes;
  }

  get provenance(): Flag['provenance'] {
    return this.found.provenance;
  }

  get context(): Flag['context'] {
    return this.found.context;
  }
}

/** Fixes whose edits are made `by` code units further on. */
export function movedFixes(fixes: readonly Fix[], by: number): readonly Fix[] {
  const move = ({ start, end, text }: TextEdit): TextEdit => ({ start: start + by, end: end + by, text });
  return fixes.map((fix) => ({ ...fix, edits: fix.edits.map(move) }));
}
