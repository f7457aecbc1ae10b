import { createStore } from 'zustand';
import { overlaps } from '../../shared/base/range';
import { useAnalysis } from '../state/analysis';
import { linkedSource } from '../state/lit';
import { sentenceIndexAt } from '../state/sentences';
import type { Analysis } from '../state/types';

/** A text that scrolls: the edited one, or one of the left pane. */
export type Side = 'target' | 'source' | 'mt';
/** Brings an offset of a side's text to the top, `share` (0 to 1) of its paragraph scrolled past. */
type Follow = (offset: number, share: number) => void;

/** The texts that are shown, and the one that the hand is on. They stay while articles change. */
const scrolling = createStore<{ readonly driver: Side; readonly followers: ReadonlyMap<Side, Follow> }>(
  () => ({
    driver: 'target',
    followers: new Map(),
  }),
);

/** Says which text the hand is on: the others follow it, and it follows none. */
export function driveFrom(side: Side): void {
  if (scrolling.getState().driver !== side) scrolling.setState({ driver: side });
}

export function followScroll(side: Side, follow: Follow): () => void {
  scrolling.setState(({ followers }) => ({ followers: new Map(followers).set(side, follow) }));
  return () =>
    scrolling.setState(({ followers }) => ({
      followers: new Map([...followers].filter(([, other]) => other !== follow)),
    }));
}

/** Tells what is at the top of a text; the others bring their counterpart there. */
export function tellScroll(from: Side, offset: number, share: number): void {
  const { analysis } = useAnalysis.getState();
  const { driver, followers } = scrolling.getState();
  if (from !== driver || analysis === null) return;
  for (const [side, follow] of followers) {
    if (side === from) continue;
    const counterpart = counterpartOf(analysis, from, side, offset);
    if (counterpart !== null) follow(counterpart, share);
  }
}

/** Where the sentence at an offset of one text begins in another one; looks back to the nearest sentence that has a counterpart. */
function counterpartOf(analysis: Analysis, from: Side, to: Side, offset: number): number | null {
  const target = from === 'target' ? offset : toTarget(analysis, from, offset);
  if (target === null) return null;
  return to === 'target' ? target : fromTarget(analysis, to, target);
}

function toTarget(analysis: Analysis, from: 'source' | 'mt', offset: number): number | null {
  if (from === 'mt') {
    const hunk = analysis.diff.hunks.find(
      ({ before, after }) => after.length > 0 && (before.at(-1)?.end ?? -1) > offset,
    );
    return hunk?.after[0]?.start ?? null;
  }
  for (let index = sentenceIndexAt(analysis.sourceSentences, offset); index >= 0; index--) {
    const link = analysis.links.find(({ source, target }) => source.includes(index) && target.length > 0);
    const sentence = analysis.sentences[link?.target[0] ?? -1];
    if (sentence !== undefined) return sentence.start;
  }
  return null;
}

function fromTarget(analysis: Analysis, to: 'source' | 'mt', offset: number): number | null {
  for (let index = sentenceIndexAt(analysis.sentences, offset); index >= 0; index--) {
    const sentence = analysis.sentences[index];
    if (sentence === undefined) return null;
    const found =
      to === 'source'
        ? linkedSource(analysis, index)[0]
        : analysis.diff.hunks.find(({ after }) => after.some((other) => overlaps(other, sentence)))
            ?.before[0];
    if (found !== undefined) return found.start;
  }
  return null;
}
