import { useEffect } from 'react';
import { ok, type Failure, type Result } from '../../shared/base/result';
import { primary } from '../../shared/text/language';
import { bothEdits } from '../../shared/review/both-edits';
import { conflictsOf, mergeEvent, type Merge, type MergeSegment } from '../../shared/review/merge';
import type { SegmentWords } from '../../shared/review/merge-words';
import type { TextHead } from '../../shared/review/state';
import { bringTogether } from './analysis';
import { perArticle } from './article-scope';
import { useArticle } from './article';
import { commonText, mergeHeads, newOriginal } from './article-versions';
import { useSession } from './session';
import { failing } from '../words/failing';

/** What somebody chose for a sentence that two versions changed; `own` is a text they wrote themselves. */
export type Choice =
  { readonly kind: 'first' | 'second' | 'both' } | { readonly kind: 'own'; readonly text: string };

/** Two versions of the open article and what they come to. */
export interface MergingNow {
  /** Names the versions, and whose window it is. */
  readonly key: string;
  /** The version of whoever is at the window first, where there is one. */
  readonly heads: readonly [TextHead, TextHead];
  readonly merge: Merge;
  /** What became of each of its segments. */
  readonly words: readonly SegmentWords[];
  readonly conflicts: readonly MergeSegment[];
  /** Versions that are left for when these two are one. */
  readonly more: number;
}

export interface MergingStore {
  /** What was brought together last; see {@link mergingNow}. */
  readonly now: MergingNow | null;
  /** By what stands to choose from (see {@link conflictKey}), so that a version that comes in later takes no choice away. */
  readonly choices: ReadonlyMap<string, Choice>;
  /** What was chosen before each choice, and where the person was, the last one last. */
  readonly before: readonly Pick<MergingStore, 'choices' | 'at'>[];
  /** Index of the conflict the person is at. */
  readonly at: number;
  readonly writing: boolean;
  /** The versions that are being brought together, by their key, until `made`. */
  readonly asked: { readonly key: string; readonly made: Promise<void> } | null;
  /** Why the versions with this key could not be brought together. */
  readonly failure: (Failure & { readonly key: string }) | null;
}

export const useMerging = perArticle<MergingStore>(() => ({
  now: null,
  asked: null,
  failure: null,
  choices: new Map(),
  before: [],
  at: 0,
  writing: false,
}));

/** The two versions to bring together, the person's own first; null if the article has one text. */
function versions(): { readonly key: string; readonly heads: readonly [TextHead, TextHead] } | null {
  const { article } = useArticle.getState();
  const me = useSession.getState().person?.id;
  if (article === null) return null;
  const { heads } = article.folded;
  // A new machine translation is taken into the text, not the other way round.
  const taken = heads.find(({ event }) => newOriginal(event) !== null);
  const texts = heads.filter((head) => head !== taken);
  const mine = texts.find(({ people }) => people.some(({ id }) => id === me)) ?? texts[0];
  const theirs = texts.find((head) => head !== mine) ?? taken;
  if (mine === undefined || theirs === undefined) return null;
  return { key: JSON.stringify([me, ...heads.map(({ event }) => event)]), heads: [mine, theirs] };
}

/** What there is to bring together; null if the article has one text, and until it has been worked out. The same object until a version comes in. */
export function mergingNow(): MergingNow | null {
  const { now } = useMerging.getState();
  return now !== null && now.key === versions()?.key ? now : null;
}

/** Has the versions brought together off the main thread, once for each pair. */
export async function prepareMerge(): Promise<void> {
  const wanted = versions();
  if (wanted === null || mergingNow() !== null) return;
  const { asked } = useMerging.getState();
  // Whoever asks while they are being brought together waits for the same.
  if (asked?.key === wanted.key) return asked.made;
  const made = bring(wanted);
  useMerging.setState({ asked: { key: wanted.key, made } });
  return made;
}

async function bring(wanted: NonNullable<ReturnType<typeof versions>>): Promise<void> {
  const { article } = useArticle.getState();
  if (article === null) return;
  const [mine, theirs] = wanted.heads;
  const common = newOriginal(theirs.event) === null ? commonText([mine.event, theirs.event]) : null;
  const base = common ?? article.opened.machineTranslation;
  const made = await bringTogether(base, mine.text, theirs.text);
  if (useMerging.getState().asked?.key !== wanted.key) return;
  useMerging.setState({ asked: null });
  if (!made.ok) {
    if (made.error.code !== 'cancelled') useMerging.setState({ failure: { key: wanted.key, ...made.error } });
    return;
  }
  const now = {
    ...wanted,
    ...made.value,
    conflicts: conflictsOf(made.value.merge),
    more: article.folded.heads.length - 2,
  };
  useMerging.setState({ now, failure: null, at: 0, writing: false });
}

