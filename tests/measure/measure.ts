import { loadSpeller } from '../../main/host/load-speller';
import { loadWinkTagger } from '../../shared/checks/wink-tagger';
import { alignmentTables } from './alignment';
import { bilingualTables } from './bilingual';
import { clauseTables } from './clauses';
import { caseTables } from './cases';
import { hasData } from './data';
import { diffTables } from './diff';
import { falseAlarmTables } from './false-alarms';
import { formatTables, revisionTables } from './formats';
import { goldTables } from './gold';
import { injectedTables } from './injected';
import { mqmTables } from './mqm';
import { figureTables } from './rule-figures';
import { safeFixTables } from './safe-fixes';
import { segmentationTables } from './segmentation';
import { sentenceDefectTables } from './sentence-defects-found';
import { suggestionTables } from './suggestions';
import { surfaceTables } from './surface';
import { printTable, type Table } from './table';

/** What `gold` and `formats` can list beside their figures: what went wrong, or, for `formats`, `every` file. */
const listable = ['missed', 'stray', 'every'];
const named = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
const lists = named.filter((name) => listable.includes(name));

/** What can be measured, by the name given on the command line. */
const parts: Readonly<Record<string, () => Table[] | Promise<Table[]>>> = {
  segmentation: segmentationTables,
  alignment: alignmentTables,
  diff: diffTables,
  injected: injectedTables,
  bilingual: () => bilingualTables(),
  sentences: sentenceDefectTables,
  cases: caseTables,
  safe: safeFixTables,
  clean: async () => falseAlarmTables(await loadWinkTagger(), await loadSpeller('en')),
  mqm: async () => mqmTables(await loadWinkTagger()),
  clauses: async () => clauseTables(await loadWinkTagger()),
  gold: () => goldTables(lists),
  surface: async () => surfaceTables(await loadWinkTagger()),
  suggestions: async () => suggestionTables(await loadWinkTagger()),
  peers: async () => (await import('./peers-checks')).peerCheckTables(),
  formats: () => [...formatTables(lists), ...revisionTables(lists)],
  figures: figureTables,
};

/** `same CLI [FOLDER] [--only=NAME]` compares with another build, so it runs only where it is asked for. */
const [asked, ...builds] = named;
const only = process.argv.find((argument) => argument.startsWith('--only='))?.slice(7) ?? '';
const wanted = named.filter((name) => !listable.includes(name));
const unknown = wanted.filter((name) => !Object.hasOwn(parts, name));

if (asked === 'same' && builds[0] !== undefined && hasData()) {
  for (const table of await (await import('./same-flags')).sameFlagTables(builds[0], only, builds[1]))
    console.log(`${printTable(table)}\n`);
} else if (unknown.length > 0) {
  console.error(
    `nothing called ${unknown.join(', ')} can be measured; there is ${Object.keys(parts).join(', ')}`,
  );
  process.exitCode = 2;
} else if (!hasData()) {
  console.log('measuring skipped: ../shared/data is not here');
} else {
  for (const [name, part] of Object.entries(parts)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    for (const table of await part()) console.log(`${printTable(table)}\n`);
  }
}
