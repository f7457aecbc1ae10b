import { handLinks } from '../../shared/align/hand-links';
import type { Range } from '../../shared/base/range';
import type { Failure } from '../../shared/base/result';
import type { EventBody } from '../../shared/review/events';
import {
  decideBoundary,
  linkSentences,
  takeBoundariesBack,
  takeLinksBack,
  type DecidedText,
} from '../../shared/review/segmentation';
import { anchorsOfSentence } from '../../shared/text/quote-anchor';
import { placesFinder } from '../../shared/text/segmentation/by-hand';
import { formatChord, keyCaps, keysOf, parseChord } from '../../shared/commands/keys';
import { commandOf } from '../../shared/commands/catalogue';
import { useAnalysis } from '../state/analysis';
import { articleActions, useArticle } from '../state/article';
import { chooseNothing, chosenIndexes, useChosenSource } from '../state/chosen-source';
import { useLibrary } from '../state/library';
import { presentSentences, sentenceIndexAt } from '../state/sentences';
import { notify, useSession } from '../state/session';
import type { OpenArticle } from '../state/types';
import { doUndoably } from '../state/do-undoably';
import { t } from '../words/words';
import { caretOffset, selectedRange } from './editor-handle';
import { toJoin } from './join-range';

type Side = 'source' | 'target';

/** One of the two texts, its sentences as they are now, and those the person is at. */
interface Here extends DecidedText {
  readonly article: OpenArticle;
  readonly sentences: readonly Range[];
  /** Indexes of the sentences the person is at; none before the first one. */
  readonly at: readonly number[];
  /** Where the text is to be split; null if nobody pointed at a place. */
  readonly place: number | null;
}

/** The source while the focus is in it, else the edited text. */
export function sideHere(): Side {
  return document.activeElement?.closest('.left-text[data-side="source"]') ? 'source' : 'target';
}

function here(side: Side = sideHere()): Here | null {
  const { article } = useArticle.getState();
  const { analysis } = useAnalysis.getState();
  if (article === null || analysis === null) return null;
  const { source, language, sourceLanguage, machineTranslation } = article.opened;
  const decisions = article.folded.segmentation[side];
  const segmentation = useLibrary.getState().project?.segmentation ?? null;
  if (side === 'source') {
    const about = { side, text: source ?? '', language: sourceLanguage, segmentation, decisions };
    const { place } = useChosenSource.getState();
    return { ...about, article, sentences: analysis.sourceSentences, at: chosenIndexes(), place };
  }
  const sentences = presentSentences();
  const selected = selectedRange();
  const touched = sentences.flatMap(({ start, end }, index) =>
    start < selected.end && selected.start < end ? [index] : [],
  );
  const index = sentenceIndexAt(sentences, caretOffset());
  const at = touched.length > 0 ? touched : index < 0 ? [] : [index];
  const about = { side, text: article.text, language, segmentation, decisions, others: [machineTranslation] };
  return { ...about, article, sentences, at, place: caretOffset() };
}

/** Splits the sentence at the caret, or the chosen source sentence at the place pointed at. */
export function splitHere(): Promise<Failure | null> | null {
  const now = here();
  if (now === null) return null;
  const { text, sentences, place } = now;
  if (place === null) return said(t('segment.no-place'));
  let at = place;
  while (/[^\S\n]/.test(text[at] ?? '')) at++;
  const inside = sentences.some(({ start, end }) => start < at && at < end);
  if (!inside) return said(t(now.side === 'source' ? 'segment.no-place' : 'segment.at-edge'));
  return write(decideBoundary(now, at, true), t('segment.split'));
}

/** Joins the sentence with the next (1) or the previous one (-1); what is selected of several becomes one. */
export function joinHere(by: 1 | -1): Promise<Failure | null> | null {
  const now = here();
  if (now === null) return null;
  const { text, sentences, at } = now;
  if (at.length === 0) return said(noneHere(now));
  const byHand = useAnalysis.getState().analysis?.byHand?.[now.side] ?? [];
  const splits = byHand.filter(({ ends }) => ends).map((decided) => decided.at);
  const [from, to] = toJoin({ ...now, splits }, by);
  const joined = sentences.slice(Math.max(0, from), to + 1);
  if (from < 0 || joined.length < 2) return said(t(by > 0 ? 'segment.no-next' : 'segment.no-previous'));
  const gaps = joined
    .slice(1)
    .map(({ start }, index) => ({ start: joined[index]?.end ?? start, end: start }));
  if (gaps.some(({ start, end }) => text.slice(start, end).includes('\n')))
    return said(t('segment.own-paragraph'));
  return write(
    gaps.flatMap(({ end }) => decideBoundary(now, end, false)),
    t('segment.joined'),
  );
}

