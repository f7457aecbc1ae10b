import type { Result } from '../../../shared/base/result';
import type { MemoryOriginRow } from '../../../shared/protocol/suggestions-contract';
import { base64Of } from '../../state/base64-of';
import { beginWork } from '../../state/background-work';
import { host, notify } from '../../state/session';
import { useView } from '../../state/view';
import { failureInWords, t, words } from '../../words/words';

/** Files that hold sentences in two languages, by their endings. */
export const memoryAccept =
  '.tmx,.xlf,.xliff,.sdlxliff,.mqxliff,.mxliff,.txlf,.csv,.tsv,.jsonl,.ndjson,.json';

/** Bytes of a file at most: the host takes no more in one piece. */
const mostBytes = 64 * 2 ** 20;

/** What came of it: `said` where all went well. */
interface Outcome {
  readonly said: string;
  readonly problem: string | null;
}

/** True while the dialog is open, which says what came of it: a notice would lie over that. */
function isShown(): boolean {
  return useView.getState().overlay?.kind === 'memory';
}

/** Takes files into the memory one after the other, until somebody stops it; one that cannot be taken in is told, and the others go on. */
export async function importMemories(files: readonly File[]): Promise<Outcome> {
  const [said, problems]: [string[], string[]] = [[], []];
  for (const file of files) {
    const outcome = await importMemory(file);
    if (outcome.said === '' && outcome.problem === null) break;
    if (outcome.said !== '') said.push(outcome.said);
    if (outcome.problem !== null) problems.push(outcome.problem);
  }
  return { said: said.join(' '), problem: problems.length > 0 ? problems.join(' ') : null };
}

/** Takes a bilingual file into the memory, in the background; a notice says how many sentences it had. */
async function importMemory(file: File): Promise<Outcome> {
  const { name, size } = file;
  const refused = (why: string): Outcome => {
    const problem = t('once.memory-import-failed', { name, why });
    if (!isShown()) notify({ kind: 'error', text: problem });
    return { said: '', problem };
  };
  if (size > mostBytes)
    return refused(
      t('once.memory-too-large', { name, size: bytesInWords(size), most: bytesInWords(mostBytes) }),
    );
  const work = beginWork('importing');
  try {
    const data = await base64Of(file);
    if (data === null) return refused(t('once.unreadable', { name }));
    const answer = await host().call(
      'memory.import',
      { name, data },
      { signal: work.signal, onProgress: ({ done, total }) => work.told(done, total) },
    );
    if (!answer.ok)
      return answer.error.code === 'cancelled'
        ? { said: '', problem: null }
        : refused(failureInWords(answer.error));
    const said = t('once.memory-imported', { name, units: answer.value.units });
    if (!isShown()) notify({ kind: 'done', text: said, window: true });
    return { said, problem: null };
  } finally {
    work.end();
  }
}

/** Builds the memory of the project anew from what is approved in it, in the background. */
export async function rebuildMemory(): Promise<Outcome> {
  const work = beginWork('building');
  try {
    const answer = await host().call('memory.rebuild', {}, { signal: work.signal });
    if (!answer.ok)
      return { said: '', problem: answer.error.code === 'cancelled' ? null : failureInWords(answer.error) };
    return { said: t('once.memory-rebuilt', { units: answer.value.units }), problem: null };
  } finally {
    work.end();
  }
}

export function forgetMemory(id: string): Promise<Result<readonly MemoryOriginRow[]>> {
  return host().call('memory.forget', { id });
}

/** `1.4 MB` */
export function bytesInWords(bytes: number): string {
  const [unit, value] =
    bytes >= 1e6 ? (['megabyte', bytes / 1e6] as const) : (['kilobyte', bytes / 1e3] as const);
  return words().number(value, {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits: value < 10 ? 1 : 0,
  });
}
