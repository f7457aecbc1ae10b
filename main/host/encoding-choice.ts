import { fail, ok, type Result } from '../../shared/base/result';
import { formatOfName } from '../../shared/formats/formats';
import type { ArticleSide, EncodingChoice, EncodingChoices } from '../../shared/protocol/contract';
import type { ListedArticle } from './article-list';
import { possibleEncodings } from './encodings';
import { readInside } from './inside-folder';
import type { ListedFile } from './list-folder';
import { readArticle } from './read-article';
import { maxFileBytes } from './text-file';

/** How much of a text is shown to tell encodings apart, in characters. */
const sampleLength = 160;

/** The file of that side of an article. Fails if there is none, or its format settles its encoding. */
export function fileToChoose(article: ListedArticle, side: ArticleSide): Result<ListedFile> {
  const file = side === 'source' ? article.source : article.file;
  if (file === null) return fail('no-source', 'This article has no source file.');
  if (formatOfName(file.path)?.carries.anyEncoding !== true)
    return fail(
      'encoding-settled',
      'Files of this format say what encoding they are in, so there is none to choose.',
    );
  return ok(file);
}

/** The encodings that a file of a project may be in, each with what it reads as. `root` is the project's real path. */
export async function encodingChoices(root: string, file: ListedFile): Promise<Result<EncodingChoices>> {
  const read = await readInside(root, file.path, maxFileBytes);
  if (!read.ok) return read;
  const { bytes } = read.value;
  const choices: EncodingChoice[] = [];
  const texts = new Set<string>();
  const present = readArticle(file.path, bytes, file);
  const now = present.ok ? present.value.encoding : '';
  // What it is read as stands for all that read alike.
  for (const encoding of [...possibleEncodings(bytes)].sort(
    (a, b) => Number(b === now) - Number(a === now),
  )) {
    const again = readArticle(file.path, bytes, { ...file, encoding });
    if (!again.ok || texts.has(again.value.text)) continue;
    texts.add(again.value.text);
    choices.push({ encoding, sample: sampleOf(again.value.text) });
  }
  return ok({ now, choices });
}

/** The first line that has other letters than English has, from a little before them. */
function sampleOf(text: string): string {
  const found = /[^\n\u0000-\u007f]/.exec(text)?.index ?? 0;
  const lineStart = text.lastIndexOf('\n', found) + 1;
  const near = found - sampleLength / 4;
  // Where it does not begin with the line, it begins with a word.
  const gap = near > lineStart ? text.indexOf(' ', near) : -1;
  const start = near <= lineStart ? lineStart : gap >= 0 && gap < found ? gap + 1 : near;
  const line = text.slice(start).trimStart().split('\n', 1)[0] ?? '';
  return `${start > lineStart ? '… ' : ''}${line.slice(0, sampleLength)}`;
}
