import type { Result } from '../../shared/base/result';
import type { ArticleSide } from '../../shared/protocol/contract';
import type { ProjectFile } from '../../shared/review/project-file';
import { keepSource, type NamedBytes } from './attached-sources';
import { fileToChoose } from './encoding-choice';
import { noSuchArticle } from './open-article';
import { readOriginal } from './original-file';
import type { OpenProject } from './open-project';

/**
 * Has a file of an article read in an encoding from now on, and tells every window. Fails if its bytes are not in it; then
 * nothing is changed.
 */
export async function readAs(
  open: OpenProject,
  articleId: string,
  side: ArticleSide,
  encoding: string,
): Promise<Result<null>> {
  const readOnly = open.readOnly();
  if (readOnly !== null) return { ok: false, error: readOnly };
  const article = await open.library.find(articleId);
  if (article === null) return noSuchArticle();
  const file = fileToChoose(article, side);
  if (!file.ok) return file;
  const { path } = file.value;
  const read = await readOriginal(open.root, { path, encoding });
  if (!read.ok) return read;
  return change(open, article.id, ({ encodings, ...others }) => ({
    ...others,
    encodings: { ...encodings, [path]: encoding },
  }));
}

/** Gives an article a source, of which the project keeps a copy, or takes the attached one from it (null); tells every window. */
export async function attachSource(
  open: OpenProject,
  articleId: string,
  source: NamedBytes | null,
): Promise<Result<null>> {
  const readOnly = open.readOnly();
  if (readOnly !== null) return { ok: false, error: readOnly };
  const article = await open.library.find(articleId);
  if (article === null) return noSuchArticle();
  const kept = source === null ? null : await keepSource(open.root, source);
  if (kept?.ok === false) return kept;
  const { path } = article.file;
  return change(open, article.id, ({ sources, ...file }) => {
    const others = Object.fromEntries(Object.entries(sources).filter(([other]) => other !== path));
    return { ...file, sources: kept === null ? others : { ...others, [path]: kept.value } };
  });
}

async function change(
  open: OpenProject,
  articleId: string,
  how: (file: ProjectFile) => ProjectFile,
): Promise<Result<null>> {
  const changed = await open.change(how);
  if (!changed.ok) return changed;
  open.rescanSoon(articleId);
  return { ok: true, value: null };
}
