import type { TrackedPlace } from '../docx/track-unit';
import type { UnitKind } from '../format';
import type { Range } from '../../base/range';
import type { TextEdit } from '../../text/edit';

/** How words inside a line are set apart in a file. */
export type InlineStyle = 'bold' | 'italic' | 'underline' | 'strike' | 'raised' | 'link';

/** How text is written at a place of a file. */
export interface Run {
  /** How the file sets it apart; left out where it does not. */
  readonly styles?: readonly InlineStyle[];
  /** The text in the file's own characters: escaped, quoted, wrapped. */
  readonly encode: (text: string) => string;
  /** Further edits of the file that the run's new text calls for, such as an attribute. */
  readonly settle?: (text: string) => readonly TextEdit[];
  /** What the whole run (its pieces have no codes between them) has to become, where patching it would not do; null if it does. */
  readonly rewrite?: (text: string) => string | null;
  /** In formats that track changes: how one is written here. */
  readonly tracked?: TrackedPlace;
}

/**
 * A stretch of a file, `start` to `end` in its decoded characters, and what it reads as.
 * - `literal`: the characters are the text.
 * - `atom`: another spelling of the text (an entity, wrapped white space); replaced as a whole.
 * - `code`: never changed. Its text, often none, is protected.
 */
export interface Piece extends Range {
  readonly kind: 'literal' | 'atom' | 'code';
  readonly text: string;
  /** Null for codes. */
  readonly run: Run | null;
  /** For codes without text: it stands for something seen, so that what is left and right of it does not touch. */
  readonly object?: boolean;
}

/** A line of an article's text and where in the file it is. */
export interface PatchUnit {
  readonly id: string;
  readonly kind: UnitKind;
  /** Which part of a container; 0 for plain files. */
  readonly part: number;
  readonly pieces: readonly Piece[];
  readonly source?: string | null;
  readonly state?: string | null;
  readonly notes?: readonly string[];
  /** Set where it can hold no second line though others of its file can: lines that come behind it go to the next one that can. */
  readonly oneLine?: true;
}

export function textOfPieces(pieces: readonly Piece[]): string {
  let text = '';
  for (const piece of pieces) text += piece.text;
  return text;
}

/** The parts of a unit's text that may not be edited; empty ranges for objects without text. */
export function protectedIn(pieces: readonly Piece[], from: number): Range[] {
  const found: Range[] = [];
  let at = from;
  for (const piece of pieces) {
    const end = at + piece.text.length;
    if (piece.kind === 'code' && (piece.text !== '' || piece.object === true)) found.push({ start: at, end });
    at = end;
  }
  return found;
}
