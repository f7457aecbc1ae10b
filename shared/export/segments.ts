import type { ArticleDocument } from '../formats/format';
import type { Person } from '../review/person';

/** What became of a machine-translated segment, and by whom. */
export interface SegmentReview {
  /** What stood there before anybody touched it; null where all of it was put in. */
  readonly machineTranslation: string | null;
  /** True if its words are no longer those of the machine translation. */
  readonly edited: boolean;
  readonly authors: readonly Person[];
  /** When its newest words were written, ISO 8601 in UTC; null where nobody wrote any. */
  readonly editedAt: string | null;
  /** Who approved exactly this text, and when; null if nobody has. */
  readonly approvedBy: Person | null;
  readonly approvedAt: string | null;
  readonly comments: readonly SegmentComment[];
}

export interface SegmentComment {
  readonly person: Person;
  /** ISO 8601 in UTC. */
  readonly time: string;
  readonly text: string;
}

/** A source text and its translation, with what is known about them. */
export interface BilingualSegment {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly notes: readonly string[];
  /** Left out where a file is converted that nobody reviewed. */
  readonly review?: SegmentReview;
}

/** Texts in two languages, ready to be written in a bilingual format. */
export interface BilingualText {
  /** The file's name, without folders. */
  readonly name: string;
  readonly sourceLanguage: string;
  readonly language: string;
  readonly segments: readonly BilingualSegment[];
}

/** What stands for a code of the file in its text; other files have no use for it. */
const objectCharacter = /\ufffc/g;

/** A text without what stands in it for codes of its own file. */
export function withoutCodes(text: string): string {
  return text.replace(objectCharacter, '');
}

/** A document's lines with their sources; lines without any text are left out. */
export function segmentsOf(document: ArticleDocument): BilingualSegment[] {
  return document.units
    .map(({ id, text, source, notes }) => ({
      id,
      source: withoutCodes(source ?? ''),
      target: withoutCodes(text),
      notes,
    }))
    .filter(({ source, target }) => /\S/.test(source + target));
}
