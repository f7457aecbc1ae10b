import { benchAlign } from './align';
import { benchAppMemory } from './app-memory';
import { benchCheck } from './check';
import { benchDiff } from './diff';
import { benchFormats } from './formats';
import { benchJournal } from './journal';
import { benchLibrary } from './library';
import { benchMemory } from './memory';
import { benchOpening } from './opening';
import { benchPatterns } from './patterns';
import { benchReplace } from './replace';
import { benchReport } from './report';
import { benchResume } from './resume';
import { benchRows } from './rows';
import { benchSegment } from './segment';
import { benchStream } from './stream';
import { benchWindow } from './window';

/** What can be timed, by the name given on the command line. */
const parts: Readonly<Record<string, () => readonly object[] | Promise<readonly object[]>>> = {
  segment: benchSegment,
  align: benchAlign,
  check: benchCheck,
  patterns: benchPatterns,
  stream: benchStream,
  diff: benchDiff,
  window: benchWindow,
  library: benchLibrary,
  replace: benchReplace,
  memory: benchMemory,
  'app-memory': benchAppMemory,
  journal: benchJournal,
  opening: benchOpening,
  resume: benchResume,
  report: benchReport,
  formats: benchFormats,
  rows: benchRows,
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(parts, name));
if (unknown.length > 0) {
  console.error(
    `nothing called ${unknown.join(', ')} can be timed; there is ${Object.keys(parts).join(', ')}`,
  );
  process.exitCode = 2;
} else {
  for (const [name, part] of Object.entries(parts)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    console.log(name);
    console.table(await part());
  }
}
