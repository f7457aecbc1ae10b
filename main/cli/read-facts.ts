import { availableParallelism } from 'node:os';
import { projectFacts, type ProjectFacts } from '../host/report/project-facts';
import { ScanPool } from '../host/scan-pool';
import { findPlaces } from '../web/places';
import { complain } from './output';

/** The facts of every article of the project at `root` (a real path), worked out where they are not known; says which articles cannot be read. */
export async function readFacts(root: string): Promise<ProjectFacts> {
  const scanner = new ScanPool(Math.min(4, availableParallelism()), (error) =>
    complain(error instanceof Error ? error.message : String(error)),
  );
  const found = await projectFacts(root, findPlaces().cache, scanner).finally(() => scanner.close());
  for (const { path, message } of found.problems) complain(`${path}: ${message}`);
  return found;
}
