import { join } from 'node:path';
import { projectStats, type ProjectStats } from '../../../main/cli/project-stats';
import { projectFacts } from '../../../main/host/report/project-facts';
import { scanHere } from '../../../main/host/scan-pool';
import type { ReportFilter } from '../../../shared/metrics/report/project-report';
import { tempFolder } from '../host/temp-folder';

/** What `emend stats` says of the project at `root`, with nothing remembered. */
export async function statsOf(root: string, filter: ReportFilter = {}): Promise<ProjectStats> {
  const scanner = scanHere((error) => {
    throw error;
  });
  const { facts, problems } = await projectFacts(root, join(await tempFolder(), 'cache'), scanner);
  return projectStats(facts, filter, problems.length);
}
