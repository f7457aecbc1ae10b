import { describe, it } from 'vitest';
import { createClient } from '../../shared/protocol/create-client';
import { createCarrierPair } from '../../shared/protocol/in-process';
import { serve } from '../../shared/protocol/serve';
import { contractCases } from './cases';
import { hostOn, newTestProject } from './test-project';

describe('the contract over the in-process carrier', () => {
  it.each(contractCases)('$name', async ({ run }) => {
    const project = await newTestProject();
    const host = await hostOn(project);
    const pair = createCarrierPair();
    const serving = serve(pair.host, host.handlers, (listener) => host.on(listener));
    await run({ client: createClient(pair.client), folder: project.folder });
    serving.close();
    await host.close();
    await project.remove();
  });
});
