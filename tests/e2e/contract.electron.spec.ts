import { createClient } from '../../shared/protocol/create-client';
import { contractCases } from '../contract/cases';
import { newTestProject } from '../contract/test-project';
import { pageCarrier } from './support/page-carrier';
import { test } from './support/test';

for (const { name, run } of contractCases) {
  test(`the contract over Electron’s IPC: ${name}`, async ({ openWindow }) => {
    const { folder, home } = await newTestProject();
    const { page } = await openWindow({ folder, home, as: 'ana:Ana' });
    await page.getByRole('option').first().waitFor();
    await run({ client: createClient(await pageCarrier(page)), folder });
  });
}
