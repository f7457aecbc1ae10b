import { createHash } from 'node:crypto';
import { sha256Hex } from '../../shared/base/hash';
import { fail, ok, type Failure, type Result } from '../../shared/base/result';
import { diffTexts } from '../../shared/diff/diff-texts';
import type { ManifestFile } from '../../shared/export/manifest';
import { formatOfName } from '../../shared/formats/formats';
import { txtFormat } from '../../shared/formats/txt/txt-format';
import { approvalProblems } from '../../shared/review/approval';
import type { EventOf, JournalEvent, UnknownEvent } from '../../shared/review/events';
import { foldJournal } from '../../shared/review/fold';
import type { ProjectFile } from '../../shared/review/project-file';
import { presentOpened } from '../../shared/review/taken-original';
import { reviewHunks } from '../../shared/review/review-hunks';
import type { ArticleState } from '../../shared/review/state';
import type { Segmented } from '../../shared/text/segment';
import type { ListedArticle } from './article-list';
import { realDisk, type Disk } from './disk';
import { isEncoding } from './encodings';
import { articleInFormat, type ChosenFormat } from './export-in-format';
import { originalAsOpened, type OriginalFile } from './original-file';
import { encodeText, type EncodedText, type TextForm } from './text-file';

/** An article ready to be written. */
export interface ExportableArticle {
  readonly bytes: Buffer;
  readonly file: Omit<ManifestFile, 'exportedAt'>;
  /** What a person must know of the file though it is written. */
  readonly note: Failure | null;
  /** The journal's tips, which an `exported` event follows; null for an article nobody has opened. */
  readonly tips: readonly string[] | null;
}

/**
 * The bytes of an article's present text, as its original was written. Null if it is not approved and `all` is false;
 * an approval that does not count is a failure that says why. `root` is the project's real path. With `format`, they are those
 * of another format, under another name.
 */
export async function exportableArticle(
  root: string,
  article: ListedArticle,
  events: readonly (JournalEvent | UnknownEvent)[],
  project: ProjectFile & Segmented,
  all: boolean,
  disk: Disk = realDisk,
  format: ChosenFormat | null = null,
): Promise<Result<ExportableArticle> | null> {
  const opened = presentOpened(events);
  const state = opened === null ? null : foldJournal(events);
  const declared = state?.stage.stage === 'approved';
  const problem = state !== null && declared ? whyNotApproved(state, project) : null;
  const approved = declared && problem === null;
  if (!approved && !all) return problem === null ? null : { ok: false, error: problem };
  if (state !== null && state.heads.length > 1)
    return fail(
      'two-versions',
      'This article has two versions. Open it and choose one before you export it.',
    );
  if (article.problem !== null) return { ok: false, error: article.problem };
  const original = await originalAsOpened(root, article.file, opened, disk);
  if (!original.ok && notThere.has(original.error.code))
    return original.error.code === 'missing' ? originalGone() : original;
  if (opened === null && !original.ok) return original;
  const form = format === null ? formOf(original, opened) : utf8;
  if (form === null)
    return fail(
      'unknown-encoding',
      'Its journal names an encoding this version does not know. Update Emend.',
    );
  const text = state?.text ?? (original.ok ? original.value.file.text : '');
  const made: Result<Pick<EncodedText, 'bytes'> & Partial<EncodedText> & { readonly path?: string }> =
    format === null
      ? encodeArticle(text, original, opened, form)
      : await articleInFormat(format, { root, article, original, state, project, approved, disk, opened });
  if (!made.ok) return made;
  const { bytes, encoding = form.encoding, note = null, path = article.file.path } = made.value;
  const file = {
    path,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    textSha256: sha256Hex(text),
    articleId: article.id,
    encoding,
    stage: state?.stage.stage ?? 'new',
    approvedBy: approved ? (state?.stage.person ?? null) : null,
    approvedAt: approved ? (state?.stage.time ?? null) : null,
    ...(note === null ? {} : { note: note.message }),
  };
  return ok({ bytes, file, note, tips: state?.tips ?? null });
}

/** What is written for other tools. */
const utf8: TextForm = { text: null, encoding: 'utf-8', bom: false, lineEnd: '\n', ends: [] };

/** The article's file with its text in it. What is more than text is written into the original, which must be the one that was opened. */
function encodeArticle(
  text: string,
  original: Result<OriginalFile>,
  opened: EventOf<'opened'> | null,
  form: TextForm,
): Result<EncodedText> {
  const document = original.ok ? original.value.file.document : null;
  const isText = (formatOfName(opened?.path ?? '') ?? txtFormat).id === 'txt';
  if (document === null) return isText ? ok(encodeText(text, form)) : originalChanged();
  if (original.ok && opened !== null && original.value.hash !== opened.original) return originalChanged();
  const written = document.write(text);
  if (!written.ok) return written;
  const [note = null] = written.value.notes;
  return ok({ bytes: Buffer.from(written.value.bytes), encoding: form.encoding, note });
}

function originalChanged(): ReturnType<typeof fail> {
  return fail(
    'original-changed',
    'Its original changed since the article was opened, so the edited text has no place to go back to. Put the file back as it was.',
  );
}

/** Where the original cannot be reached, an article is written nowhere: its journal may have been made up with its name. */
const notThere: ReadonlySet<string> = new Set(['missing', 'outside', 'unreadable']);

function originalGone(): ReturnType<typeof fail> {
  return fail(
    'original-gone',
    'Its original is not in the project any more, so it is not exported. Put the file back, or open the article and save a copy.',
  );
}

/** What is wrong with the approval of an article's present text; null if it stands. A declared one is never taken at its word. */
function whyNotApproved(
  state: ArticleState,
  { language, fourEyes, segmentation }: ProjectFile & Segmented,
): Failure | null {
  const boundaries = state.segmentation.target;
  const diff = diffTexts(state.base ?? '', state.text, { language, segmentation, boundaries });
  return approvalProblems(state, reviewHunks(state, diff, { fourEyes }), { fourEyes })[0] ?? null;
}

/** How to write it: as the original lies, or, where that changed, as the journal remembers it. */
function formOf(original: Result<OriginalFile>, opened: EventOf<'opened'> | null): TextForm | null {
  if (original.ok && (opened === null || original.value.hash === opened.original)) return original.value.file;
  if (opened === null || !isEncoding(opened.encoding)) return null;
  return { text: null, encoding: opened.encoding, bom: opened.bom, lineEnd: opened.lineEnd, ends: [] };
}
