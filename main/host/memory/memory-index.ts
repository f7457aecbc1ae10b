import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { CancelSignal } from '../../../shared/base/cancel';
import { shortHash } from '../../../shared/base/hash';
import { comparable, fingerprintsOf } from '../../../shared/text/likeness/fingerprints';
import { likeness } from '../../../shared/text/likeness/likeness';
import { writeWhole } from '../write-whole';
import { bucketOf, buildSegment, segmentUnits } from './build-segment';
import { MemorySegment } from './memory-segment';
import type { MemoryUnit, Side } from './memory-unit';

export interface MemoryQuestion {
  readonly side: Side;
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
}

/** Units that are compared letter by letter. */
const compared = 24;

/** Names what stands before and after a sentence. */
export function contextOf(before: string, after: string): string {
  return shortHash(`${comparable(before)}\n${comparable(after)}`);
}

/**
 * Sentences approved before, in files of one folder outside every project: derived, so it may be deleted and built again at
 * any time. Units of each origin (a project, a file) lie in segments of their own, replaced as a whole.
 */
export class MemoryIndex {
  readonly #segments = new Map<string, MemorySegment[]>();

  private constructor(private readonly folder: string) {}

  /** Opens what lies in the folder; damaged files and those of other versions are passed over. */
  static async open(folder: string): Promise<MemoryIndex> {
    const index = new MemoryIndex(folder);
    for (const name of (await readdir(folder).catch(() => [])).sort()) {
      const origin = segmentName.exec(name)?.[1];
      const segment = origin === undefined ? null : MemorySegment.open(join(folder, name));
      if (origin === undefined || segment === null) continue;
      index.#segments.set(origin, [...(index.#segments.get(origin) ?? []), segment]);
    }
    return index;
  }

  get units(): number {
    return [...this.#segments.values()].flat().reduce((sum, { units }) => sum + units, 0);
  }

  /** Puts these units in the place of all of an origin (16 hex digits), once they are all there; cancelled, nothing is changed. Throws the error of the file system. */
  async replace(
    origin: string,
    units: AsyncIterable<MemoryUnit> | Iterable<MemoryUnit>,
    signal?: CancelSignal,
  ): Promise<number> {
    await mkdir(this.folder, { recursive: true });
    const before = (await readdir(this.folder))
      .filter((name) => segmentName.exec(name)?.[1] === origin)
      .sort();
    const made: MemorySegment[] = [];
    const written: string[] = [];
    let batch: MemoryUnit[] = [];
    let count = 0;
    let number = (Number(before.at(-1)?.slice(17, 25) ?? -1) + 1) % lastNumber;
    const flush = async (): Promise<void> => {
      if (batch.length === 0) return;
      const path = join(this.folder, `${origin}-${String(number++).padStart(8, '0')}.memory`);
      await writeWhole(path, buildSegment(batch), { sync: false });
      written.push(path);
      const segment = MemorySegment.open(path);
      if (segment !== null) made.push(segment);
      count += batch.length;
      batch = [];
    };
    for await (const unit of units) {
      batch.push(unit);
      if (batch.length >= segmentUnits) await flush();
    }
    await flush();
    if (signal?.aborted === true) {
      for (const segment of made) segment.close();
      for (const path of written) await rm(path, { force: true });
      return this.#segments.get(origin)?.reduce((sum, { units: own }) => sum + own, 0) ?? 0;
    }
    for (const segment of this.#segments.get(origin) ?? []) segment.close();
    this.#segments.set(origin, made);
    for (const name of before) await rm(join(this.folder, name), { force: true });
    return count;
  }

  /** Units like a text, equal ones first, those of the same context before others, then the most alike. */
  find({ side, text, context, least, most }: MemoryQuestion): MemoryHit[] {
    const sought = comparable(text);
    if (sought === '') return [];
    const wanted = [...new Set(fingerprintsOf(sought).map(bucketOf))];
    const candidates = [...this.#segments.values()]
      .flat()
      .flatMap((segment) =>
        segment.candidates(side, wanted, compared).map((candidate) => ({ segment, ...candidate })),
      )
      .sort((a, b) => b.shared - a.shared)
      .slice(0, compared);
    const hits: MemoryHit[] = [];
    for (const { segment, id } of candidates) {
      const unit = segment.unit(id);
      const own = unit?.[side] ?? null;
      if (unit === null || own === null) continue;
      const same = collapsed(own) === collapsed(text);
      const alike = same ? 1 : Math.min(0.99, likeness(comparable(own), sought, least));
      if (alike > 0 && alike >= least)
        hits.push({ unit, likeness: alike, sameContext: context !== '' && unit.context === context });
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
    for (const segment of [...this.#segments.values()].flat()) segment.close();
    this.#segments.clear();
  }
}

const segmentName = /^([0-9a-f]{16})-\d{8}\.memory$/;
/** Numbers of segments begin anew before they grow out of their names. */
const lastNumber = 99_000_000;

function collapsed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The same words are offered once. */
function once(hits: readonly MemoryHit[]): MemoryHit[] {
  const seen = new Set<string>();
  return hits.filter(({ unit: { target } }) => !seen.has(target) && seen.add(target));
}
