import { createHash } from 'node:crypto';
import type { Failure } from '../../shared/base/result';
import { createChecker } from '../../shared/checks/create-checker';
import type { Checker, CheckerOptions } from '../../shared/checks/checker';
import { dismissableContexts } from '../../shared/checks/dismissed-contexts';
import { fixAllSafe, type FixResult } from '../../shared/checks/plan-fixes';
import { progressRule } from '../../shared/checks/progress-rule';
import type { Flag } from '../../shared/checks/rule';
import { rules as allRules } from '../../shared/checks/rules.generated';
import type { Tagger } from '../../shared/checks/tagger';
import { loadWinkTagger } from '../../shared/checks/wink-tagger';
import type { ArticleDocument } from '../../shared/formats/format';
import { diffTexts } from '../../shared/diff/diff-texts';
import { countEdits, editRate } from '../../shared/metrics/edit-rate';
import { primary } from '../../shared/text/language';
import { countWords } from '../../shared/text/count-words';
import { titleOf } from '../../shared/text/paragraphs';
import type { JournalEvent, UnknownEvent } from '../../shared/review/events';
import { foldJournal } from '../../shared/review/fold';
import { presentOpened } from '../../shared/review/taken-original';
import { doneSentences, type ArticleState, type Moment } from '../../shared/review/state';
import { loadSpeller } from './load-speller';
import { readInside } from './inside-folder';
import { countFlags, packFlags, type ScanFacts } from './scan-facts';
import { documentChecker } from './document-checker';
import { asBegun, readArticle, type Reading } from './read-article';
import { factsOfArticle, type ReportEntry } from './report/facts-of-article';
import { maxFileBytes } from './text-file';

/** What a scan needs to know of an article. Paths are inside `root`, a real path. */
export interface ScanJob {
  readonly root: string;
  readonly path: string;
  readonly sourcePath: string | null;
  /** What people chose of how they are read; an article somebody has opened goes on as it began. */
  readonly reading?: Reading;
  readonly sourceReading?: Reading;
  readonly events: readonly (JournalEvent | UnknownEvent)[];
  readonly options: Omit<CheckerOptions, 'tagger' | 'speller'>;
  /** Set where the rules are left out: why. */
  readonly unchecked?: Failure;
  /** Set if a plan of safe fixes is wanted: contexts dismissed for the whole project. */
  readonly fixes?: { readonly dismissed: readonly string[] };
  /** Set if the facts of a report are wanted: whether reviewers must be others than the authors. */
  readonly report?: { readonly fourEyes: boolean };
}

interface Checked {
  readonly flags: readonly Flag[];
  /** How many sentences the text has. */
  readonly sentences: number;
  /** How many of them are done. */
  readonly done: number;
  /** Flags of the machine translation, where they were asked for. */
  readonly before: readonly Flag[] | null;
  readonly fixes?: ArticleFixes;
}

/** What a scan gives: the facts of the library and, where they were asked for, those of a report. */
export interface ScanResult extends ScanFacts {
  readonly report?: ReportEntry;
  readonly fixes?: ArticleFixes;
}

/** What fixing everything safe comes to. */
export interface ArticleFixes extends Pick<FixResult, 'edits' | 'rules' | 'count'> {
  /** The text that the edits are of. */
  readonly given: string;
}

/**
 * Makes a scanner that keeps its tagger and checker between articles. It reads files and writes none. `beat` is called at
 * every step of long work, so that whoever waits knows that it goes on.
 */
