import type { Range } from '../../../shared/base/range';
import { formatIdOf } from '../../../shared/formats/file-names';
import { carryRanges } from '../../../shared/formats/patching/carry-ranges';
import { presentOpened } from '../../../shared/review/taken-original';
import type { ListedArticle } from '../article-list';
import { originalAsOpened } from '../original-file';
import type { OpenProject } from '../open-project';

/** Leaves out the places, of a text of the article, that lie over what its file protects. */
export type OutsideProtected = <T extends Range>(text: string, places: readonly T[]) => T[];

/** What an article's file protects, its codes and the texts that are locked in it, is replaced nowhere. Plain text protects nothing. */
export async function outsideProtected(open: OpenProject, article: ListedArticle): Promise<OutsideProtected> {
  if (formatIdOf(article.file.path) === 'txt') return (_, places) => [...places];
  const events = await open.articles.events(article);
  const opened = events.ok ? presentOpened(events.value) : null;
  const original = await originalAsOpened(open.root, article.file, opened);
  const document = original.ok ? original.value.file.document : null;
  if (document === null || document.protectedRanges.length === 0) return (_, places) => [...places];
  return (text, places) => {
    const ranges = carryRanges(document.text, text, document.protectedRanges);
    return places.filter((place) => !ranges.some((range) => touches(place, range)));
  };
}

/** True if a place holds some of a range, lies inside of it, or reaches over one without text. */
function touches({ start, end }: Range, range: Range): boolean {
  return start < range.end && range.start < end
    ? true
    : range.start === range.end
      ? start < range.start && range.start < end
      : start === end && range.start < start && start < range.end;
}