/** {@link mergingNow} for views. */
export function useMergingNow(): MergingNow | null {
  const heads = useArticle(({ article }) => article?.folded.heads);
  useMerging(({ now }) => now);
  useEffect(() => void prepareMerge(), [heads]);
  return mergingNow();
}

/** Why the versions cannot be brought together; null if they can, and until that is known. */
export function useMergeFailure(): Failure | null {
  const failure = useMerging((state) => state.failure);
  return failure !== null && failure.key === versions()?.key ? failure : null;
}

/** Tries once more to bring the versions together. */
export function mergeAgain(): void {
  useMerging.setState({ failure: null });
  void prepareMerge();
}

/** Names a conflict by what stands to choose from. */
export function conflictKey({ range, base, mine, theirs }: MergeSegment): string {
  return JSON.stringify([range.start, base, mine, theirs]);
}

/** White space at the end of a sentence that belongs to the text around it. */
export function gapAfter({ mine, theirs, base }: Pick<MergeSegment, 'base' | 'mine' | 'theirs'>): string {
  const [first = ''] = [mine, theirs, base].filter((text) => text !== '');
  return /\s*$/.exec(first)?.[0] ?? '';
}

/** The text that a choice comes to, with the gap after it. */
export function textOfChoice(conflict: MergeSegment, choice: Choice, language: string): string {
  const { mine, theirs } = conflict;
  switch (choice.kind) {
    case 'first':
      return mine;
    case 'second':
      return theirs;
    case 'both': {
      const woven = bothEdits(conflict.base, mine, theirs, language);
      if (woven !== null) return woven;
      if (mine === '' || theirs === '') return mine + theirs;
      const between = ['zh', 'ja'].includes(primary(language)) ? '' : ' ';
      return mine.trimEnd() + between + theirs.trimStart();
    }
    case 'own':
      return choice.text === '' ? '' : choice.text + gapAfter(conflict);
  }
}

export function goToConflict(at: number): void {
  const last = (mergingNow()?.conflicts.length ?? 1) - 1;
  useMerging.setState({ at: Math.max(0, Math.min(last, at)), writing: false });
}

/** The conflict the person is at. */
export function currentConflict(): MergeSegment | null {
  return mergingNow()?.conflicts[useMerging.getState().at] ?? null;
}

/** Chooses for a sentence. What is typed into a sentence that is written anew belongs to the choice to write it. */
export function choose(conflict: MergeSegment, choice: Choice): void {
  const key = conflictKey(conflict);
  useMerging.setState(({ choices, before, at }) => ({
    choices: new Map(choices).set(key, choice),
    ...(!(choice.kind === 'own' && choices.get(key)?.kind === 'own') && {
      before: [...before, { choices, at }],
    }),
  }));
}

/** Takes the last choice back and goes to its sentence; a Failure where nothing was chosen. */
export function takeChoiceBack(): Failure | null {
  const { before } = useMerging.getState();
  const last = before.at(-1);
  if (last === undefined) return failing('nothing-to-undo', 'merge.nothing-to-undo');
  useMerging.setState({ choices: last.choices, before: before.slice(0, -1), writing: false });
  goToConflict(last.at);
  return null;
}

/** Opens the field in which a sentence is written anew, beginning with what is chosen, or with both versions. */
export function writeAnew(conflict: MergeSegment): void {
  const language = useArticle.getState().article?.opened.language ?? 'en';
  const before = useMerging.getState().choices.get(conflictKey(conflict)) ?? { kind: 'both' };
  choose(conflict, { kind: 'own', text: textOfChoice(conflict, before, language).trimEnd() });
  useMerging.setState({ writing: true });
}

/** The texts chosen for all conflicts, in their order; or which one is open yet. */
function chosenTexts({ conflicts }: MergingNow, language: string): Result<string[]> {
  const { choices } = useMerging.getState();
  const texts: string[] = [];
  for (const [index, conflict] of conflicts.entries()) {
    const choice = choices.get(conflictKey(conflict));
    if (choice === undefined) {
      goToConflict(index);
      return { ok: false, error: failing('not-chosen', 'state.choose-first') };
    }
    texts.push(textOfChoice(conflict, choice, language));
  }
  return ok(texts);
}

const stillComparing = failing('busy', 'state.versions-comparing');

/** Writes the `merge` event: from then on the article has this one text. Both versions stay in the history. */
export async function finishMerge(): Promise<Failure | null> {
  const now = mergingNow();
  const { article } = useArticle.getState();
  if (article === null) return null;
  if (now === null) return stillComparing;
  const chosen = chosenTexts(now, article.opened.language);
  if (!chosen.ok) return chosen.error;
  const { parents, body } = mergeEvent(now.heads, now.merge, chosen.value, newOriginal(now.heads[1].event));
  const failure = await mergeHeads(body, parents);
  if (failure === null) useMerging.setState({ choices: new Map(), before: [], at: 0, writing: false });
  return failure;
}
