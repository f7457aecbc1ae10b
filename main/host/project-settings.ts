import type { Result } from '../../shared/base/result';
import { SerialQueue } from '../../shared/base/serial-queue';
import type { Term } from '../../shared/text/term';
import type { ProjectFile } from '../../shared/review/project-file';
import { readProjectFile, writeProjectFile, type ProjectFileRead } from './project-file-store';
import { SegmentationCache } from './segmentation-cache';
import { failingExamples } from './house-rules';
import { readWordLists, type WordLists } from './word-lists';

export interface ProjectSettingsOptions {
  readonly root: string;
  readonly settingsFolder: string;
  readonly cacheFolder: string;
  readonly rulesVersion: string;
}

/** A project's settings and lists of words as they were read last. */
export class ProjectSettings {
  readonly #turn = new SerialQueue();
  #joined: { readonly lists: WordLists; readonly terms: readonly Term[]; readonly all: WordLists } | null =
    null;

  private constructor(
    private readonly options: ProjectSettingsOptions,
    private read: ProjectFileRead,
    private words: WordLists,
  ) {}

  static async open(options: ProjectSettingsOptions): Promise<ProjectSettings> {
    const [read, words] = await Promise.all([readProjectFile(options.root), listsOf(options)]);
    return new ProjectSettings(options, read, words);
  }

  get file(): ProjectFile {
    return this.read.file;
  }

  /** What their files say, without corrections. */
  get lists(): WordLists {
    return this.words;
  }

  get problems(): ProjectFileRead['problems'] {
    return [...this.read.problems, ...this.words.problems];
  }

  /** The lists with further terms; the same object as long as neither changes. */
  listsWith(terms: readonly Term[]): WordLists {
    const lists = this.words;
    if (this.#joined?.lists !== lists || this.#joined.terms !== terms)
      this.#joined = {
        lists,
        terms,
        all: terms.length === 0 ? lists : { ...lists, terms: [...lists.terms, ...terms] },
      };
    return this.#joined.all;
  }

  /** All that writes or reads the files goes in turn: settings read before a write and taken over after it would be written again. */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    return this.#turn.run(work);
  }

  /** Writes settings, and reads what stands in the files then. To be called in turn. */
  async write(file: ProjectFile): Promise<Result<null>> {
    const written = await writeProjectFile(this.options.root, file);
    if (!written.ok) return written;
    this.read = await readProjectFile(this.options.root);
    this.words = await listsOf(this.options);
    return { ok: true, value: null };
  }

  /** Reads what was changed on disk, and takes it over unless that is too late. To be called in turn. */
  async readAgain(isTooLate: () => boolean): Promise<void> {
    const [read, words] = await Promise.all([readProjectFile(this.options.root), listsOf(this.options)]);
    if (isTooLate()) return;
    this.read = read;
    this.words = words;
  }
}

/** The lists, and what is wrong with them: here, where somebody is told who can mend it, that examples of house rules do not hold, too. */
async function listsOf({
  root,
  settingsFolder,
  cacheFolder,
  rulesVersion,
}: ProjectSettingsOptions): Promise<WordLists> {
  const cache = new SegmentationCache(cacheFolder, rulesVersion);
  const [lists, failing] = await Promise.all([
    readWordLists(root, settingsFolder, [], cache),
    failingExamples(root),
  ]);
  return { ...lists, problems: [...lists.problems, ...failing] };
}
