import type { Failure } from '../../base/result';
import type { ArticleDocument, DecodedBytes, DocumentLanguages, FormatInput } from '../format';
import { patchedDocument } from './patched-document';
import type { PatchUnit } from './pieces';

export interface PatchedText {
  readonly format: string;
  readonly units: readonly PatchUnit[];
  readonly bilingual: boolean;
  readonly languages?: DocumentLanguages;
  /** True where a line break may stand in the text of a unit as it is. */
  readonly breaks: boolean;
  /** How a character is written that the encoding does not have; null if it cannot be. */
  readonly escape: (character: string) => string | null;
  /** What else a person should know. */
  readonly notes?: readonly Failure[];
}

/** The document of a file that is one text: edits go into it, and it goes back into its own encoding. */
export function patchedText(
  { bytes, codec }: Pick<FormatInput, 'bytes' | 'codec'>,
  decoded: DecodedBytes,
  { escape, notes = [], ...rest }: PatchedText,
): ArticleDocument {
  const { text, encoding, bom, doubt } = decoded;
  return patchedDocument({
    ...rest,
    encoding,
    bom,
    parts: [text],
    notes: doubt === null ? notes : [doubt, ...notes],
    bytes,
    assemble: (changed) => codec.encode(changed.get(0) ?? text, decoded, escape),
  });
}
