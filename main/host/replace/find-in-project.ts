import type { CancelSignal } from '../../../shared/base/cancel';
import { fail, ok, type Result } from '../../../shared/base/result';
import { globMatcher } from '../../../shared/formats/glob';
import type { Params } from '../../../shared/protocol/contract';
import type {
  ArticleFilter,
  FindProgress,
  FindReport,
  FoundArticle,
  LeftArticle,
} from '../../../shared/protocol/replace-contract';
import type { ReplacementFinder } from '../../../shared/text/find/find-replacements';
import { hitsBySentence } from '../../../shared/text/find/hits-by-sentence';
import type { ListedArticle } from '../article-list';
import { createPauses } from '../coalesce';
import type { OpenProject } from '../open-project';
import { readOriginal } from '../original-file';
import { hashOf, type CurrentText } from './current-texts';
import { projectFinder } from './project-finder';
import { outsideProtected } from './protected-places';

/** Progress is told this often, in milliseconds, */
const progressMs = 80;
/** or as soon as it carries this many hits. */
const hitsTold = 500;
/** Hits told at most, in all and in an article: nobody looks through more. */
const mostHits = 100_000;
const mostInArticle = 2_000;
/** Articles read beside one another. */
const lanes = 8;

/** Finds what is to be replaced in the articles of a project that the filter lets through. Nothing is changed. Fails with `cancelled`. */
export async function findInProject(
  open: OpenProject,
  { replacement, filter }: Params<'replace.find'>,
  signal: CancelSignal,
  progress: (value: FindProgress) => void,
): Promise<Result<FindReport>> {
  const finder = projectFinder(open, replacement);
  if (!finder.ok) return finder;
  const fits = articleTest(open, filter);
  const listed = (await open.library.listed()).filter(({ article }) => fits(article));
  const search = new Search(open, finder.value, filter, listed.length, progress);
  let next = 0;
  const lane = async (): Promise<void> => {
    const pause = createPauses();
    for (let entry = listed[next++]; entry !== undefined && !signal.aborted; entry = listed[next++]) {
      if (search.isFull) break;
      await search.look(entry.article, entry.key);
      const paused = pause();
      if (paused !== null) await paused;
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return signal.aborted ? fail('cancelled', 'Cancelled.') : ok(search.end());
}

class Search {
  #found: FoundArticle[] = [];
  #untold = 0;
  #done = 0;
  #told = performance.now();
  #articles = 0;
  #hits = 0;
  #cut = false;
  readonly #left: LeftArticle[] = [];

  constructor(
    private readonly open: OpenProject,
    private readonly finder: ReplacementFinder,
    private readonly filter: ArticleFilter,
    private readonly total: number,
    private readonly progress: (value: FindProgress) => void,
  ) {}

  get isFull(): boolean {
    return this.#hits >= mostHits;
  }

  async look(article: ListedArticle, key: string): Promise<void> {
    const current = await this.open.texts.get(article, key, this.open.hasJournal(article.id));
    if (!current.ok) {
      const { code, message } = current.error;
      this.#left.push({ articleId: article.id, path: article.file.path, code, message });
    } else if (await this.#passes(article, current.value)) await this.#search(article, current.value);
    this.#done++;
    if (this.#untold >= hitsTold || performance.now() - this.#told > progressMs) this.#tell();
  }

  end(): FindReport {
    this.#tell();
    return {
      articles: this.#articles,
      hits: this.#hits,
      complete: !this.#cut && !this.isFull,
      left: this.#left,
    };
  }

  async #search(article: ListedArticle, { text, stage }: CurrentText): Promise<void> {
    const { language, segmentation } = this.open.texted();
    const found = this.finder(text, mostInArticle);
    if (found.length === 0) return;
    const hits = (await outsideProtected(this.open, article))(text, found);
    if (hits.length === 0) return;
    if (found.length === mostInArticle) this.#cut = true;
    this.#articles++;
    this.#hits += hits.length;
    this.#untold += hits.length;
    this.#found.push({
      articleId: article.id,
      path: article.file.path,
      stage,
      hash: hashOf(text),
      hits: hits.length,
      sentences: hitsBySentence(text, hits, language, segmentation),
    });
  }

  async #passes(article: ListedArticle, current: CurrentText): Promise<boolean> {
    const { source, machineTranslation, stages, people } = this.filter;
    if (stages?.includes(current.stage) === false) return false;
    if (people?.some((id) => current.people.includes(id)) === false) return false;
    if (machineTranslation !== undefined && !holds(current.machineTranslation, machineTranslation))
      return false;
    if (source === undefined) return true;
    if (article.source === null) return false;
    const read = await readOriginal(this.open.root, article.source);
    return read.ok && holds(read.value.file.text, source);
  }

  #tell(): void {
    this.progress({ done: this.#done, total: this.total, found: this.#found });
    this.#found = [];
    this.#untold = 0;
    this.#told = performance.now();
  }
}

function holds(text: string, words: string): boolean {
  return text.toLowerCase().includes(words.toLowerCase());
}

/** What can be told of an article without reading it. */
function articleTest(open: OpenProject, filter: ArticleFilter): (article: ListedArticle) => boolean {
  const { path = '', rules } = filter;
  const ids = filter.articleIds === undefined ? null : new Set(filter.articleIds);
  const glob = path.includes('*') ? globMatcher(path) : null;
  return (article) => {
    if (ids !== null && !ids.has(article.id)) return false;
    if (glob !== null ? glob(article.file.path) === null : !holds(article.file.path, path)) return false;
    if (rules === undefined) return true;
    const row = open.library.row(article);
    return rules.some((rule) => (row.flags?.byRule[rule] ?? 0) > 0);
  };
}
