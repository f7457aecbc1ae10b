import { realpath } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import type { Result } from '../../shared/base/result';
import { fail, ok } from '../../shared/base/result';
import { articleIdOf } from '../../shared/review/article-id';
import { foldJournal } from '../../shared/review/fold';
import type { HandSegmentation } from '../../shared/text/segmentation/by-hand';
import { nearestProject } from '../host/inside-folder';
import { readInput, type InputOptions } from './input';
import { projectArticles } from './project-articles';
import { readEvents } from './read-events';

/** A text, and what people decided of its sentences where they worked on it. */
export interface CurrentText {
  readonly text: string;
  readonly segmentation?: HandSegmentation;
}

/** Gives the texts of files as their projects have them now; each project is listed once. */
export class CurrentTexts {
  readonly #ids = new Map<string, Promise<ReadonlyMap<string, string>>>();

  /** As the file lies, where nobody has opened it. Fails where two versions wait to be merged. */
  async of(file: string, options: InputOptions = {}): Promise<Result<CurrentText>> {
    const project = await nearestProject(file);
    if (project !== null) {
      const path = relative(project, await realpath(file))
        .split(sep)
        .join('/');
      const id = (await this.#idsIn(project)).get(path) ?? articleIdOf(path);
      const events = await readEvents(project, id);
      const state = events.length > 0 ? foldJournal(events) : null;
      if (state !== null && state.heads.length > 1)
        return fail('two-versions', 'this article has two versions. Open it in Emend and merge them first');
      if (state !== null && state.base !== null)
        return ok({ text: state.text, segmentation: state.segmentation });
    }
    return readInput(file, options);
  }

  /** Article ids by path. */
  #idsIn(project: string): Promise<ReadonlyMap<string, string>> {
    const known = this.#ids.get(project);
    if (known !== undefined) return known;
    const ids = projectArticles(project).then(
      (articles) => new Map(articles.map(({ id, file }) => [file.path, id])),
    );
    this.#ids.set(project, ids);
    return ids;
  }
}
