import type { CancelSignal } from '../../../shared/base/cancel';
import { shortHash } from '../../../shared/base/hash';
import { SerialQueue } from '../../../shared/base/serial-queue';
import { alignSentences } from '../../../shared/align/align';
import { diffTexts } from '../../../shared/diff/diff-texts';
import { foldJournal } from '../../../shared/review/fold';
import type { Language } from '../../../shared/text/language';
import { segment } from '../../../shared/text/segment';
import type { ListedArticle } from '../article-list';
import { createPauses } from '../coalesce';
import { readOriginal } from '../open-article';
import type { OpenProject } from '../open-project';
import { contextOf, MemoryIndex, type MemoryHit, type MemoryQuestion } from './memory-index';
import type { MemoryUnit } from './memory-unit';

/** How long a question waits for the memory to be built, in milliseconds: what is there answers then. */
const patienceMs = 1_500;
/** Approved sentences are taken in this long after the last approval, in milliseconds. */
const approvedMs = 20_000;

/** What the open project lends to the memory, and the memory of all projects to it. Opened when it is first asked. */
export class ProjectMemory {
  #index: Promise<MemoryIndex> | null = null;
  #first: Promise<number> | null = null;
  #later: NodeJS.Timeout | undefined;
  readonly #building = new SerialQueue();
  readonly #ended = new AbortController();

  constructor(
    private readonly open: OpenProject,
    private readonly folder: string,
    private readonly report: (error: unknown) => void,
  ) {}

  /** The first question has the memory of this project built, and waits for it a moment. */
  async find(question: MemoryQuestion): Promise<MemoryHit[]> {
    if (this.#first === null) {
      this.#first = this.rebuild(this.#ended.signal);
      this.#first.catch(this.report);
    }
    await Promise.race([
      this.#first.catch(() => 0),
      new Promise((resolve) => setTimeout(resolve, patienceMs)),
    ]);
    return (await this.#opened()).find(question);
  }

  /** An article was approved: its sentences are taken in once no other one is for a while. */
  approved(): void {
    if (this.#first === null) return;
    clearTimeout(this.#later);
    this.#later = setTimeout(() => {
      this.#first = this.rebuild(this.#ended.signal);
      this.#first.catch(this.report);
    }, approvedMs);
  }

  /** Puts the sentences that are approved now in the place of those remembered of this project. How many there are. */
  rebuild(signal: CancelSignal): Promise<number> {
    return this.#building.run(async () =>
      (await this.#opened()).replace(shortHash(this.open.root), this.#units(signal), signal),
    );
  }

  /** Ends what is being built with the article under way. */
  async close(): Promise<void> {
    clearTimeout(this.#later);
    this.#ended.abort();
    await this.#building.idle();
    (await this.#index)?.close();
    this.#index = null;
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
    const { language, sourceLanguage } = this.open.info().file;
    const source = article.source === null ? null : await readOriginal(this.open.root, article.source.path);
    return approvedUnits({
      machineTranslation: state.base,
      text: state.text,
      source: source?.ok ? source.value.file.text : null,
      language,
      sourceLanguage,
      from: article.file.path,
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
  readonly from: string;
}): MemoryUnit[] {
  const { machineTranslation, text, source, language, sourceLanguage, from } = approved;
  const before = new Map<number, string>();
  for (const { before: old, after } of diffTexts(machineTranslation, text, { language }).hunks) {
    const [one, other] = [old[0], after[0]];
    if (one !== undefined && other !== undefined && old.length === 1 && after.length === 1)
      before.set(other.start, machineTranslation.slice(one.start, one.end));
  }
  const sentences = segment(text, language);
  const targets = sentences.map(({ start, end }) => text.slice(start, end));
  const sources =
    source === null ? [] : segment(source, sourceLanguage).map((r) => source.slice(r.start, r.end));
  const sourceOf = new Map<number, string>();
  if (sources.length > 0)
    for (const link of alignSentences({ source: sources, target: targets, sourceLanguage, language })) {
      const [one, other] = [link.source[0], link.target[0]];
      if (one !== undefined && other !== undefined && link.source.length === 1 && link.target.length === 1)
        sourceOf.set(other, sources[one] ?? '');
    }
  return sentences.flatMap(({ start }, index): MemoryUnit[] => {
    const [mt, own] = [before.get(start) ?? null, sourceOf.get(index) ?? null];
    if (mt === null && own === null) return [];
    const context = contextOf(targets[index - 1] ?? '', targets[index + 1] ?? '');
    return [{ source: own, machineTranslation: mt, target: targets[index] ?? '', from, context }];
  });
}
