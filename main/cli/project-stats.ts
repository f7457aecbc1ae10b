import type { Failure } from '../../shared/base/result';
import { diffTexts } from '../../shared/diff/diff-texts';
import { activeTime } from '../../shared/metrics/active-time';
import { countEdits, editRate, type EditCounts } from '../../shared/metrics/edit-rate';
import { stages, type JournalEvent, type Stage, type UnknownEvent } from '../../shared/review/events';
import { foldJournal } from '../../shared/review/fold';
import type { ProjectFile } from '../../shared/review/project-file';
import { reviewHunks } from '../../shared/review/review-hunks';
import type { ArticleState } from '../../shared/review/state';
import { listArticles } from '../host/article-list';
import { readProjectFile } from '../host/project-file-store';
import { createArticleScanner } from '../host/scan-article';
import { countFlags } from '../host/scan-facts';
import { readEvents } from './current-text';

/** The figures of a project, as the contract of the command line has them. */
export interface ProjectStats {
  readonly articles: number;
  readonly byStage: Readonly<Record<Stage, number>>;
  /** Words of the present texts. */
  readonly words: number;
  /** Flags of the present texts by rule, dismissed ones left out. */
  readonly flags: Readonly<Record<string, number>>;
  /** Share of the machine translation's words that were changed, 0 to 1, over all articles. */
  readonly editRate: number;
  /** Changed sentences as they stand; `rejected` are those sent back and those put back. */
  readonly hunks: { readonly open: number; readonly approved: number; readonly rejected: number };
  readonly activeSeconds: number;
}

/** Gathers the figures of the project at `root` (a real path), reading only. Articles that cannot be read are problems; the others count. */
export async function projectStats(
  root: string,
): Promise<{ stats: ProjectStats; problems: (Failure & { path: string })[] }> {
  const { file } = await readProjectFile(root);
  const scan = createArticleScanner();
  const options = { language: file.language, sourceLanguage: file.sourceLanguage, rules: file.rules };
  const sum = new Sum();
  const problems: (Failure & { path: string })[] = [];
  const articles = await listArticles(root, file);
  for (const article of articles) {
    const events = await readEvents(root, article.id);
    const path = article.file.path;
    const facts = await scan({ root, path, sourcePath: article.source?.path ?? null, events, options });
    const problem = facts.problem ?? (events.length > 0 ? null : article.problem);
    if (problem !== null) {
      problems.push({ ...problem, path });
      continue;
    }
    sum.byStage[facts.stage]++;
    sum.words += facts.words ?? 0;
    for (const [rule, count] of Object.entries(countFlags(facts.flags ?? {}).byRule))
      sum.flags[rule] = (sum.flags[rule] ?? 0) + count;
    sum.addJournal(events, file);
  }
  return { stats: { articles: articles.length, ...sum.figures() }, problems };
}

class Sum {
  readonly byStage = Object.fromEntries(stages.map((stage) => [stage, 0])) as Record<Stage, number>;
  readonly flags: Record<string, number> = {};
  words = 0;
  readonly #hunks = { open: 0, approved: 0, rejected: 0 };
  readonly #edits: EditCounts[] = [];
  #activeMs = 0;

  addJournal(events: readonly (JournalEvent | UnknownEvent)[], { language, fourEyes }: ProjectFile): void {
    if (events.length === 0) return;
    const state = foldJournal(events);
    if (state.base === null) return;
    const diff = diffTexts(state.base, state.text, { language });
    this.#edits.push(countEdits(diff));
    for (const { status } of reviewHunks(state, diff, { fourEyes }))
      this.#hunks[
        status === 'approved' ? 'approved' : status === 'changes-requested' ? 'rejected' : 'open'
      ]++;
    this.#hunks.rejected += restored(state);
    for (const times of timesByPerson(events)) this.#activeMs += activeTime(times);
  }

  figures(): Omit<ProjectStats, 'articles'> {
    return {
      byStage: this.byStage,
      words: this.words,
      flags: Object.fromEntries(Object.entries(this.flags).sort(([a], [b]) => (a < b ? -1 : 1))),
      editRate: editRate(this.#edits),
      hunks: this.#hunks,
      activeSeconds: Math.round(this.#activeMs / 1000),
    };
  }
}

/** Places put back by a reviewer that still read as they did in the machine translation. */
function restored(state: ArticleState): number {
  const places = state.verdicts
    .filter(({ verdict, hunk }) => verdict === 'restore' && state.text.includes(hunk.before))
    .map(({ hunk }) => `${hunk.start}-${hunk.end}`);
  return new Set(places).size;
}

function timesByPerson(events: readonly (JournalEvent | UnknownEvent)[]): number[][] {
  const times = new Map<string, number[]>();
  for (const { person, time } of events) {
    const own = times.get(person.id) ?? [];
    own.push(Date.parse(time));
    times.set(person.id, own);
  }
  return [...times.values()].map((own) => own.sort((a, b) => a - b));
}
