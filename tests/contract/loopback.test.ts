import { describe, expect, it } from 'vitest';
import { startLoopback } from '../../main/web/serve-loopback';
import { loopbackCarrier } from '../../renderer/host/loopback-carrier';
import { createClient } from '../../shared/protocol/create-client';
import { contractCases } from './cases';
import { nodePage } from './node-page';
import { hostOn, newTestProject } from './test-project';

describe('the contract over the loopback carrier', () => {
  it.each(contractCases)('$name', async ({ run }) => {
    const project = await newTestProject();
    const host = await hostOn(project);
    const bugs: unknown[] = [];
    const loopback = await startLoopback({
      host,
      port: 0,
      rendererFolder: project.folder,
      report: (error) => bugs.push(error),
    });
    if (!loopback.ok) throw new Error(loopback.error.message);
    const page = nodePage(loopback.value.url);
    const carrier = loopbackCarrier(page.token, page);
    await run({ client: createClient(carrier), folder: project.folder });
    carrier.close();
    await loopback.value.close();
    await host.close();
    await project.remove();
    expect(bugs).toEqual([]);
  });
});
