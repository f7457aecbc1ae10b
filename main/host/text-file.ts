import { fail, ok, said, type Failure, type Result } from '../../shared/base/result';
import { restoreLineEnds, splitLineEnds, type LineEnds } from '../../shared/formats/line-ends';
import {
  byteOrderMark,
  decodeBytes,
  decodeChosen,
  encodeAs,
  isEncoding,
  unencodable,
  type Encoding,
} from './encodings';

/** The largest file that is opened, in bytes. */
export const maxFileBytes = 50 * 1024 * 1024;

/** A file's text with `\n` line ends, and what is needed to write it as it lay. */
export interface TextFile extends LineEnds {
  readonly text: string;
  readonly encoding: Encoding;
  readonly bom: boolean;
  /** What a person should know of the choice of the encoding; null where it is certain. */
  readonly doubt: Failure | null;
}

/** What a text is to be written like. `text` is the original's, for the line ends of mixed files; null where it is gone. */
export interface TextForm extends LineEnds {
  readonly text: string | null;
  readonly encoding: Encoding;
  readonly bom: boolean;
}

export interface EncodedText {
  readonly bytes: Buffer;
  /** The encoding it was written in: UTF-8 where the original's has no bytes for a character. */
  readonly encoding: Encoding;
  /** Set if that is not the original's encoding. */
  readonly note: Failure | null;
}

/**
 * Decodes a file, in the encoding that a person chose or by its bytes. Fails with `empty`, `binary`, `too-large`, `unknown-encoding` or
 * `other-encoding`; never guesses so that bytes would be lost.
 */
export function decodeText(bytes: Buffer, chosen?: string): Result<TextFile> {
  if (bytes.length > maxFileBytes) return tooLarge(bytes.length);
  const decoded = chosen === undefined ? decodeBytes(bytes) : decodedAsChosen(bytes, chosen);
  if (decoded === null && chosen !== undefined) return otherEncoding(chosen);
  if (decoded === null) return looksBinary(bytes) ? binary() : unknownEncoding();
  if (isBinaryText(decoded.text)) return binary();
  if (!/\S/.test(decoded.text))
    return fail('empty', 'There is no text in this file. Put the article’s text into it, or remove it.');
  return ok({
    ...splitLineEnds(decoded.text),
    encoding: decoded.encoding,
    bom: decoded.bom,
    doubt: decoded.doubt,
  });
}

/** Encodes a text as its original was: for an unchanged text, the original's very bytes. */
export function encodeText(text: string, form: TextForm): EncodedText {
  const whole = restoreLineEnds(text, form, form.text);
  const bytes = encodeAs(whole, form.encoding);
  if (bytes !== null) return withMark(bytes, form.encoding, form.bom, null);
  const missing = unencodable(whole, form.encoding).join(' ');
  const note = fail(
    'not-encodable',
    said`Written in UTF-8, because ${form.encoding} has no way to write: ${missing}. Replace them if the file must stay in ${form.encoding}.`,
  ).error;
  return withMark(Buffer.from(whole, 'utf8'), 'utf-8', false, note);
}

export function tooLarge(bytes: number): ReturnType<typeof fail> {
  const size = Math.ceil(bytes / (1024 * 1024));
  return fail(
    'too-large',
    said`This file has ${size} MB; Emend opens up to ${maxFileBytes / (1024 * 1024)} MB. Split it into several files.`,
  );
}

function withMark(bytes: Buffer, encoding: Encoding, bom: boolean, note: Failure | null): EncodedText {
  return { bytes: bom ? Buffer.concat([byteOrderMark(encoding), bytes]) : bytes, encoding, note };
}

function decodedAsChosen(bytes: Buffer, chosen: string): ReturnType<typeof decodeChosen> {
  return isEncoding(chosen) ? decodeChosen(bytes, chosen) : null;
}

/** The failure of a file whose bytes are not those of the encoding that was chosen for it. */
export function otherEncoding(chosen: string): ReturnType<typeof fail> {
  return fail(
    'other-encoding',
    said`The bytes of this file are no ${chosen}, which the project’s settings name for it (“encodings”). Choose another encoding, or take it out there.`,
  );
}

export function binary(): ReturnType<typeof fail> {
  return fail('binary', 'This is not a text file. Save the article as plain text (.txt) and open that.');
}

export function unknownEncoding(): ReturnType<typeof fail> {
  return fail(
    'unknown-encoding',
    'The text encoding of this file could not be told for certain. Save it as UTF-8 and open it again.',
  );
}

export function looksBinary(bytes: Buffer): boolean {
  const sample = bytes.subarray(0, 64 * 1024);
  let controls = 0;
  for (const byte of sample) {
    if (byte === 0) return true;
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d) controls++;
  }
  return controls > sample.length / 50;
}

/** More control characters than one in fifty are no text, wherever in the file they stand: each would take six letters in a journal. */
export function isBinaryText(text: string): boolean {
  if (text.startsWith('%PDF-')) return true;
  let controls = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0) return true;
    if (code < 0x09 || (code > 0x0d && code < 0x20)) controls++;
  }
  return controls > text.length / 50;
}
