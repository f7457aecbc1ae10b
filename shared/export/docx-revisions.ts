import { firstEndingAfter, type Range } from '../base/range';
import { fail, failure, ok, said, type Failure, type Result } from '../base/result';
import type { WordOp } from '../diff/hunk';
import { formatIdOf } from '../formats/file-names';
import type { DocumentComment, TrackedChange } from '../formats/format';
import { linesToUnits } from '../formats/patching/lines-to-units';
import { textHunks } from '../formats/patching/text-hunks';
import { locateHunks, type LocatedHunk } from '../review/located-hunks';
import type { Authored } from '../review/state';
import { xmlText } from './escape-xml';
import { commentsOnArticle, PlacedComments, type ArticleToExport } from './exported-article';
import type { SegmentComment } from './segments';
import { wordDate, wordPackage, type WordComment } from './word-package';

/** Whoever changed words that nobody is known to have written: a restoration has no author. */
const nobody = { author: 'Emend', time: '1980-01-01T00:00:00Z' } as const;

interface Writer {
  readonly author: string;
  /** ISO 8601 in UTC. */
  readonly time: string;
}

/** A stretch of both texts or of one of them, and who put it in or took it out. */
export interface TrackedRun {
  readonly op: WordOp['op'];
  readonly text: string;
  readonly by: Writer | null;
  /** Comments that stand beside it. */
  readonly comments: readonly SegmentComment[];
}

/**
 * How the machine translation became the text, as Word tracks it: `=` and `-` joined are the machine translation, `=` and `+` the
 * text. A sentence that moved is taken out in one place and put in at another.
 */
export function trackedRuns({ diff, state, machineTranslation }: ArticleToExport): TrackedRun[] {
  const located = locateHunks(diff);
  const comments = new PlacedComments(state);
  const moves = located
    .filter(({ hunk }) => hunk.kind === 'move')
    .sort((a, b) => a.before.start - b.before.start);
  const runs: TrackedRun[] = [];
  let moved = 0;
  const takeOut = (before: number): void => {
    for (let move = moves[moved]; move !== undefined && move.before.start < before; move = moves[++moved])
      runs.push({
        op: '-',
        text: move.textBefore,
        by: deletedBy(state?.authored ?? [], move.span),
        comments: [],
      });
  };
  for (const hunk of located) {
    if (hunk.hunk.kind !== 'move' && hunk.hunk.before.length > 0) takeOut(hunk.before.start);
    pushHunk(runs, hunk, state?.authored ?? [], comments.on(hunk));
  }
  takeOut(machineTranslation.length + 1);
  const [first] = runs;
  const about = commentsOnArticle(state);
  if (first !== undefined && about.length > 0)
    runs[0] = { ...first, comments: [...about, ...first.comments] };
  return runs;
}

/**
 * The article as a Word document with every change tracked and every comment beside its place: in its own file where that is one, and
 * else in a document of its own. `tell` hears why, where it is a Word file that the changes could not be written into.
 */
export function toDocxRevisions(
  article: ArticleToExport,
  tell: (note: Failure) => void = () => undefined,
): Uint8Array {
  const own = trackedInItsFile(article);
  if (own?.ok === true) return own.value;
  if (own !== null) tell(own.error);
  const comments: WordComment[] = [];
  let number = 0;
  let body = '';
  let line = '';
  const revision = ({ author, time }: Writer): string =>
    `w:id="${number++}" w:author="${xmlText(author)}" w:date="${wordDate(time)}"`;
  const endLine = (mark: string): void => {
    body += `<w:p>${mark === '' ? '' : `<w:pPr><w:rPr>${mark}</w:rPr></w:pPr>`}${line}</w:p>`;
    line = '';
  };
  for (const { op, text, by, comments: beside } of trackedRuns(article)) {
    const ids = beside.map(
      ({ person, time, text: said }) => comments.push({ author: person.name, time, text: said }) - 1,
    );
    line += ids.map((id) => `<w:commentRangeStart w:id="${id}"/>`).join('');
    const writer = by ?? nobody;
    text.split('\n').forEach((part, index) => {
      if (index > 0) endLine(op === '=' ? '' : `<w:${op === '+' ? 'ins' : 'del'} ${revision(writer)}/>`);
      if (part === '') return;
      if (op === '=') line += wordRun(part, 't');
      else if (op === '+') line += `<w:ins ${revision(writer)}>${wordRun(part, 't')}</w:ins>`;
      else line += `<w:del ${revision(writer)}>${wordRun(part, 'delText')}</w:del>`;
    });
    line += ids
      .map((id) => `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`)
      .join('');
  }
  if (line !== '' || body === '') endLine('');
  return wordPackage(body, comments);
}

