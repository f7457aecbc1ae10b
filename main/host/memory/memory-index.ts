import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { CancelSignal } from '../../../shared/base/cancel';
import { shortHash } from '../../../shared/base/hash';
import { comparable, fingerprintsOf } from '../../../shared/text/likeness/fingerprints';
import { likeness } from '../../../shared/text/likeness/likeness';
import { primary, type Language } from '../../../shared/text/language';
import { readJsonFile, writeJsonFile } from '../json-file';
import { writeWhole } from '../write-whole';
import { bucketOf, buildSegment, segmentUnits } from './build-segment';
import { MemorySegment } from './memory-segment';
import { sides, type MemoryUnit, type Side } from './memory-unit';

/** Where units come from: a project, or a file that was taken in. */
const memoryOrigin = z.object({
  /** 16 hex digits. */
  id: z.string().regex(/^[0-9a-f]{16}$/),
  kind: z.enum(['project', 'file']),
  /** For display. */
  name: z.string(),
  /** The language of the targets. */
  language: z.string(),
});
export type MemoryOrigin = z.infer<typeof memoryOrigin>;

export interface MemoryQuestion {
  readonly side: Side;
  /** Units in other languages are passed over. */
  readonly language: Language;
  readonly text: string;
  /** As of {@link contextOf}; empty if it is not known. */
  readonly context: string;
  /** From 0 to 1: what is less alike is left out. */
  readonly least: number;
  readonly most: number;
}

export interface MemoryHit {
  readonly unit: MemoryUnit;
  /** From 0 to 1; 1 if the texts are equal but for white space. */
  readonly likeness: number;
  readonly sameContext: boolean;
  readonly origin: MemoryOrigin;
}

interface Held {
  readonly origin: MemoryOrigin;
  readonly segments: readonly MemorySegment[];
}

/** Units that are compared letter by letter. */
const compared = 24;

/** Questions that each part of the memory is asked before anybody asks. */
const warmQuestions = 4;

/** Bytes of ids read for one question. */
const mostRead = 160 * 2 ** 10;

/** Names what stands before and after a sentence; empty if nothing does, which is no context. */
export function contextOf(before: string, after: string): string {
  const around = `${comparable(before)}\n${comparable(after)}`;
  return around === '\n' ? '' : shortHash(around);
}

/**
 * Sentences approved before, in files of one folder outside every project: derived, so it may be deleted and built again at
 * any time. Units of each origin (a project, a file) lie in segments of their own, replaced as a whole.
 */
export class MemoryIndex {
  readonly #held = new Map<string, Held>();

  private constructor(private readonly folder: string) {}

  /** Opens what lies in the folder; damaged files and those of other versions are passed over. */
  static async open(folder: string): Promise<MemoryIndex> {
    const index = new MemoryIndex(folder);
    const names = (await readdir(folder).catch(() => [])).sort();
    for (const name of names) {
      if (!originName.test(name)) continue;
      const read = await readJsonFile(join(folder, name), memoryOrigin);
      if (!read.ok || read.value === null || `${read.value.id}.json` !== name) continue;
      const origin = read.value;
      const segments: MemorySegment[] = [];
      for (const each of names.filter((file) => segmentName.exec(file)?.[1] === origin.id)) {
        const segment = MemorySegment.open(join(folder, each));
        if (segment !== null) segments.push(segment);
        // Each reads megabytes of tables: what is typed meanwhile must not wait for all of them.
        await new Promise((resolve) => setImmediate(resolve));
      }
      if (segments.length > 0) index.#held.set(origin.id, { origin, segments });
    }
    return index;
  }

  get units(): number {
    return this.origins().reduce((sum, { units }) => sum + units, 0);
  }

  has(id: string): boolean {
    return this.#held.has(id);
  }

