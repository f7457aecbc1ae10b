import { basename } from 'node:path';
import type { CancelSignal } from '../../../shared/base/cancel';
import { shortHash } from '../../../shared/base/hash';
import { fail, ok, type Result } from '../../../shared/base/result';
import { SerialQueue } from '../../../shared/base/serial-queue';
import { alignTexts } from '../../../shared/align/align-texts';
import type { Range } from '../../../shared/base/range';
import { diffTexts } from '../../../shared/diff/diff-texts';
import { foldJournal } from '../../../shared/review/fold';
import { presentOpened } from '../../../shared/review/taken-original';
import type { MemoryOriginRow } from '../../../shared/protocol/suggestions-contract';
import { primary, type Language } from '../../../shared/text/language';
import { noSegmentation, type HandSegmentation } from '../../../shared/text/segmentation/by-hand';
import { segment, type Segmentation } from '../../../shared/text/segment';
import type { ListedArticle } from '../article-list';
import { createPauses } from '../coalesce';
import { readOriginal } from '../original-file';
import { asBegun } from '../read-article';
import type { OpenProject } from '../open-project';
import type { MemoryFiles } from './memory-files';
import {
  contextOf,
  MemoryIndex,
  type MemoryHit,
  type MemoryOrigin,
  type MemoryQuestion,
} from './memory-index';
import type { MemoryUnit } from './memory-unit';

/** How long a question waits for the memory to be built, in milliseconds: what is there answers then. */
const patienceMs = 1_500;
/** The index is read this long after the first article was opened, in milliseconds: opening comes first. */
const warmMs = 2_000;
/** Approved sentences are taken in this long after the last approval, in milliseconds. */
const approvedMs = 20_000;

/** What the open project lends to the memory, and the memory of all projects to it. Opened when it is first asked. */
export class ProjectMemory {
  #index: Promise<MemoryIndex> | null = null;
  #first: Promise<number> | null = null;
  #later: NodeJS.Timeout | undefined;
  #warming: NodeJS.Timeout | undefined;
  /** True while an approval is not taken in yet. */
  #approved = false;
  readonly #building = new SerialQueue();
  readonly #ended = new AbortController();

  constructor(
    private readonly open: OpenProject,
    private readonly folder: string,
    private readonly files: MemoryFiles,
    private readonly report: (error: unknown) => void,
  ) {}

  /** The first question has the memory of this project built, and waits for it a moment where it has none or lacks what was approved since. */
  async find(question: Omit<MemoryQuestion, 'language'>): Promise<MemoryHit[]> {
    const index = await this.#opened();
    const lacks = !index.has(this.ownId) || (this.#first === null && this.#approved);
    if (this.#first === null) {
      this.#first = this.rebuild(this.#ended.signal);
      this.#first.catch(this.report);
    }
    if (lacks) await this.#aMoment(this.#first);
    return index.find({ ...question, language: this.#language() });
  }

  /** Somebody began to work on an article: soon they may ask, and are not to wait for the index to be read then. */
  workBegan(): void {
    if (this.#index !== null || this.#warming !== undefined) return;
    this.#warming = setTimeout(() => {
      this.#opened()
        .then((index) => index.warm())
        .catch(this.report);
    }, warmMs);
    this.#warming.unref();
  }

  async #aMoment(work: Promise<unknown>): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const over = new Promise((resolve) => (timer = setTimeout(resolve, patienceMs)));
    await Promise.race([work.catch(() => undefined), over]);
    clearTimeout(timer);
  }

  /** Names the units of this project. */
  get ownId(): string {
    return shortHash(this.open.root);
  }

  /** What is remembered, this project first. */
  async origins(): Promise<MemoryOriginRow[]> {
    const own = this.ownId;
    return (await this.#opened())
      .origins()
      .map(({ id, kind, name, units, bytes, language }) => ({
        id,
        kind,
        name,
        units,
        bytes,
        language,
        own: id === own,
      }))
      .sort((a, b) => Number(b.own) - Number(a.own) || (a.name < b.name ? -1 : 1));
  }

  /**
   * Takes a translation memory in, whatever its format. How many units it has. `told` hears how many are packed, of how many. Cancelled, it
   * leaves everything as it was.
   */
  take(
    name: string,
    bytes: Uint8Array,
    signal: CancelSignal,
    told: (done: number, total: number) => void,
  ): Promise<Result<{ readonly units: number }>> {
    return this.#building.run(async () => {
      if (signal.aborted) return fail('cancelled', 'Cancelled.');
      const read = this.files.read(name, bytes, this.open.info().file);
      if (!read.ok) return read;
      const index = await this.#opened();
      const origin = this.#fileOrigin(read.value.name);
      const total = read.value.units.length;
      const units = await index.replace(origin, read.value.units, signal, (done) => told(done, total));
      if (signal.aborted) return fail('cancelled', 'Cancelled.');
      const kept = await this.files.keep(read.value.name, bytes);
      // What is not kept cannot be built again, so it is not remembered either.
      if (!kept.ok) await index.remove(origin.id);
      return kept.ok ? ok({ units }) : kept;
    });
  }

