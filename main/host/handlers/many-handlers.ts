import { ok } from '../../../shared/base/result';
import { assignArticles, stageArticles } from '../bulk/assign-and-stage';
import { fixArticles, planArticles, undoFixes } from '../bulk/fix-articles';
import { noPerson } from '../open-article';
import { applyReplacement, flagChanges } from '../replace/apply-replacement';
import { findInProject } from '../replace/find-in-project';
import { undoRun } from '../replace/undo-run';
import { findSuggestions } from '../suggestions/find-suggestions';
import type { HandlersOf, HostParts } from './host-parts';

/** What is done once for many places: corrections, suggestions, the memory, replacing, and what is done to many articles. */
export function manyHandlers({
  settings,
  model,
  withProject,
  longWork,
}: HostParts): HandlersOf<'corrections' | 'suggestions' | 'memory' | 'model' | 'replace' | 'bulk'> {
  return {
    'corrections.list': () => withProject(async ({ corrections }) => ok(await corrections.list())),
    'corrections.learn': ({ articleId }) => withProject((open) => open.learn(articleId)),
    'corrections.decide': ({ pairs }) =>
      withProject(({ corrections }) =>
        corrections.decide(pairs.map((pair) => ({ type: 'correction', ...pair }))),
      ),
    'corrections.export': ({ format }) =>
      withProject(async ({ corrections }) => ok(await corrections.export(format))),
    'corrections.import': ({ text }) => withProject(({ corrections }) => corrections.import(text)),
    'suggestions.find': (params, { signal }) =>
      withProject((open) => findSuggestions(open, model, params, signal)),
    'memory.rebuild': (_, { signal }) =>
      longWork(withProject(async ({ memory }) => ok({ units: await memory.rebuild(signal) }))),
    'memory.list': () => withProject(async ({ memory }) => ok(await memory.origins())),
    'memory.import': ({ name, data }, { signal, progress }) =>
      longWork(
        withProject(async ({ memory }) => {
          const bytes = Buffer.from(data, 'base64');
          const taken = await memory.take(name, bytes, signal, (done, total) => progress({ done, total }));
          return taken.ok ? ok({ units: taken.value.units, origins: await memory.origins() }) : taken;
        }),
      ),
    'memory.forget': ({ id }) =>
      longWork(
        withProject(async ({ memory }) => {
          await memory.forget(id);
          return ok(await memory.origins());
        }),
      ),
    'model.try': (_, { signal }) => model.tryOut(signal),
    'replace.find': (params, { signal, progress }) =>
      withProject((open) => findInProject(open, params, signal, progress)),
    'replace.flags': (params) => withProject((open) => flagChanges(open, params)),
    'replace.apply': (params, context) =>
      longWork(withProject((open) => applyReplacement(open, params, context))),
    'replace.undo': (params, context) => longWork(withProject((open) => undoRun(open, params, context))),
    'bulk.people': () => withProject(({ library }) => Promise.resolve(ok(library.people()))),
    'bulk.assign': (params, context) =>
      longWork(withProject((open) => assignArticles(open, params, context))),
    'bulk.stage': (params, context) => {
      const person = settings.person();
      if (person === null) return Promise.resolve(noPerson());
      return longWork(withProject((open) => stageArticles(open, params, person, context)));
    },
    'bulk.plan-fixes': (params, context) => withProject((open) => planArticles(open, params, context)),
    'bulk.fix': (params, context) => longWork(withProject((open) => fixArticles(open, params, context))),
    'bulk.undo-fixes': (params, context) => longWork(withProject((open) => undoFixes(open, params, context))),
  };
}
