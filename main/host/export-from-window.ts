import { basename, dirname, join } from 'node:path';
import { ok, type Result } from '../../shared/base/result';
import type { ExportReport, Params } from '../../shared/protocol/contract';
import type { CallContext } from '../../shared/protocol/serve';
import type { Person } from '../../shared/review/person';
import { exportArticles } from './export-articles';
import type { OpenProject } from './open-project';

/** The export folder that goes without asking: beside the project, named after it. */
function usualExportFolder(root: string): string {
  return join(dirname(root), `${basename(root)} – exported`);
}

/** Exports what a window asks for; null if the person backed out of the folder dialog. */
export async function exportFromWindow(
  open: OpenProject,
  { articleIds, all, where, format }: Params<'export.run'>,
  person: Person | null,
  pickFolder: ((purpose: 'export') => Promise<string | null>) | undefined,
  now: () => number,
  version: string,
  { signal, progress }: Pick<CallContext<'export.run'>, 'signal' | 'progress'>,
): Promise<Result<ExportReport | null>> {
  if (!open.store.ok) return open.store;
  const picked = where === 'ask' && pickFolder !== undefined ? await pickFolder('export') : undefined;
  if (picked === null) return ok(null);
  return exportArticles({
    projectFolder: open.root,
    out: picked ?? usualExportFolder(open.root),
    articleIds,
    all,
    format,
    journals: open.store.value,
    person,
    now,
    version,
    signal,
    progress,
  });
}
