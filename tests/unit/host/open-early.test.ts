import { realpath } from 'node:fs/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { ListedArticle } from '../../../main/host/article-list';
import { realDisk, type Disk } from '../../../main/host/disk';
import { openJournalStore } from '../../../main/host/journal/journal-store';
import type { Library } from '../../../main/host/library';
import { Articles } from '../../../main/host/open-article';
import type { OpenedArticle } from '../../../shared/protocol/contract';
import { projectFile } from '../../../shared/review/project-file';
import { ana, value } from './host-fixture';
import { newRow } from '../renderer/fake-host';
import { tempFolder, writeFiles } from './temp-folder';

const id = '00000000000000aa';

/** The articles of a project of one text, on a disk that makes the folder of its journal once `makeFolder` lets it. */
async function onDisk(makeFolder: () => Promise<void>): Promise<Articles> {
  const root = await realpath(await tempFolder());
  await writeFiles(root, { 'a.txt': 'The port was full.\n' });
  const mkdir: Disk['mkdir'] = async (path, options) => {
    if (path.endsWith(id)) await makeFolder();
    return realDisk.mkdir(path, options);
  };
  const opened = await openJournalStore({
    projectFolder: root,
    settingsFolder: await tempFolder(),
    now: () => 0,
    disk: { ...realDisk, mkdir },
    watch: false,
  });
  const journals = value(opened);
  onTestFinished(() => journals.close());
  const article = { id, file: { path: 'a.txt' }, source: null, problem: null } as unknown as ListedArticle;
  const library: Pick<Library, 'find' | 'adopt' | 'row' | 'projectDismissers'> = {
    find: () => Promise.resolve(article),
    adopt: () => Promise.resolve(article),
    row: () => newRow({ id }),
    projectDismissers: () => [],
  };
  return new Articles({
    root,
    library: library as Library,
    journals,
    file: () => projectFile.parse({ version: 1 }),
    person: () => ana,
    readOnly: () => null,
    now: () => 0,
  });
}

/** Opens the article; what comes early, and the answer. */
function open(articles: Articles): { early: Promise<OpenedArticle>; answer: Promise<OpenedArticle> } {
  let begin: (begun: OpenedArticle) => void = () => undefined;
  const early = new Promise<OpenedArticle>((resolve) => (begin = resolve));
  return { early, answer: articles.open(id, begin).then(value) };
}

describe('an article that nobody has opened', () => {
  it('is told while the disk is still waited for, as the answer then is', async () => {
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    const articles = await onDisk(() => held);
    const { early, answer } = open(articles);
    const begun = await early;
    expect(begun.machineTranslation).toBe('The port was full.\n');
    expect(articles.isOpened(id)).toBe(false);
    letGo();
    expect(await answer).toEqual(begun);
    expect(articles.isOpened(id)).toBe(true);
    // What is on disk is what was told: it can be stood on.
    const parents = begun.events.map((event) => event.id);
    value(await articles.append(id, [{ parents, body: { type: 'comment', about: null, text: 'a' } }]));
    expect((await open(articles).answer).events[0]).toEqual(begun.events[0]);
  });

  it('is told with why it cannot be written once that is known, and the words stay', async () => {
    const full = Object.assign(new Error('full'), { code: 'ENOSPC' });
    const { early, answer } = open(await onDisk(() => Promise.reject(full)));
    const begun = await early;
    expect(begun.readOnly).toBeNull();
    const told = await answer;
    expect(told.readOnly?.code).toBe('disk-full');
    expect(told.machineTranslation).toBe(begun.machineTranslation);
  });

  it('takes what was typed on a beginning that could not be written, once it can', async () => {
    const full = Object.assign(new Error('full'), { code: 'ENOSPC' });
    let isFull = true;
    const articles = await onDisk(() => (isFull ? Promise.reject(full) : Promise.resolve()));
    const { early, answer } = open(articles);
    const parents = (await early).events.map((event) => event.id);
    await answer;
    const typed = { parents, body: { type: 'comment', about: null, text: 'Typed early.' } } as const;
    expect((await articles.append(id, [typed])).ok).toBe(false);
    isFull = false;
    const [written] = value(await articles.append(id, [typed]));
    const { events, readOnly } = await open(articles).answer;
    expect(readOnly).toBeNull();
    expect(events.map((event) => event.id)).toEqual([events[0]?.id, written?.id]);
    expect(written?.parents).toEqual([events[0]?.id]);
  });

  it('is told once to whoever opens it again', async () => {
    const articles = await onDisk(() => Promise.resolve());
    await open(articles).answer;
    const again: OpenedArticle[] = [];
    value(await articles.open(id, (begun) => again.push(begun)));
    expect(again).toEqual([]);
  });
});
