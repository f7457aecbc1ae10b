import type { TextEdit } from '../text/edit';
import type { TextNode } from './text-graph';

/** After this many edits without a full text the next writer adds a `snapshot`, */
const snapshotEvery = 500;
/** where they take up at least this part of it: one of 45 MB after every 500 would fill a journal within a day. */
const snapshotShare = 4;
/** About how long an event's line is besides its texts. */
const lineLength = 350;

/** What was written since the last full text: how many edits, and about how many code units of a journal. */
interface SinceFullText {
  readonly edits: number;
  readonly written: number;
}

/** Says when a journal wants a full text again. It is asked with every key, and goes on from what it said of the text before. */
export class FullTextDue {
  private readonly known = new WeakMap<TextNode, SinceFullText>();

  /** True if the next write after this text should add a `snapshot`. */
  isDue(node: TextNode): boolean {
    const { edits, written } = this.since(node);
    return edits >= snapshotEvery && written >= node.length / snapshotShare;
  }

  private since(node: TextNode): SinceFullText {
    const unknown: { readonly node: TextNode; readonly operations: readonly TextEdit[] }[] = [];
    let known: SinceFullText | undefined;
    for (let at: TextNode | undefined = node; at !== undefined; at = at.parents[0]) {
      known = this.known.get(at);
      if (known !== undefined || (at.event.type !== 'edit' && at.event.type !== 'fix')) break;
      unknown.push({ node: at, operations: at.event.operations });
    }
    let { edits, written } = known ?? { edits: 0, written: 0 };
    for (const { node: at, operations } of unknown.reverse()) {
      edits++;
      written += lineLength;
      for (const { text } of operations) written += text.length;
      this.known.set(at, { edits, written });
    }
    return { edits, written };
  }
}
