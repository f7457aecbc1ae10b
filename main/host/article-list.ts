import { articleIdOf } from '../../shared/review/article-id';
import { fail, type Failure } from '../../shared/base/result';
import { pairFiles, type PairRules } from '../../shared/formats/pair-files';
import { listFolder, type ListedFile } from './list-folder';
import { maxFileBytes, tooLarge } from './text-file';

/** An article as the folder shows it, before anything is read. */
export interface ListedArticle {
  readonly id: string;
  readonly file: ListedFile;
  readonly source: ListedFile | null;
  readonly problem: Failure | null;
}

/** The articles of a project folder (`root`, a real path), sorted by path. Unusable ones are in it, with the reason. */
export async function listArticles(root: string, rules: PairRules): Promise<ListedArticle[]> {
  const files = await listFolder(root, isArticleName);
  const byPath = new Map(files.map((file) => [file.path, file]));
  return pairFiles([...byPath.keys()], rules).map(({ path, sourcePath, untranslated }) => {
    const file = byPath.get(path) as ListedFile;
    return {
      id: articleIdOf(path),
      file,
      source: sourcePath === null ? null : (byPath.get(sourcePath) ?? null),
      problem: problemOf(file, untranslated),
    };
  });
}

function isArticleName(name: string): boolean {
  return /\.txt$/i.test(name);
}

function problemOf(file: ListedFile, untranslated: boolean): Failure | null {
  if (file.bytes === 0)
    return fail('empty', 'There is no text in this file. Put the article’s text into it, or remove it.')
      .error;
  if (file.bytes > maxFileBytes) return tooLarge(file.bytes).error;
  if (untranslated)
    return fail(
      'untranslated',
      'This source text has no translation beside it. Add one under the matching name.',
    ).error;
  return null;
}
