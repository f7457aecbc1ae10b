import type { CheckResult } from '../../shared/checks/checker';
import { handLinks } from '../../shared/align/hand-links';
import {
  placesFinder,
  type HandSegmentation,
  type SetBoundary,
} from '../../shared/text/segmentation/by-hand';
import type { HandPlace, HandPlaces } from '../state/types';

const nowhere: HandPlaces = { target: [], source: [], linked: [] };

/** Where people's decisions on sentences show in the texts as they are now. */
export function handPlacesOf(
  segmentation: HandSegmentation,
  {
    text,
    source,
    sentences,
    sourceSentences,
  }: Pick<CheckResult, 'sentences' | 'sourceSentences'> & {
    readonly text: string;
    readonly source: string | null;
  },
): HandPlaces {
  const { links } = segmentation;
  if (segmentation.source.length + segmentation.target.length + links.length === 0) return nowhere;
  const own = source ?? '';
  return {
    target: placesIn(text, segmentation.target),
    source: placesIn(own, segmentation.source),
    linked: handLinks(links, { text: own, sentences: sourceSentences }, { text, sentences }).map((link) => ({
      source: link.source,
      target: link.target,
      by: links.indexOf(link.by),
    })),
  };
}

function placesIn(text: string, boundaries: readonly SetBoundary[]): HandPlace[] {
  return placesFinder(boundaries)(text).map(({ at, by }) => ({
    at,
    ends: by.ends,
    by: boundaries.indexOf(by),
  }));
}
