import { fail, ok, type Failure, type Result } from '../../shared/base/result';
import { diffTexts } from '../../shared/diff/diff-texts';
import type { ExportFormatId } from '../../shared/export/export-format-ids';
import { exportFormats } from '../../shared/export/export-formats';
import type { ArticleToExport } from '../../shared/export/exported-article';
import type { SarifFlag } from '../../shared/export/sarif';
import type { EventOf } from '../../shared/review/events';
import type { ProjectFile } from '../../shared/review/project-file';
import { reviewHunks } from '../../shared/review/review-hunks';
import type { ArticleState } from '../../shared/review/state';
import type { Segmented } from '../../shared/text/segment';
import type { ListedArticle } from './article-list';
import type { Disk } from './disk';
import { readOriginal, type OriginalFile } from './original-file';
import { asBegun } from './read-article';

/** A format that is not the article's own, and what writing it needs. */
export interface ChosenFormat {
  readonly id: Exclude<ExportFormatId, 'own'>;
  /** Emend's, for formats that name what wrote them. */
  readonly version: string;
  readonly flags: (article: ArticleToExport) => readonly SarifFlag[];
}

/** The article's present text in a format that is not its own. `approved`: it is approved as it stands. Fails where the format wants what the article lacks. */
export async function articleInFormat(
  { id, version, flags }: ChosenFormat,
  given: {
    readonly root: string;
    readonly article: ListedArticle;
    readonly original: Result<OriginalFile>;
    readonly state: ArticleState | null;
    readonly project: ProjectFile & Segmented;
    readonly approved: boolean;
    readonly disk: Disk;
    /** Null for an article nobody has opened. */
    readonly opened: EventOf<'opened'> | null;
  },
): Promise<Result<{ readonly path: string; readonly bytes: Buffer; readonly note: Failure | null }>> {
  const { root, article, original, state, project, approved, disk, opened } = given;
  const { language, sourceLanguage, fourEyes, segmentation } = project;
  const document = original.ok ? original.value.file.document : null;
  const own = original.ok ? original.value.file.text : '';
  const machineTranslation = state?.base ?? own;
  const text = state?.text ?? own;
  const read =
    article.source === null ? null : await readOriginal(root, asBegun(article.source, opened), disk);
  const boundaries = state?.segmentation.target;
  const diff = diffTexts(machineTranslation, text, { language, segmentation, boundaries });
  const { person = null, time = null } = state?.stage ?? {};
  const exported: ArticleToExport = {
    path: article.file.path,
    language,
    sourceLanguage,
    segmentation,
    machineTranslation,
    text,
    source: read?.ok === true ? read.value.file.text : (document?.source ?? null),
    document,
    diff,
    state,
    hunks: state === null ? [] : reviewHunks(state, diff, { fourEyes }),
    approval: approved && person !== null && time !== null ? { person, time } : null,
  };
  if (id === 'tmx' && !/\S/.test(exported.source ?? '')) return noSource();
  const { ending, write } = exportFormats[id];
  const notes: Failure[] = [];
  const made = write(exported, {
    version,
    flags: () => flags(exported),
    tell: (note) => void notes.push(note),
  });
  return ok({
    path: `${article.file.path}${ending}`,
    bytes: typeof made === 'string' ? Buffer.from(made, 'utf8') : Buffer.from(made),
    note: notes[0] ?? null,
  });
}

/** Why a text alone makes no translation memory. */
export function noSource(): ReturnType<typeof fail> {
  return fail(
    'no-source',
    'It has no source text, and a translation memory is made of sources with their translations. Put its source beside it, or choose another format.',
  );
}
