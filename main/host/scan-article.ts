import { createHash } from 'node:crypto';
import { createChecker } from '../../shared/checks/create-checker';
import type { Checker, CheckerOptions } from '../../shared/checks/checker';
import { dismissableContexts } from '../../shared/checks/dismissed-contexts';
import type { Flag } from '../../shared/checks/rule';
import type { Tagger } from '../../shared/checks/tagger';
import { loadWinkTagger } from '../../shared/checks/wink-tagger';
import { diffTexts } from '../../shared/diff/diff-texts';
import { countEdits, editRate } from '../../shared/metrics/edit-rate';
import { primary } from '../../shared/text/language';
import { countWords } from '../../shared/text/count-words';
import { titleOf } from '../../shared/text/paragraphs';
import type { JournalEvent, UnknownEvent } from '../../shared/review/events';
import { foldJournal } from '../../shared/review/fold';
import type { ArticleState, Moment } from '../../shared/review/state';
import { loadSpeller } from './load-speller';
import { readInside } from './inside-folder';
import { packFlags, type ScanFacts } from './scan-facts';
import { decodeText, maxFileBytes } from './text-file';

/** What a scan needs to know of an article. Paths are inside `root`, a real path. */
export interface ScanJob {
  readonly root: string;
  readonly path: string;
  readonly sourcePath: string | null;
  readonly events: readonly (JournalEvent | UnknownEvent)[];
  readonly options: Omit<CheckerOptions, 'tagger' | 'speller'>;
}

/** Makes a scanner that keeps its tagger and checker between articles. It reads files and writes none. */
export function createArticleScanner(): (job: ScanJob) => Promise<ScanFacts> {
  let tagger: Promise<Tagger> | null = null;
  let checker: { readonly key: string; readonly value: Checker } | null = null;

  const checkerFor = async (options: ScanJob['options']): Promise<Checker> => {
    const key = JSON.stringify(options);
    if (checker?.key === key) return checker.value;
    const english = primary(options.language) === 'en';
    tagger ??= english ? loadWinkTagger() : null;
    const speller = await loadSpeller(options.language, options.rules ?? {});
    const value = createChecker({
      ...options,
      ...(english && tagger ? { tagger: await tagger } : {}),
      ...(speller && { speller }),
    });
    checker = { key, value };
    return value;
  };

  return async (job) => {
    const read = await readInside(job.root, job.path, maxFileBytes);
    const decoded = read.ok ? decodeText(read.value.bytes) : read;
    const original = read.ok ? createHash('sha256').update(read.value.bytes).digest('hex') : null;
    const state = job.events.length > 0 ? foldJournal(job.events) : null;
    const opened = state?.base ?? null;
    if (opened === null && !decoded.ok) return { ...nothing, original, problem: decoded.error };
    const machineTranslation = opened ?? (decoded.ok ? decoded.value.text : '');
    const text = opened === null || state === null ? machineTranslation : state.text;
    const source = job.sourcePath === null ? null : await readSource(job.root, job.sourcePath);
    const checked = (await checkerFor(job.options)).check({
      text,
      machineTranslation,
      ...(source === null ? {} : { source }),
    });
    return {
      title: titleOf(text),
      words: countWords(text),
      flags: packFlags(
        checked.flags.filter((flag) => !isDismissed(flag, text, state)),
        text,
      ),
      stage: state?.stage.stage ?? 'new',
      edited: state === null ? null : shareEdited(state, job.options.language),
      people: [...new Set(job.events.map((event) => event.person.id))].sort(),
      problem: null,
      original,
      dismissedForProject: (state?.dismissals ?? [])
        .filter(({ scope }) => scope === 'project')
        .map(({ context }) => context),
    };
  };
}

/** Null before anybody edited. */
function shareEdited(state: ArticleState, language: string): number | null {
  if (state.base === null || !state.moments.some(({ kind }) => editing.has(kind))) return null;
  const end = performance.now() + diffMs;
  const diff = diffTexts(state.base, state.text, { language, isLate: () => performance.now() > end });
  return editRate([countEdits(diff)]);
}

const editing: ReadonlySet<Moment['kind']> = new Set(['edit', 'fix', 'restore', 'merge']);
/** A comparison that takes longer than this, in milliseconds, goes on coarsely. */
const diffMs = 1_000;

const nothing: ScanFacts = {
  title: null,
  words: null,
  flags: null,
  stage: 'new',
  edited: null,
  people: [],
  problem: null,
  original: null,
  dismissedForProject: [],
};

async function readSource(root: string, path: string): Promise<string | null> {
  const read = await readInside(root, path, maxFileBytes);
  const decoded = read.ok ? decodeText(read.value.bytes) : read;
  return decoded.ok ? decoded.value.text : null;
}

function isDismissed(flag: Flag, text: string, state: ArticleState | null): boolean {
  if (state === null || state.dismissals.length === 0) return false;
  const contexts = dismissableContexts(flag, text);
  return state.dismissals.some(
    ({ scope, context, start }) =>
      contexts.includes(context) && (scope === 'article' || (scope === 'place' && start === flag.start)),
  );
}
