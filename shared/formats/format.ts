import type { Range } from '../base/range';
import type { Failure, Result } from '../base/result';
import type { HtmlReading } from './html/html-reading';
import type { StyledRange } from './patching/moved-styles';

/** How tracked changes of a document are read: as if accepted, as if rejected, or both with CriticMarkup around them. */
export type Revisions = 'accepted' | 'rejected' | 'marked';
export const revisionChoices: readonly Revisions[] = ['accepted', 'rejected', 'marked'];

export interface ReadOptions {
  readonly revisions?: Revisions;
  /** Left out, web pages are read as {@link plainReading} says. */
  readonly html?: HtmlReading;
}

/** The bytes of a text as characters. Bytes that the encoding has no character for are lone surrogates U+DC80 to U+DCFF. */
export interface DecodedBytes {
  /** Without the byte-order mark, line ends as they lie. */
  readonly text: string;
  readonly encoding: string;
  readonly bom: boolean;
  /** What a person should know of the choice of the encoding; null where it is certain. */
  readonly doubt: Failure | null;
}

/**
 * Decodes and encodes. The domain has no encodings of its own: hosts bring them. What is decoded is encoded to the same bytes, always.
 */
export interface TextCodec {
  /** True for names of encodings that can be decoded. */
  knows(name: string): boolean;
  /** `declared` is the encoding the file itself names, if it does. */
  decode(bytes: Uint8Array, declared: string | null): Result<DecodedBytes>;
  /** What a part of a container unpacks to (raw deflate); null if it is damaged. May stop once there is more than `size` bytes. */
  inflate(packed: Uint8Array, size: number): Uint8Array | null;
  /** With the byte-order mark, if `like` had one. Characters that the encoding lacks go through `escape`. */
  encode(text: string, like: DecodedBytes, escape: (character: string) => string | null): Result<Uint8Array>;
}

export interface FormatInput {
  /** The file's name, for what only its ending tells. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly codec: TextCodec;
  /** The encoding that a person chose for the file; it stands above what the file says of itself. Formats whose standard settles it pass it over. */
  readonly encoding?: string;
}

export type UnitKind =
  'paragraph' | 'heading' | 'list-item' | 'cell' | 'title' | 'note' | 'segment' | 'value';

/** What one line of an article's text is in its file. */
export interface UnitFacts {
  /** Unique in the file, and the same after edits elsewhere. */
  readonly id: string;
  readonly kind: UnitKind;
  readonly text: string;
  /** Where its text starts in the document's. */
  readonly start: number;
  readonly source: string | null;
  readonly state: string | null;
  readonly notes: readonly string[];
}

export interface WrittenDocument {
  readonly bytes: Uint8Array;
  /** What could not be written as asked; the rest is. */
  readonly notes: readonly Failure[];
}

/** Who changed something, and when (ISO 8601 in UTC). */
export interface ChangeAuthor {
  readonly author: string;
  readonly time: string;
}

/** A change of a document's text, in its offsets and inside a line, with who made it. What comes in may be several people's. */
export interface TrackedChange extends Range {
  readonly deletedBy: ChangeAuthor;
  readonly inserted: readonly (ChangeAuthor & { readonly text: string })[];
}

/** What somebody said of a stretch of a document's text. */
export interface DocumentComment extends Range, ChangeAuthor {
  readonly text: string;
}

/** A file read in some format: its text, and the way back. */
/** Languages as a file names them; null where it names none, or several. */
export interface DocumentLanguages {
  readonly source: string | null;
  readonly target: string | null;
}

export interface ArticleDocument {
  readonly format: string;
  readonly encoding: string;
  readonly bom: boolean;
  /** The units' texts, a line each, joined by `\n`. */
  readonly text: string;
  readonly units: readonly UnitFacts[];
  /** Stretches of `text` that are not to be edited: codes, placeholders, tabs. Empty ranges are codes that have no text. */
  readonly protectedRanges: readonly Range[];
  /** Stretches of `text` inside a line that are set apart as bold, as a link and the like. None where left out. */
  readonly styledRanges?: readonly StyledRange[];
  /** The source text, a line for each unit; null for what is not bilingual. */
  readonly source: string | null;
  /** Of bilingual files: the languages that they name. */
  readonly languages?: DocumentLanguages;
  /** What a person should know though the file was read. */
  readonly notes: readonly Failure[];
  /** The file with its text replaced. For the same text, the file's very bytes; else only bytes of changed units differ. */
  write(text: string): Result<WrittenDocument>;
  /** In formats that have them: the file with tracked changes and comments, in the order of their places. */
  writeTracked?(
    changes: readonly TrackedChange[],
    comments: readonly DocumentComment[],
  ): Result<WrittenDocument>;
}

/** What a format is called. */
export interface FormatFacts {
  /** Short and stable; what `--to` takes. */
  readonly id: string;
  readonly title: string;
  /** What one of its files is called, and several: `web page`, `web pages`. */
  readonly called: readonly [one: string, many: string];
  /** Lower case, without the dot. */
  readonly extensions: readonly string[];
}

export interface Format extends FormatFacts {
  /** True for bytes that are in this format whatever the name; only asked where the ending does not tell. */
  looksLike?(start: string): boolean;
  readonly carries: {
    readonly source: boolean;
    readonly inlineCodes: boolean;
    readonly revisions: boolean;
    /** True where a person may choose the encoding that a file is read in. */
    readonly anyEncoding: boolean;
  };
  read(input: FormatInput, options: ReadOptions): Result<ArticleDocument>;
}
