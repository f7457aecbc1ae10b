import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MemoryIndex } from '../../main/host/memory/memory-index';
import type { MemoryUnit } from '../../main/host/memory/memory-unit';
import { prose } from './diff';

const units = Number(process.env.EMEND_BENCH_UNITS ?? 1_000_000);
const questions = 200;

/** A memory of a million sentences: how large its index is, how long it takes to build, and how soon it answers. */
export async function benchMemory(): Promise<object[]> {
  const folder = await mkdtemp(join(tmpdir(), 'emend-memory-'));
  try {
    const index = await MemoryIndex.open(folder);
    const began = performance.now();
    await index.replace(
      { id: '0123456789abcdef', kind: 'file', name: 'bench', language: 'en' },
      sentences(units),
    );
    const built = (performance.now() - began) / 1000;
    index.close();
    const reopened = performance.now();
    const opened = await MemoryIndex.open(folder);
    const read = performance.now() - reopened;
    // As the host does it once an article is open.
    await opened.warm();
    const warmed = performance.now() - reopened;
    const times: number[] = [];
    let [exact, alike, processor] = [0, 0, 0];
    const asked = [...sentences(units)].filter((_, at) => at % Math.floor(units / questions) === 0);
    for (const unit of asked) {
      const text = (unit.machineTranslation ?? '')
        .replace(/ \w+ /, ' changed ')
        .replace(/ \w+\.$/, ' otherwise.');
      for (const question of [unit.machineTranslation ?? '', text]) {
        const start = performance.now();
        const used = process.cpuUsage();
        const [hit] = opened.find({
          side: 'machineTranslation',
          language: 'en',
          text: question,
          context: '',
          least: 0.6,
          most: 5,
        });
        times.push(performance.now() - start);
        const { user, system } = process.cpuUsage(used);
        processor += (user + system) / 1000;
        if (hit?.unit.target !== unit.target) continue;
        if (hit.likeness === 1) exact++;
        else alike++;
      }
    }
    const [first = 0] = times;
    times.sort((a, b) => a - b);
    const at = (share: number): number =>
      Math.round((times[Math.floor(share * (times.length - 1))] ?? 0) * 10) / 10;
    let bytes = 0;
    for (const name of await readdir(folder)) bytes += (await stat(join(folder, name))).size;
    opened.close();
    return [
      { name: `${units} units: index, MB`, value: Math.round(bytes / 1e6) },
      { name: `${units} units: built, seconds`, value: Math.round(built) },
      { name: 'opened, ms', value: Math.round(read) },
      { name: 'opened and warmed, ms', value: Math.round(warmed) },
      { name: 'answer, ms: first', value: Math.round(first * 10) / 10 },
      { name: 'answer, ms: median', value: at(0.5) },
      { name: 'answer, ms: 95 of 100', value: at(0.95) },
      { name: 'answer, ms: longest', value: at(1) },
      {
        name: 'processor time of an answer, ms: mean',
        value: Math.round((processor / times.length) * 10) / 10,
      },
      { name: `of ${asked.length} unchanged sentences found`, value: exact },
      { name: `of ${asked.length} changed sentences found`, value: alike },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Sentences of the bench’s prose, made different by numbers and words in them, with a source of as many characters as Chinese has. */
function* sentences(count: number): Iterable<MemoryUnit> {
  const pool = prose(400_000, 7)
    .split(/(?<=[.!?])\s+/)
    .filter((sentence) => sentence.length > 40);
  const words = [...new Set(pool.join(' ').match(/\b[a-z]{4,}\b/g) ?? [])];
  let seed = 1;
  const next = (below: number): number => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    return (seed >>> 8) % below;
  };
  for (let number = 0; number < count; number++) {
    const all = (pool[next(pool.length)] ?? '').split(' ');
    for (let turn = 0; turn < 6; turn++) all[next(all.length)] = words[next(words.length)] ?? '';
    const machineTranslation = `${all.join(' ')} ${number}.`;
    const source = Array.from({ length: 45 }, () => String.fromCharCode(0x4e00 + next(2_500))).join('');
    yield {
      source,
      machineTranslation,
      target: machineTranslation.replace(' the ', ' its '),
      from: `articles/${number % 10_000}.txt`,
      contexts: {
        source: number.toString(16).padStart(16, '0'),
        machineTranslation: (number * 7).toString(16).padStart(16, '0'),
      },
    };
  }
}