/** Null where the article's file is no Word document; a failure where it is not the one that the machine translation is from, or cannot be written. */
function trackedInItsFile(article: ArticleToExport): Result<Uint8Array> | null {
  const { path, document, machineTranslation, text, state, diff } = article;
  if (formatIdOf(path) !== 'docx') return null;
  if (document?.writeTracked === undefined || document.text !== machineTranslation)
    return fail(
      'plain-document',
      'Its changes were written into a plain Word document, without the look of its own file, because that file changed since the article was opened. Put the file back as it was and export again to have them in it.',
    );
  const authored = state?.authored ?? [];
  const before = document.units.map((unit) => unit.text);
  const changes: TrackedChange[] = [];
  let at = 0;
  linesToUnits(before, text.split('\n')).forEach((line, index) => {
    const from = document.units[index]?.start ?? 0;
    // Units whose line is gone take none of the text.
    const isThere = text.startsWith(line, at) && [undefined, '\n'].includes(text[at + line.length]);
    let moved = 0;
    for (const hunk of textHunks(before[index] ?? '', line)) {
      const start = Math.min(at + hunk.start + moved, text.length);
      changes.push({
        start: from + hunk.start,
        end: from + hunk.end,
        deletedBy: deletedBy(authored, { start, end: start }),
        inserted: insertedBy(hunk.text, start, authored),
      });
      moved += hunk.text.length - (hunk.end - hunk.start);
    }
    if (isThere) at += line.length + 1;
  });
  const placed = new PlacedComments(state);
  const comments = locateHunks(diff)
    .flatMap((hunk) => placed.on(hunk).map((comment) => wordComment(comment, hunk.before)))
    .concat(commentsOnArticle(state).map((comment) => wordComment(comment, { start: 0, end: 0 })))
    .sort((a, b) => a.start - b.start);
  const written = document.writeTracked(changes, comments);
  if (written.ok) return ok(written.value.bytes);
  return {
    ok: false,
    error: failure(
      'plain-document',
      said`Its changes were written into a plain Word document, without the look of its own file: ${written.error}`,
    ),
  };
}

function wordComment({ person, time, text }: SegmentComment, { start, end }: Range): DocumentComment {
  return { start, end, author: person.name, time, text };
}

function insertedBy(text: string, start: number, authored: readonly Authored[]): TrackedChange['inserted'] {
  if (text === '') return [];
  const runs: TrackedRun[] = [];
  pushInserted(runs, text, start, authored);
  return runs.map((run) => ({ ...(run.by ?? nobody), text: run.text }));
}

function pushHunk(
  runs: TrackedRun[],
  { hunk, span, textAfter }: LocatedHunk,
  authored: readonly Authored[],
  comments: readonly SegmentComment[],
): void {
  const own: TrackedRun[] = [];
  if (hunk.kind === 'move') pushInserted(own, textAfter, span.start, authored);
  else {
    let at = span.start;
    for (const { op, text } of hunk.words) {
      if (op === '=') own.push({ op, text, by: null, comments: [] });
      else if (op === '-')
        own.push({ op, text, by: deletedBy(authored, { start: at, end: at }), comments: [] });
      else pushInserted(own, text, at, authored);
      if (op !== '-') at += text.length;
    }
  }
  const [first, ...rest] = own;
  if (first === undefined) return;
  runs.push({ ...first, comments }, ...rest);
}

/** Words that came in, a run for each who wrote some of them. */
function pushInserted(runs: TrackedRun[], text: string, start: number, authored: readonly Authored[]): void {
  const end = start + text.length;
  let at = start;
  const push = (to: number, by: Writer): void => {
    if (to <= at) return;
    runs.push({ op: '+', text: text.slice(at - start, to - start), by, comments: [] });
    at = to;
  };
  let last: Authored | undefined;
  // What lies between marks is nobody's: it goes with its neighbour, so that runs stay few.
  for (let index = firstEndingAfter(authored, start); ; index++) {
    const mark = authored[index];
    if (mark === undefined || mark.start >= end) break;
    last = mark;
    push(Math.min(mark.end, end), writerOf(mark));
  }
  push(end, writerOf(last ?? nearest(authored, start)));
}

/** Who took out what stood at a place of the text: whoever left a mark there, else whoever wrote nearest. */
function deletedBy(authored: readonly Authored[], { start, end }: Range): Writer {
  for (let index = firstEndingAfter(authored, start - 1); ; index++) {
    const mark = authored[index];
    if (mark === undefined || mark.start > end) break;
    if (mark.start === mark.end) return writerOf(mark);
  }
  return writerOf(nearest(authored, start));
}

function nearest(authored: readonly Authored[], at: number): Authored | undefined {
  const index = firstEndingAfter(authored, at);
  const [before, after] = [authored[index - 1], authored[index]];
  if (before === undefined || after === undefined) return before ?? after;
  return at - before.end <= after.start - at ? before : after;
}

function writerOf(mark: Authored | undefined): Writer {
  return mark === undefined ? nobody : { author: mark.person.name, time: mark.time };
}

/** A run of text; tabs are elements of their own. */
function wordRun(text: string, element: 't' | 'delText'): string {
  return text
    .split('\t')
    .map((part) =>
      part === '' ? '' : `<w:r><w:${element} xml:space="preserve">${xmlText(part)}</w:${element}></w:r>`,
    )
    .join('<w:r><w:tab/></w:r>');
}
