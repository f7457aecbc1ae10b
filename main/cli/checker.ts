import { dirname } from 'node:path';
import { createChecker } from '../../shared/checks/create-checker';
import type { Checker, CheckerOptions } from '../../shared/checks/checker';
import { primary } from '../../shared/text/language';
import { loadWinkTagger } from '../../shared/checks/wink-tagger';
import { nearestProject } from '../host/inside-folder';
import { loadSpeller } from '../host/load-speller';
import { readProjectFile } from '../host/project-file-store';
import { noLists, readWordLists } from '../host/word-lists';
import { complainOnce } from './output';

/** What the command line says about languages; the rest comes from the project a file lies in. */
export interface Languages {
  readonly lang: string;
  readonly sourceLang: string;
}

/** Gives the checker for a file: one for each project its files lie in, with that project's settings of rules. */
export class Checkers {
  readonly #byProject = new Map<string | null, Promise<Checker>>();
  readonly #projectOfFolder = new Map<string, Promise<string | null>>();

  constructor(private readonly languages: Languages) {}

  /** `file` is a path on this machine, null for standard input (which lies in no project). */
  async for(file: string | null): Promise<Checker> {
    const project = file === null ? null : await this.#projectOf(dirname(file));
    let checker = this.#byProject.get(project);
    if (!checker) this.#byProject.set(project, (checker = this.#make(project)));
    return checker;
  }

  #projectOf(folder: string): Promise<string | null> {
    let project = this.#projectOfFolder.get(folder);
    if (!project) this.#projectOfFolder.set(folder, (project = nearestProject(folder)));
    return project;
  }

  async #make(project: string | null): Promise<Checker> {
    const lists =
      project === null
        ? noLists
        : await readWordLists(project, undefined, [this.languages.lang, this.languages.sourceLang]);
    const { terms, words, houseRules, segmentation } = lists;
    for (const { message } of lists.problems) complainOnce(message);
    const rules = project === null ? {} : (await readProjectFile(project)).file.rules;
    const options: CheckerOptions = {
      language: this.languages.lang,
      sourceLanguage: this.languages.sourceLang,
      rules,
      terms,
      words,
      houseRules,
      segmentation,
      speller: await loadSpeller(this.languages.lang),
      tagger: primary(this.languages.lang) === 'en' ? await loadWinkTagger() : undefined,
    };
    return createChecker(options);
  }
}
