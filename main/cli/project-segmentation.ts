import { dirname, resolve } from 'node:path';
import type { Segmentation } from '../../shared/text/segment';
import { nearestProject } from '../host/inside-folder';
import { readSegmentation } from '../host/segmentation-files';
import { complain } from './output';

/** How the project that a file lies in takes texts of these languages apart; null for standard input and files of no project. */
export async function segmentationOf(
  path: string,
  languages: readonly string[],
): Promise<Segmentation | null> {
  const project = path === '-' ? null : await nearestProject(dirname(resolve(path)));
  if (project === null) return null;
  const { segmentation, problems } = await readSegmentation(project, languages);
  for (const { message } of problems) complain(message);
  return segmentation;
}
