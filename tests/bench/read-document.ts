import { readFileSync } from 'node:fs';
import { textCodec } from '../../main/host/text-codec';
import { readDocument } from '../../shared/formats/formats';

/** Reads the one file that is named, in a process that has read none before, and prints the milliseconds it took. */
const [name = ''] = process.argv.slice(2);
const bytes = readFileSync(name);
const processor = process.cpuUsage();
const began = performance.now();
const read = readDocument({ name, bytes, codec: textCodec });
const milliseconds = performance.now() - began;
const used = process.cpuUsage(processor);
if (!read.ok) throw new Error(read.error.message);
process.stdout.write(
  JSON.stringify({
    milliseconds,
    processor: (used.user + used.system) / 1000,
    lines: read.value.units.length,
  }),
);
