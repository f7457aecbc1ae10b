import { seeded } from '../measure/data';
import { samples } from '../unit/formats/format-samples';
import { mutate } from './mutate';
import { faultOf } from './try-file';

/** `npm run fuzz [FILES] [SEED]`: damages each sample so many times and opens it; says what went wrong, with the seed to see it again. */
const files = Number(process.argv[2] ?? 10_000);
const seed = Number(process.argv[3] ?? 1);
let faults = 0;
for (const { name, bytes } of samples) {
  const random = seeded(seed);
  const from = performance.now();
  let most = 0;
  for (let count = 0; count < files; count++) {
    const damaged = mutate(bytes, random);
    const started = performance.now();
    const fault = faultOf(name, damaged);
    most = Math.max(most, performance.now() - started);
    if (fault === null) continue;
    faults++;
    console.log(`${name}, file ${count} of seed ${seed}: ${fault}`);
  }
  const seconds = ((performance.now() - from) / 1000).toFixed(1);
  const memory = Math.round(process.memoryUsage().rss / 1024 / 1024);
  console.log(
    `${name}: ${files} damaged files in ${seconds} s, the slowest ${Math.round(most)} ms; ${memory} MB of memory`,
  );
}
process.exitCode = faults > 0 ? 1 : 0;