/** Links the sentence at the caret, or those of the selection, with the chosen source sentences: with them alone, or with them `also`. */
export function linkHere(also: boolean): Promise<Failure | null> | null {
  const now = here('target');
  return now === null ? null : link(now, now.at, chosenIndexes(), also);
}

/** Links the sentence at an offset of the present text with source sentences. */
export function linkAt(
  offset: number,
  sources: readonly number[],
  also: boolean,
): Promise<Failure | null> | null {
  const now = here('target');
  if (now === null) return null;
  const index = sentenceIndexAt(now.sentences, offset);
  return index < 0 ? null : link(now, [index], sources, also);
}

function link(
  now: Here,
  targets: readonly number[],
  chosen: readonly number[],
  also: boolean,
): Promise<Failure | null> | null {
  const { analysis } = useAnalysis.getState();
  const { source } = now.article.opened;
  if (source === null || analysis === null) return said(t('segment.no-source'));
  if (chosen.length === 0) return said(t('segment.none-chosen', { keys: keysInWords('source.next') }));
  if (targets.length === 0) return said(t('segment.at-edge'));
  const before = also
    ? analysis.links.filter(({ target }) => target.some((index) => targets.includes(index)))
    : [];
  const all = (side: 'source' | 'target', own: readonly number[]): number[] =>
    [...new Set([...own, ...before.flatMap((each) => each[side])])].sort((a, b) => a - b);
  const sources = all('source', chosen);
  const left = pick(analysis.sourceSentences, sources).map((each) => anchorsOfSentence(source, each));
  const right = anchorsOf(now, all('target', targets));
  return writeLink(linkSentences(left, right), t('segment.linked', { sources: sources.length }));
}

/** Says that the sentence renders nothing of the source. */
export function unlinkHere(): Promise<Failure | null> | null {
  const now = here('target');
  if (now === null) return null;
  if (now.article.opened.source === null) return said(t('segment.no-source'));
  if (now.at.length === 0) return said(t('segment.at-edge'));
  return write(linkSentences([], anchorsOf(now, now.at)), t('segment.linked', { sources: 0 }));
}

/** Takes all back that people decided of the sentence: joins in it, splits at its edges, its links. */
export function undoSegmentationHere(): Promise<Failure | null> | null {
  const now = here();
  const { analysis } = useAnalysis.getState();
  if (now === null || analysis === null) return null;
  const { article, side, text, sentences, at, decisions } = now;
  const [first, last] = [sentences[at[0] ?? -1], sentences[at.at(-1) ?? -1]];
  if (first === undefined || last === undefined) return said(noneHere(now));
  const next = sentences[(at.at(-1) ?? 0) + 1]?.start ?? last.end;
  const records = placesFinder(decisions)(text)
    .filter((place) => first.start <= place.at && place.at <= next)
    .map(({ by }) => by);
  const { links } = article.folded.segmentation;
  const texts = [
    { text: article.opened.source ?? '', sentences: analysis.sourceSentences },
    { text: article.text, sentences: presentSentences() },
  ] as const;
  const linked = handLinks(links, ...texts).filter((each) => each[side].some((index) => at.includes(index)));
  const bodies = [
    ...takeBoundariesBack(side, [...new Set(records)]),
    ...takeLinksBack(linked.map(({ by }) => by)),
  ];
  if (bodies.length === 0) return said(t('segment.nothing-to-undo'));
  return write(bodies, t('segment.undone'));
}

function anchorsOf({ text, sentences, others }: Here, indexes: readonly number[]) {
  return pick(sentences, indexes).map((sentence) => anchorsOfSentence(text, sentence, others));
}

function pick(sentences: readonly Range[], indexes: readonly number[]): Range[] {
  return indexes.flatMap((index) => sentences[index] ?? []);
}

function noneHere({ side }: Here): string {
  return side === 'source'
    ? t('segment.none-chosen', { keys: keysInWords('source.next') })
    : t('segment.at-edge');
}

function keysInWords(id: 'source.next'): string {
  const { info, settings } = useSession.getState();
  const command = commandOf(id);
  const chord = command === null ? null : parseChord(keysOf(command, settings.keys)[0] ?? '');
  return chord === null ? '—' : keyCaps(formatChord(chord), info?.platform ?? 'linux').join(' ');
}

function said(text: string): null {
  notify({ kind: 'info', text });
  return null;
}

/** Writes a link; what was chosen for it is not chosen any more, so that the source shows what is linked. */
async function writeLink(bodies: readonly EventBody[], text: string): Promise<Failure | null> {
  const failure = await write(bodies, text);
  if (failure === null) chooseNothing();
  return failure;
}

/** Writes what was decided, and offers the way back. */
async function write(bodies: readonly EventBody[], text: string): Promise<Failure | null> {
  if (bodies.length === 0) return null;
  return doUndoably(() => articleActions.append(...bodies), text);
}
