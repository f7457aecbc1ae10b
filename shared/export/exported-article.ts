import { alignTexts } from '../align/align-texts';
import { linkedText } from '../align/link';
import { overlaps, touches, type Range } from '../base/range';
import type { Diff } from '../diff/hunk';
import type { ArticleDocument } from '../formats/format';
import { linesToUnits } from '../formats/patching/lines-to-units';
import { locateHunks, type LocatedHunk } from '../review/located-hunks';
import type { Person } from '../review/person';
import type { ReviewHunk } from '../review/review-hunk';
import type { ArticleState } from '../review/state';
import { segment, type Segmentation } from '../text/segment';
import { withoutCodes, type BilingualSegment, type BilingualText, type SegmentComment } from './segments';

/** An article of a project as it leaves in a format that is not its own. */
export interface ArticleToExport {
  /** In the project, `/`-separated. */
  readonly path: string;
  readonly language: string;
  readonly sourceLanguage: string;
  readonly segmentation?: Segmentation | null;
  readonly machineTranslation: string;
  readonly text: string;
  /** Null where there is none. */
  readonly source: string | null;
  /** The article's file where it is more than its text; null for plain text. */
  readonly document: ArticleDocument | null;
  /** How the machine translation became the text. */
  readonly diff: Diff;
  /** What the journals say; null for an article that nobody has opened. */
  readonly state: ArticleState | null;
  readonly hunks: readonly ReviewHunk[];
  /** Set if the article as a whole is approved as it stands. */
  readonly approval: { readonly person: Person; readonly time: string } | null;
}

/** A segment and where it lies in the article's text. */
interface PlacedSegment extends Range {
  readonly id: string;
  readonly source: string;
  readonly notes: readonly string[];
}

/** The article in segments, each with its source, with what it was before, and with who wrote and approved it. */
export function bilingualArticle(article: ArticleToExport): BilingualText {
  const located = locateHunks(article.diff);
  const reviewed = new Map(article.hunks.map((hunk) => [hunk.hunk, hunk]));
  const comments = new PlacedComments(article.state);
  let from = 0;
  const segments = placedSegments(article).map((placed): BilingualSegment => {
    while (from < located.length && (located[from] as LocatedHunk).span.end < placed.start) from++;
    const near: LocatedHunk[] = [];
    for (let index = from; index < located.length; index++) {
      const hunk = located[index] as LocatedHunk;
      if (hunk.span.start > placed.end) break;
      if (isAbout(hunk, placed)) near.push(hunk);
    }
    return segmentOf(article, placed, near, reviewed, comments);
  });
  const { path, language, sourceLanguage } = article;
  return { name: path.slice(path.lastIndexOf('/') + 1), language, sourceLanguage, segments };
}

/** Comments by the place of the machine translation that they are about: what was said of it, and what came with a verdict. */
export class PlacedComments {
  readonly #byPlace = new Map<string, SegmentComment[]>();

  constructor(state: ArticleState | null) {
    for (const { about, comments } of state?.threads ?? [])
      if (about !== null) this.#add('hunk' in about ? about.hunk : about.mt, comments);
    for (const { comment, hunk, person, time } of state?.verdicts ?? [])
      if (comment !== null) this.#add(hunk, [{ person, time, text: comment }]);
  }

  on({ before }: LocatedHunk): readonly SegmentComment[] {
    return this.#byPlace.get(`${before.start}-${before.end}`) ?? [];
  }

  #add({ start, end }: Range, comments: readonly SegmentComment[]): void {
    const key = `${start}-${end}`;
    const known = this.#byPlace.get(key) ?? [];
    known.push(...comments.map(({ person, time, text }) => ({ person, time, text })));
    this.#byPlace.set(key, known);
  }
}

/** Comments on the article as a whole. */
export function commentsOnArticle(state: ArticleState | null): SegmentComment[] {
  return (state?.threads ?? [])
    .filter(({ about }) => about === null)
    .flatMap(({ comments }) => comments.map(({ person, time, text }) => ({ person, time, text })));
}

function placedSegments(article: ArticleToExport): PlacedSegment[] {
  const { document, text, source, language, sourceLanguage, segmentation, state } = article;
  if (document !== null && document.source !== null) return unitSegments(document, text);
  if (source === null || !/\S/.test(source))
    return segment(text, language, segmentation, state?.segmentation.target).map((range, index) => ({
      ...range,
      id: `s${index + 1}`,
      source: '',
      notes: [],
    }));
  const byHand = state?.segmentation;
  const aligned = alignTexts({ source, target: text, sourceLanguage, language, segmentation, byHand });
  let at = 0;
  return aligned.links.map((link, index) => {
    const targets = link.target.map((one) => aligned.targetSentences[one] as Range);
    const start = targets[0]?.start ?? at;
    const end = targets.at(-1)?.end ?? start;
    at = end;
    const own = linkedText(source, aligned.sourceSentences, link.source);
    return { start, end, id: `s${index + 1}`, source: oneLine(own), notes: [] };
  });
}

/** The units of a bilingual file with the text as it is now. */
function unitSegments(document: ArticleDocument, text: string): PlacedSegment[] {
  const lines = linesToUnits(
    document.units.map((unit) => unit.text),
    text.split('\n'),
  );
  let at = 0;
  return document.units.map(({ id, source, notes }, index) => {
    const start = Math.min(at, text.length);
    const end = Math.min(start + (lines[index] ?? '').length, text.length);
    at = end + 1;
    return { start, end, id, source: withoutCodes(source ?? ''), notes };
  });
}

function segmentOf(
  { text, approval }: ArticleToExport,
  { start, end, id, source, notes }: PlacedSegment,
  near: readonly LocatedHunk[],
  reviewed: ReadonlyMap<LocatedHunk['hunk'], ReviewHunk>,
  placedComments: PlacedComments,
): BilingualSegment {
  const changed = near.flatMap(({ hunk }) => reviewed.get(hunk) ?? []);
  const before = near.map(({ textBefore }) => textBefore.trim()).filter((part) => part !== '');
  const people = new Map(changed.flatMap(({ authors }) => authors.map((author) => [author.id, author])));
  const times = changed.flatMap(({ editedAt }) => editedAt ?? []).sort();
  const verdicts = changed.map(({ status, verdicts: given, authors }) => {
    const approvals = status === 'approved' ? given.filter(({ verdict }) => verdict === 'approve') : [];
    return (
      approvals.find(({ person }) => !authors.some(({ id: author }) => author === person.id)) ?? approvals[0]
    );
  });
  const single =
    changed.length > 0 && verdicts.every((verdict) => verdict !== undefined) ? verdicts[0] : undefined;
  const approved = approval ?? single ?? null;
  return {
    id,
    source,
    target: withoutCodes(oneLine(text.slice(start, end))),
    notes,
    review: {
      machineTranslation: before.length === 0 ? null : withoutCodes(oneLine(before.join(' '))),
      edited: near.some(({ textBefore, textAfter }) => textBefore.trim() !== textAfter.trim()),
      authors: [...people.values()],
      editedAt: times.at(-1) ?? null,
      approvedBy: approved?.person ?? null,
      approvedAt: approved?.time ?? null,
      comments: near.flatMap((hunk) => placedComments.on(hunk)),
    },
  };
}

function isAbout({ after }: LocatedHunk, placed: Range): boolean {
  return after.start === after.end
    ? touches(after, placed) && placed.start < placed.end
    : overlaps(after, placed);
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ').trim();
}
