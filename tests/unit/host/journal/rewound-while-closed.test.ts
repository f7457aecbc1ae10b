import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openJournalStore, type JournalStore } from '../../../../main/host/journal/journal-store';
import { edit } from '../../../../shared/review/actions';
import { JournalFold } from '../../../../shared/review/fold';
import { openedBody } from '../../review/journal-model';
import { tempFolder } from '../temp-folder';

const articleId = '0123456789abcdef';
const ana = { id: 'ana', name: 'Ana' };

class Place {
  private constructor(
    readonly project: string,
    readonly settings: string,
  ) {}

  static async make(): Promise<Place> {
    return new Place(await tempFolder(), await tempFolder());
  }

  get journals(): string {
    return join(this.project, '.emend', 'journal', articleId);
  }

  async store(): Promise<JournalStore> {
    const opened = await openJournalStore({
      projectFolder: this.project,
      settingsFolder: this.settings,
      now: () => 1_700_000_000_000,
      watch: false,
    });
    if (!opened.ok) throw new Error(opened.error.message);
    onTestFinished(() => opened.value.close());
    return opened.value;
  }

  /** Types a word at the end, in a session of its own. */
  async type(word: string): Promise<void> {
    const store = await this.store();
    const { events } = await store.read(articleId);
    const { text, tips } = new JournalFold(events).state();
    const end = text.length;
    const written = await store.append(
      articleId,
      ana,
      events.length === 0
        ? [{ parents: [], body: openedBody(word) }]
        : [{ parents: [...tips], body: edit(text, [{ start: end, end, text: word }]) }],
    );
    if (!written.ok) throw new Error(written.error.message);
    await store.close();
  }

  /** What a session finds: the text of each version, and the codes of what is wrong. */
  async found(): Promise<{ readonly texts: string[]; readonly problems: string[] }> {
    const store = await this.store();
    const { events, problems } = await store.read(articleId, { keep: true });
    await store.close();
    const { heads } = new JournalFold(events).state();
    return { texts: heads.map(({ text }) => text).sort(), problems: problems.map(({ code }) => code) };
  }

  async files(): Promise<Map<string, string>> {
    const names = await readdir(this.journals).catch(() => []);
    return new Map(
      await Promise.all(
        names.map(async (name) => [name, await readFile(join(this.journals, name), 'utf8')] as const),
      ),
    );
  }
}

describe('B1: an own journal that was put back to an older copy while Emend was closed', () => {
  it('is told once, left as it is, and gone on from in a new journal', async () => {
    const at = await Place.make();
    await at.type('One.');
    const [[name, older] = ['', '']] = await at.files();
    await at.type(' Two.');
    const newer = (await at.files()).get(name) ?? '';
    await writeFile(join(at.journals, name), older);

    // Whoever reads it without showing it to anybody takes nothing from that.
    const reader = await at.store();
    await reader.read(articleId);
    await reader.close();
    expect(await at.found()).toEqual({ texts: ['One.'], problems: ['journal-older'] });
    await at.type(' Three.');
    await at.type(' Four.');
    expect(await at.found()).toEqual({ texts: ['One. Three. Four.'], problems: [] });
    const files = await at.files();
    expect(files.size).toBe(2);
    expect(files.get(name)).toBe(older);

    // The newer copy comes back: both texts are there, and its journal is one to write again.
    await writeFile(join(at.journals, name), newer);
    expect(await at.found()).toEqual({ texts: ['One. Three. Four.', 'One. Two.'], problems: [] });
  });

  it('is told where it is gone, with its folder too', async () => {
    const at = await Place.make();
    await at.type('One.');
    await rm(join(at.project, '.emend'), { recursive: true });
    expect(await at.found()).toEqual({ texts: [], problems: ['journal-older'] });
    await at.type('Again.');
    expect(await at.found()).toEqual({ texts: ['Again.'], problems: [] });
  });

  it.each(['absent', 'damaged', 'a folder', 'older', 'unwritable'])(
    'does no harm with a note that is %s',
    async (how) => {
      const at = await Place.make();
      await at.type('One.');
      const folder = join(at.settings, 'journals');
      const [name = ''] = await readdir(folder);
      const note = join(folder, name);
      const first = await readFile(note, 'utf8');
      await at.type(' Two.');
      if (how !== 'older') await rm(how === 'unwritable' ? folder : note, { recursive: true });
      if (how === 'damaged') await writeFile(note, '{"journals": [');
      if (how === 'a folder') await mkdir(note);
      if (how === 'older') await writeFile(note, first);
      if (how === 'unwritable') await writeFile(folder, 'a file');
      expect(await at.found()).toEqual({ texts: ['One. Two.'], problems: [] });
      await at.type(' Three.');
      expect(await at.found()).toEqual({ texts: ['One. Two. Three.'], problems: [] });
      expect((await at.files()).size).toBe(1);
    },
  );
});