export function createArticleScanner(
  beat: () => void = () => undefined,
): (job: ScanJob) => Promise<ScanResult> {
  let tagger: Promise<Tagger> | null = null;
  let checker: { readonly key: string; readonly value: Checker } | null = null;

  const checkerFor = async (options: ScanJob['options']): Promise<Checker> => {
    const key = JSON.stringify(options);
    if (checker?.key === key) return checker.value;
    const english = primary(options.language) === 'en';
    tagger ??= english ? loadWinkTagger() : null;
    const speller = await loadSpeller(options.language);
    const aids = {
      ...options,
      ...(english && tagger ? { tagger: await tagger } : {}),
      ...(speller && { speller }),
    };
    const value = createChecker(aids, [progressRule(beat), ...allRules]);
    checker = { key, value };
    return value;
  };

  const check = async (
    job: ScanJob,
    text: string,
    machineTranslation: string,
    document: ArticleDocument | null,
    state: ArticleState | null,
  ): Promise<Checked> => {
    const source =
      job.sourcePath === null
        ? (document?.source ?? null)
        : await readSource(
            job.root,
            job.sourcePath,
            asBegun(job.sourceReading ?? {}, presentOpened(job.events)),
          );
    const plain = await checkerFor(job.options);
    const checker = document === null ? plain : documentChecker(plain, document);
    const about = {
      machineTranslation,
      ...(source === null ? {} : { source }),
      ...(state !== null && { segmentation: state.segmentation }),
    };
    const { flags, sentences } = checker.check({ text, ...about });
    const found = {
      flags,
      sentences: sentences.length,
      done: state === null ? 0 : doneSentences(sentences, state.done).length,
      ...(job.fixes !== undefined && {
        fixes: safeFixes(checker, { text, ...about }, new Set(job.fixes.dismissed), state),
      }),
    };
    if (job.report === undefined) return { ...found, before: null };
    if (text === machineTranslation) return { ...found, before: flags };
    return { ...found, before: checker.check({ text: machineTranslation, ...about }).flags };
  };

  return async (job) => {
    const read = await readInside(job.root, job.path, maxFileBytes);
    const decoded = read.ok
      ? readArticle(job.path, read.value.bytes, asBegun(job.reading ?? {}, presentOpened(job.events)))
      : read;
    const original = read.ok ? createHash('sha256').update(read.value.bytes).digest('hex') : null;
    const state = job.events.length > 0 ? foldJournal(job.events) : null;
    const opened = state?.base ?? null;
    if (opened === null && !decoded.ok) return { ...nothing, original, problem: decoded.error };
    const machineTranslation = opened ?? (decoded.ok ? decoded.value.text : '');
    const text = opened === null || state === null ? machineTranslation : state.text;
    beat();
    const document = decoded.ok ? decoded.value.document : null;
    const checked =
      job.unchecked === undefined ? await check(job, text, machineTranslation, document, state) : null;
    const flags = checked?.flags ?? null;
    beat();
    const facts: ScanFacts = {
      title: titleOf(text),
      words: countWords(text),
      flags:
        flags &&
        packFlags(
          flags.filter((flag) => !isDismissed(flag, text, state)),
          text,
        ),
      ...(job.unchecked !== undefined && { unchecked: job.unchecked }),
      stage: state?.stage.stage ?? 'new',
      ...(state?.submitted && { submittedBy: state.submitted.person.id }),
      ...(checked !== null && checked.done > 0 && { done: { count: checked.done, of: checked.sentences } }),
      edited: state === null ? null : shareEdited(state, job.options),
      ...namesOf(job.events),
      ...(state !== null &&
        state.assignments.length > 0 && {
          assigned: state.assignments.map(({ task, to, due }) => ({ task, to, due })),
        }),
      problem: null,
      original,
      dismissedForProject: (state?.dismissals ?? [])
        .filter(({ scope }) => scope === 'project')
        .map(({ context }) => context),
    };
    if (checked?.fixes !== undefined) return { ...facts, fixes: checked.fixes };
    if (job.report === undefined) return facts;
    const { language, segmentation } = job.options;
    const project = { language, segmentation, fourEyes: job.report.fourEyes };
    const before = checked?.before
      ? { before: countFlags(packFlags(checked.before, machineTranslation)).byRule }
      : {};
    const scan = { ...facts, ...before };
    return { ...facts, report: factsOfArticle({ path: job.path, scan, events: job.events, project }) };
  };
}

/** Who worked in an article: naming somebody for it is no work in it. */
function namesOf(events: ScanJob['events']): Pick<ScanFacts, 'people' | 'names'> {
  const names: Record<string, string> = {};
  for (const { type, person } of events)
    if (type !== 'opened' && type !== 'assignment') names[person.id] = person.name;
  const people = Object.keys(names).sort();
  return people.length === 0 ? { people } : { people, names };
}

/** Null before anybody edited. */
function shareEdited(state: ArticleState, { language, segmentation }: ScanJob['options']): number | null {
  if (state.base === null || !state.moments.some(({ kind }) => editing.has(kind))) return null;
  const end = performance.now() + diffMs;
  const isLate = (): boolean => performance.now() > end;
  const boundaries = state.segmentation.target;
  const diff = diffTexts(state.base, state.text, { language, segmentation, boundaries, isLate });
  return editRate([countEdits(diff)]);
}

const editing: ReadonlySet<Moment['kind']> = new Set(['edit', 'fix', 'restore', 'undo', 'redo', 'merge']);
/** A comparison that takes longer than this, in milliseconds, goes on coarsely. */
const diffMs = 1_000;

function safeFixes(
  checker: Checker,
  input: Parameters<Checker['check']>[0],
  dismissed: ReadonlySet<string>,
  state: ArticleState | null,
): ArticleFixes {
  const { edits, rules, count } = fixAllSafe(
    checker,
    input,
    (flag) =>
      !isDismissed(flag, input.text, state) &&
      !dismissableContexts(flag, input.text).some((context) => dismissed.has(context)),
  );
  return { given: input.text, edits, rules, count };
}

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

async function readSource(root: string, path: string, reading: Reading): Promise<string | null> {
  const read = await readInside(root, path, maxFileBytes);
  const decoded = read.ok ? readArticle(path, read.value.bytes, reading) : read;
  return decoded.ok ? decoded.value.text : null;
}

/** Whether one of an article’s people said that a flag of its text is none. */
export function isDismissed(flag: Flag, text: string, state: ArticleState | null): boolean {
  if (state === null || state.dismissals.length === 0) return false;
  const contexts = dismissableContexts(flag, text);
  return state.dismissals.some(
    ({ scope, context, start }) =>
      contexts.includes(context) && (scope === 'article' || (scope === 'place' && start === flag.start)),
  );
}
