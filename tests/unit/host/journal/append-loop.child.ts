import { sha256Hex } from '../../../../shared/base/hash';
import { openJournalStore } from '../../../../main/host/journal/journal-store';

/** Appends until it is killed, and says each event's id once it was acknowledged. */
const [projectFolder = '', settingsFolder = '', articleId = ''] = process.argv.slice(2);
const opened = await openJournalStore({ projectFolder, settingsFolder, now: () => Date.now() });
if (!opened.ok) throw new Error(opened.error.message);
const person = { id: 'ana', name: 'Ana' };
for (let parents: string[] = []; ;) {
  const comment = { parents, body: { type: 'comment' as const, about: null, text: 'x'.repeat(2000) } };
  const edit = { parents: [], body: { type: 'edit' as const, operations: [], hash: sha256Hex('') } };
  const written = await opened.value.append(articleId, person, [comment, edit]);
  if (!written.ok) throw new Error(written.error.message);
  parents = written.value.slice(-1).map(({ id }) => id);
  process.stdout.write(written.value.map(({ id }) => `${id}\n`).join(''));
}
