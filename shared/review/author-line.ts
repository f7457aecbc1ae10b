import { authoredNear, placedMark, type Author, type AuthorMark } from './authorship';
import type { EditMap } from './edit-map';

/** A mark in one of the two lists of a line, nearest to the gap first. */
interface Cell {
  readonly mark: AuthorMark;
  /** Added to the mark's offsets: before the gap as it is, behind it together with what the text has grown by. */
  readonly shift: number;
  /** Before the gap: the furthest end of this mark and all before it. */
  readonly reach: number;
  readonly next: Cell | null;
}

/**
 * Who wrote what in a text, sorted by place; never changed. An article of fifty thousand edits has thousands of marks, and
 * most edits are made where the one before was made. So the line has a gap at the last edit, as an editor's buffer has:
 * what stands behind it is told by its distance from the end, which an edit at the gap leaves as it is.
 */
export class AuthorLine {
  static readonly empty = new AuthorLine(null, null, 0);
  private list: readonly AuthorMark[] | null = null;

  private constructor(
    private readonly before: Cell | null,
    private readonly behind: Cell | null,
    private readonly grown: number,
  ) {}

  /** The marks must be tidy (see `tidy`). */
  static of(marks: readonly AuthorMark[]): AuthorLine {
    const made = new AuthorLine(pushed(null, marks), null, 0);
    made.list = marks;
    return made;
  }

  /** All marks, in the offsets of their text. The same array each time. */
  marks(): readonly AuthorMark[] {
    if (this.list !== null) return this.list;
    const list: AuthorMark[] = [];
    for (let cell = this.before; cell !== null; cell = cell.next) list.push(moved(cell.mark, cell.shift));
    list.reverse();
    for (let cell = this.behind; cell !== null; cell = cell.next)
      list.push(moved(cell.mark, cell.shift + this.grown));
    this.list = list;
    return list;
  }

  /** The marks after an edit by `author`: as `authoredNear` gives them for all. */
  after(map: EditMap, author: Author): AuthorLine {
    const [first] = map.edits;
    const last = map.edits.at(-1);
    if (first === undefined || last === undefined) return this;
    let { before, behind } = this;
    const { grown } = this;
    while (behind !== null && behind.mark.start + behind.shift + grown < first.start) {
      before = onto(before, behind.mark, behind.shift + grown);
      behind = behind.next;
    }
    while (before !== null && before.mark.start + before.shift > last.end) {
      behind = { mark: before.mark, shift: before.shift - grown, reach: 0, next: behind };
      before = before.next;
    }
    const near: AuthorMark[] = [];
    let reach = last.end;
    for (; before !== null && before.reach >= first.start; before = before.next) {
      near.push(moved(before.mark, before.shift));
      reach = Math.max(reach, before.mark.end + before.shift);
    }
    near.reverse();
    // What a mark near the edit reaches over may come to lie beside it, and be joined with it.
    for (; behind !== null && behind.mark.start + behind.shift + grown <= reach; behind = behind.next) {
      near.push(moved(behind.mark, behind.shift + grown));
      reach = Math.max(reach, behind.mark.end + behind.shift + grown);
    }
    const by = map.startOf(map.edits.length - 1) + last.text.length - last.end;
    return new AuthorLine(pushed(before, authoredNear(near, map, author)), behind, grown + by);
  }
}

function pushed(before: Cell | null, marks: readonly AuthorMark[]): Cell | null {
  let top = before;
  for (const mark of marks) top = onto(top, mark, 0);
  return top;
}

function onto(before: Cell | null, mark: AuthorMark, shift: number): Cell {
  return { mark, shift, reach: Math.max(mark.end + shift, before?.reach ?? 0), next: before };
}

function moved(mark: AuthorMark, by: number): AuthorMark {
  return by === 0 ? mark : placedMark(mark, mark.start + by, mark.end + by);
}
