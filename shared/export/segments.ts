import type { ArticleDocument } from '../formats/format';

/** A source text and its translation, with what is known about them. */
export interface BilingualSegment {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly notes: readonly string[];
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

/** A document's lines with their sources; lines without any text are left out. */
export function segmentsOf(document: ArticleDocument): BilingualSegment[] {
  return document.units
    .map(({ id, text, source, notes }) => ({
      id,
      source: (source ?? '').replace(objectCharacter, ''),
      target: text.replace(objectCharacter, ''),
      notes,
    }))
    .filter(({ source, target }) => /\S/.test(source + target));
}
