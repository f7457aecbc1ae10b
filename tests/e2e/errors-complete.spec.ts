import { foldJournal } from '../../shared/review/fold';
import { eventsOf } from './support/journals';
import { openArticle } from './support/project';
import { projectToShow } from './support/project-to-show';
import { expect, test } from './support/test';
import { run } from './support/views';

test('somebody says that an article has no errors, which its notes show, and takes it back', async ({
  openWindow,
}) => {
  const folder = await projectToShow();
  const { page } = await openWindow({ folder, as: 'ben:Ben' });
  await openArticle(page, 'port-expansion');
  const said = async (): Promise<number> =>
    foldJournal(await eventsOf(folder, '0147-port-expansion.en.txt')).errorsComplete.filter(
      ({ person }) => person.id === 'ben',
    ).length;
  const before = await said();
  expect(before).toBe(0);
  await run(page, 'mqm.complete');
  await expect.poll(said).toBe(1);
  await run(page, 'dock.notes');
  await expect(page.locator('.mark-list')).toContainText('Ben');
  await run(page, 'mqm.complete');
  await expect.poll(said).toBe(0);
});