  /** Forgets a file that was taken in; what was approved in projects is forgotten with its approval. */
  forget(id: string): Promise<void> {
    return this.#building.run(async () => {
      const index = await this.#opened();
      const origin = index.origins().find((each) => each.id === id);
      if (origin?.kind !== 'file') return;
      await this.files.remove(origin.name);
      // It may have been taken in for projects of other languages, too.
      for (const each of index.origins())
        if (each.kind === 'file' && each.name === origin.name) await index.remove(each.id);
    });
  }

  /** An article was approved: its sentences are taken in once no other one is for a while. */
  approved(): void {
    this.#approved = true;
    if (this.#first === null) return;
    clearTimeout(this.#later);
    this.#later = setTimeout(() => {
      this.#first = this.rebuild(this.#ended.signal);
      this.#first.catch(this.report);
    }, approvedMs);
  }

  /** Puts the sentences that are approved now in the place of those remembered of this project. How many there are. */
  rebuild(signal: CancelSignal): Promise<number> {
    return this.#building.run(async () => {
      this.#approved = false;
      await this.#indexFiles(signal);
      return (await this.#opened()).replace(this.#own(), this.#units(signal), signal);
    });
  }

  /** Ends what is being built with the article under way. */
  async close(): Promise<void> {
    clearTimeout(this.#later);
    clearTimeout(this.#warming);
    this.#ended.abort();
    await this.#building.idle();
    (await this.#index)?.close();
    this.#index = null;
  }

  /** Files that the index does not know, which may have been deleted. */
  async #indexFiles(signal: CancelSignal): Promise<void> {
    const index = await this.#opened();
    const known = new Set(index.origins().map(({ id }) => id));
    for (const name of await this.files.names()) {
      const origin = this.#fileOrigin(name);
      if (signal.aborted || known.has(origin.id)) continue;
      const units = await this.files.units(name, this.open.info().file);
      // One that cannot be read now is tried again the next time.
      if (units.ok) await index.replace(origin, units.value, signal);
    }
  }

  #language(): Language {
    return this.open.info().file.language;
  }

  #own(): MemoryOrigin {
    const { root } = this.open;
    return { id: this.ownId, kind: 'project', name: basename(root), language: this.#language() };
  }

  #fileOrigin(name: string): MemoryOrigin {
    const language = this.#language();
    return { id: shortHash(`memory file ${primary(language)} ${name}`), kind: 'file', name, language };
  }

  #opened(): Promise<MemoryIndex> {
    return (this.#index ??= MemoryIndex.open(this.folder));
  }

  async *#units(signal: CancelSignal): AsyncIterable<MemoryUnit> {
    const pause = createPauses();
    for (const { article } of await this.open.library.listed()) {
      if (signal.aborted) return;
      if (!this.open.hasJournal(article.id)) continue;
      yield* await this.#unitsOf(article);
      const paused = pause();
      if (paused !== null) await paused;
    }
  }

  async #unitsOf(article: ListedArticle): Promise<MemoryUnit[]> {
    const events = await this.open.articles.events(article);
    const state = events.ok ? foldJournal(events.value) : null;
    if (state === null || state.base === null || state.stage.stage !== 'approved') return [];
    const { language, sourceLanguage, segmentation } = this.open.texted();
    const opened = events.ok ? presentOpened(events.value) : null;
    const source =
      article.source === null ? null : await readOriginal(this.open.root, asBegun(article.source, opened));
    return approvedUnits({
      machineTranslation: state.base,
      text: state.text,
      source: source?.ok ? source.value.file.text : null,
      language,
      sourceLanguage,
      segmentation,
      from: article.file.path,
      byHand: state.segmentation,
    });
  }
}

/** The sentences of an approved text beside the one sentence of machine translation, and of the source, that each comes from. */
export function approvedUnits(approved: {
  readonly machineTranslation: string;
  readonly text: string;
  readonly source: string | null;
  readonly language: Language;
  readonly sourceLanguage: Language;
  readonly segmentation?: Segmentation | null;
  readonly from: string;
  /** What people decided of its sentences. */
  readonly byHand?: HandSegmentation;
}): MemoryUnit[] {
  const { machineTranslation, text, source, language, sourceLanguage, segmentation, from } = approved;
  const { byHand = noSegmentation } = approved;
  const boundaries = byHand.target;
  const oldSentences = segment(machineTranslation, language, segmentation, boundaries);
  const translated = wordsOf(machineTranslation, oldSentences);
  const translatedAt = new Map(oldSentences.map(({ start }, index) => [start, index] as const));
  const before = new Map<number, number>();
  const diff = diffTexts(machineTranslation, text, { language, segmentation, boundaries });
  for (const { before: old, after } of diff.hunks) {
    const [one, other] = [old[0], after[0]];
    const index = one === undefined ? undefined : translatedAt.get(one.start);
    if (index !== undefined && other !== undefined && old.length === 1 && after.length === 1)
      before.set(other.start, index);
  }
  const aligned = alignTexts({
    source: source ?? '',
    target: text,
    sourceLanguage,
    language,
    segmentation,
    byHand,
  });
  const sentences = aligned.targetSentences;
  const targets = wordsOf(text, sentences);
  const sources = wordsOf(source ?? '', aligned.sourceSentences);
  const sourceOf = new Map<number, number>();
  for (const { source: from, target: to } of aligned.links) {
    const [one, other] = [from[0], to[0]];
    if (one !== undefined && other !== undefined && from.length === 1 && to.length === 1)
      sourceOf.set(other, one);
  }
  return sentences.flatMap(({ start }, index): MemoryUnit[] => {
    const [mt, own] = [before.get(start), sourceOf.get(index)];
    if (mt === undefined && own === undefined) return [];
    return [
      {
        source: at(sources, own),
        machineTranslation: at(translated, mt),
        target: targets[index] ?? '',
        from,
        contexts: { source: around(sources, own), machineTranslation: around(translated, mt) },
      },
    ];
  });
}

function wordsOf(text: string, sentences: readonly Range[]): string[] {
  return sentences.map(({ start, end }) => text.slice(start, end));
}

function at(sentences: readonly string[], index: number | undefined): string | null {
  return index === undefined ? null : (sentences[index] ?? null);
}

function around(sentences: readonly string[], index: number | undefined): string {
  return index === undefined ? '' : contextOf(sentences[index - 1] ?? '', sentences[index + 1] ?? '');
}
