import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readRows, seeded } from '../measure/data';
import { samples } from '../unit/formats/format-samples';
import { mutateFile } from './mutate';
import { faultOf } from './try-file';

/**
 * `npm run fuzz [FILES] [SEED] [NAMES]`: damages each sample so many times and opens it; says what went wrong, with the seed to see it
 * again. Where other people's files lie beside the repository, as many damaged ones of each of their kinds. NAMES: only these, by comma.
 */
const files = Number(process.argv[2] ?? 10_000);
const seed = Number(process.argv[3] ?? 1);
const only = process.argv[4]?.split(',') ?? null;
/** No reader may need more memory, in megabytes. */
const mostMemory = 500;
/** Larger files of other people's are left to `npm run measure formats`: damaging each thousands of times would take hours. */
const largest = 40_000;

interface Seed {
  readonly name: string;
  readonly bytes: Uint8Array;
}

let faults = 0;
const isChosen = (name: string): boolean => only === null || only.includes(name);
for (const sample of samples) if (isChosen(sample.name)) fuzz(sample.name, [sample]);
for (const [kind, seeds] of otherPeoples()) if (isChosen(kind)) fuzz(kind, seeds);
process.exitCode = faults > 0 ? 1 : 0;

function fuzz(called: string, seeds: readonly Seed[]): void {
  const random = seeded(seed);
  const from = performance.now();
  let slowest = 0;
  let memory = 0;
  for (let count = 0; count < files; count++) {
    const { name, bytes } = seeds[Math.floor(random() * seeds.length)] as Seed;
    const damaged = mutateFile(name, bytes, random);
    const started = process.cpuUsage();
    let fault = faultOf(name, damaged);
    const { user, system } = process.cpuUsage(started);
    slowest = Math.max(slowest, (user + system) / 1_000);
    const used = Math.round(process.memoryUsage.rss() / 1024 / 1024);
    if (used > mostMemory && memory <= mostMemory) fault ??= `${used} MB of memory`;
    memory = Math.max(memory, used);
    if (fault === null) continue;
    faults++;
    console.log(`${called}, file ${count} of seed ${seed} (${name}): ${fault}`);
  }
  const seconds = ((performance.now() - from) / 1000).toFixed(1);
  console.log(
    `${called}: ${files} damaged files in ${seconds} s, the slowest ${Math.round(slowest)} ms; ${memory} MB of memory`,
  );
}

/** Files of other people's making, by kind; none where they are not at hand. */
function otherPeoples(): Map<string, Seed[]> {
  const folder = path.resolve(import.meta.dirname, '../../../shared/data/formats');
  const kinds = new Map<string, Seed[]>();
  for (const row of readRows<{ format: string; file: string; bytes: number }>('formats/index')) {
    if (row.bytes > largest) continue;
    const seeds = kinds.get(row.format) ?? [];
    seeds.push({ name: row.file, bytes: new Uint8Array(readFileSync(path.join(folder, row.file))) });
    kinds.set(row.format, seeds);
  }
  return kinds;
}