  /** Where units come from, how many, and how many bytes they take on disk. */
  origins(): (MemoryOrigin & { readonly units: number; readonly bytes: number })[] {
    return [...this.#held.values()].map(({ origin, segments }) => ({
      ...origin,
      units: unitsIn(segments),
      bytes: segments.reduce((sum, { size }) => sum + size, 0),
    }));
  }

  /**
   * Asks for one of its own sentences, so that the first person who asks finds the tables read and the code compiled. Gives way to other work
   * between its questions.
   */
  async warm(): Promise<void> {
    for (const { origin, segments } of [...this.#held.values()])
      for (const segment of segments)
        for (let turn = 0; turn < warmQuestions; turn++) {
          const unit = segment.unit(Math.floor((turn * segment.units) / warmQuestions));
          for (const side of sides) {
            const text = unit?.[side] ?? '';
            this.find({ side, language: origin.language, text, context: '', least: 0.7, most: 1 });
            await new Promise((resolve) => setImmediate(resolve));
          }
        }
  }

  /**
   * Puts these units in the place of all of an origin, once they are all there; cancelled, nothing is changed. How many it has then. `told` hears
   * how many units are packed. Throws the error of the file system.
   */
  async replace(
    origin: MemoryOrigin,
    units: AsyncIterable<MemoryUnit> | Iterable<MemoryUnit>,
    signal?: CancelSignal,
    told?: (units: number) => void,
  ): Promise<number> {
    await mkdir(this.folder, { recursive: true });
    const before = await this.#filesOf(origin.id);
    const made: MemorySegment[] = [];
    const written: string[] = [];
    let batch: MemoryUnit[] = [];
    let number = (Number(before.at(-1)?.slice(17, 25) ?? -1) + 1) % lastNumber;
    let packed = 0;
    const flush = async (): Promise<void> => {
      if (batch.length === 0) return;
      const path = join(this.folder, `${origin.id}-${String(number++).padStart(8, '0')}.memory`);
      const { length } = batch;
      const built = await buildSegment(batch, {
        signal,
        told: (share) => told?.(packed + Math.floor(share * length)),
      });
      if (built === null) return;
      await writeWhole(path, built, { sync: false });
      packed += length;
      written.push(path);
      const segment = MemorySegment.open(path);
      if (segment !== null) made.push(segment);
      batch = [];
    };
    for await (const unit of units) {
      batch.push(unit);
      if (batch.length >= segmentUnits) await flush();
      if (signal?.aborted === true) break;
    }
    await flush();
    if (signal?.aborted === true) {
      for (const segment of made) segment.close();
      for (const path of written) await rm(path, { force: true });
      return unitsIn(this.#held.get(origin.id)?.segments ?? []);
    }
    await writeJsonFile(join(this.folder, `${origin.id}.json`), origin);
    this.#take({ origin, segments: made });
    for (const name of before) await rm(join(this.folder, name), { force: true });
    return unitsIn(made);
  }

  /** Forgets all units of an origin. Throws the error of the file system. */
  async remove(id: string): Promise<void> {
    for (const segment of this.#held.get(id)?.segments ?? []) segment.close();
    this.#held.delete(id);
    await rm(join(this.folder, `${id}.json`), { force: true });
    for (const name of await this.#filesOf(id)) await rm(join(this.folder, name), { force: true });
  }

  async #filesOf(id: string): Promise<string[]> {
    const names = await readdir(this.folder).catch(() => []);
    return names.filter((name) => segmentName.exec(name)?.[1] === id).sort();
  }

  #take(held: Held): void {
    for (const segment of this.#held.get(held.origin.id)?.segments ?? []) segment.close();
    this.#held.set(held.origin.id, held);
  }

  /** Units like a text, equal ones first, those of the same context before others, then the most alike. */
  find({ side, language, text, context, least, most }: MemoryQuestion): MemoryHit[] {
    const sought = comparable(text);
    if (sought === '') return [];
    const wanted = [...new Set(fingerprintsOf(sought).map(bucketOf))];
    const held = [...this.#held.values()]
      .filter(({ origin }) => primary(origin.language) === primary(language))
      .flatMap(({ origin, segments }) => segments.map((segment) => ({ origin, segment })));
    const telling = rarest(
      held.map(({ segment }) => segment),
      side,
      wanted,
    );
    const candidates = held
      .flatMap(({ origin, segment }) =>
        segment.candidates(side, telling, compared).map((candidate) => ({ origin, segment, ...candidate })),
      )
      .sort((a, b) => b.shared - a.shared)
      .slice(0, compared);
    const hits: MemoryHit[] = [];
    for (const { origin, segment, id } of candidates) {
      const unit = segment.unit(id);
      const own = unit?.[side] ?? null;
      if (unit === null || own === null) continue;
      const same = collapsed(own) === collapsed(text);
      const alike = same ? 1 : Math.min(0.99, likeness(comparable(own), sought, least));
      if (alike > 0 && alike >= least)
        hits.push({
          unit,
          likeness: alike,
          sameContext: context !== '' && unit.contexts[side] === context,
          origin,
        });
    }
    return once(
      hits.sort(
        (a, b) =>
          Number(b.likeness === 1) - Number(a.likeness === 1) ||
          Number(b.sameContext) - Number(a.sameContext) ||
          b.likeness - a.likeness,
      ),
    ).slice(0, most);
  }

  close(): void {
    for (const { segments } of this.#held.values()) for (const segment of segments) segment.close();
    this.#held.clear();
  }
}

/** The buckets that hold the fewest units, as many as are read for a question: one of the most frequent words holds half of the units. */
function rarest(segments: readonly MemorySegment[], side: Side, wanted: readonly number[]): number[] {
  const sized = wanted
    .map((bucket) => ({
      bucket,
      size: segments.reduce((sum, segment) => sum + segment.sizeOf(side, bucket), 0),
    }))
    .filter(({ size }) => size > 0)
    .sort((a, b) => a.size - b.size);
  const chosen: number[] = [];
  let read = 0;
  for (const { bucket, size } of sized) {
    read += size;
    if (read > mostRead && chosen.length > 0) break;
    chosen.push(bucket);
  }
  return chosen;
}

const originName = /^[0-9a-f]{16}\.json$/;
const segmentName = /^([0-9a-f]{16})-\d{8}\.memory$/;
/** Numbers of segments begin anew before they grow out of their names. */
const lastNumber = 99_000_000;

function unitsIn(segments: readonly MemorySegment[]): number {
  return segments.reduce((sum, { units }) => sum + units, 0);
}

function collapsed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The same words are offered once. */
function once(hits: readonly MemoryHit[]): MemoryHit[] {
  const seen = new Set<string>();
  return hits.filter(({ unit: { target } }) => !seen.has(target) && seen.add(target));
}
