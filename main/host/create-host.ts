import { availableParallelism } from 'node:os';
import { fail, ok, said, type Result } from '../../shared/base/result';
import { SerialQueue } from '../../shared/base/serial-queue';
import { formatFacts } from '../../shared/formats/formats';
import type { HostInfo } from '../../shared/protocol/contract';
import type { Handlers, Host, HostEvent } from '../../shared/protocol/serve';
import type { Person } from '../../shared/review/person';
import { eventsInParts } from './events-in-parts';
import { exportFromWindow } from './export-from-window';
import { ModelClient } from './model/model-client';
import { noProject, OpenProject } from './open-project';
import { ProjectRegistry } from './project-registry';
import { saveCopy } from './save-copy';
import { articleIdOf } from '../../shared/review/article-id';
import { copySample } from './sample-project';
import { rulesVersion } from './rules-version';
import { openSettingsStore } from './settings-store';
import { SigningKeys, type SecretBox } from './signing-keys';
import { attachSource, readAs } from './change-article-files';
import { listTerm, listWord } from './change-lists';
import { changeProjectTerms, exportTerms, listTerms, readGlossaryFor } from './project-terms';
import { encodingChoices, fileToChoose } from './encoding-choice';
import { keepPasted } from './pasted-texts';
import { noSuchArticle } from './open-article';
import type { HostParts } from './handlers/host-parts';
import { manyHandlers } from './handlers/many-handlers';
import { reportHandlers } from './handlers/report-handlers';

export interface HostOptions {
  readonly version: string;
  readonly shell: HostInfo['shell'];
  /** Folders to open; the first one starts. In the browser, the only ones that can be opened besides the sample. */
  readonly folders: readonly string[];
  /** A file of the first folder to open at once, by its name. */
  readonly startFile?: string;
  /** Person, settings, the installation's replica; and the sample project's copy. */
  readonly settingsFolder: string;
  /** Derived files; may be deleted at any time. */
  readonly cacheFolder: string;
  readonly samplesFolder: string;
  /** `--as`: who works here in this process, whatever the settings say. */
  readonly person?: Person;
  /** Shows the system's folder dialog; null if the person backed out. */
  readonly pickFolder?: (purpose: 'project' | 'export') => Promise<string | null>;
  /** Shows the system's save dialog; an absolute path, or null if the person backed out. */
  readonly pickFile?: (suggestedName: string) => Promise<string | null>;
  /** Opens an address in the person's browser; it gets http and https only. False if it was not opened. */
  readonly openLink?: (url: string) => Promise<boolean>;
  /** Prints a page that stands by itself (no script, no network) as PDF; null where that fails. */
  readonly printPdf?: (html: string) => Promise<Uint8Array | null>;
  /** Opens what the system's keychain sealed; without it only keys that are not sealed sign. */
  readonly secrets?: SecretBox;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** Threads that scan libraries; 0 for none but the host's own. */
  readonly workers?: number;
  /** Gets bugs met in the background, where no call is waiting that could tell of them. */
  readonly report?: (error: unknown) => void;
}

/** More threads scan faster, but each holds a tagger's model in memory. */
const maxWorkers = 2;

/** The services behind the contract, the same for every shell. Folders that cannot be opened are left out. */
export async function createHost(options: HostOptions): Promise<Host> {
  const now = options.now ?? (() => Date.now());
  const settings = await openSettingsStore(options.settingsFolder, options.person ?? null);
  const keys = new SigningKeys(options.settingsFolder, options.secrets ?? null);
  await keys.open();
  const registry = new ProjectRegistry();
  const listeners = new Set<(event: HostEvent) => void>();
  const tell = (event: HostEvent): void => {
    for (const listener of listeners) listener(event);
  };
  const running = new Set<Promise<unknown>>();
  /** Has {@link Host.close} wait for work that writes. */
  const longWork = <T>(run: Promise<T>): Promise<T> => {
    running.add(run);
    const forget = (): void => void running.delete(run);
    run.then(forget, forget);
    return run;
  };
  const stopSettings = settings.onChange(() =>
    tell({ name: 'settings.changed', value: { settings: settings.settings(), person: settings.person() } }),
  );
  let project: OpenProject | null = null;
  const model = new ModelClient({ settings: () => settings.settings().model, now });

  // Remembered folders may be opened where the person at the machine chose them; a browser gets what the command named.
  if (options.shell === 'electron')
    for (const folder of [...settings.recentFolders()].reverse()) await registry.add(folder);
  let startWith = options.shell === 'electron' ? (registry.entries()[0]?.id ?? null) : null;
  for (const folder of [...options.folders].reverse()) {
    const added = await registry.add(folder);
    if (added.ok) startWith = added.value.id;
  }

  let startArticle = options.startFile === undefined ? null : articleIdOf(options.startFile);

  const withProject = async <T>(work: (open: OpenProject) => Promise<Result<T>>): Promise<Result<T>> =>
    project === null ? noProject() : work(project);

  const openNow = async (projectId: string): Promise<Result<OpenProject>> => {
    const path = registry.pathOf(projectId);
    if (path === null)
      return fail('no-such-project', 'This folder may not be opened from here. Choose it anew.');
    // It may have gone since it was named.
    const added = await registry.add(path);
    if (!added.ok) return added;
    const entry = added.value;
    // A second tab, or a page that is loaded again, finds the project as the first one left it.
    if (project?.root === entry.path) return ok(project);
    const before = project;
    project = null;
    await before?.close();
    const opened = await OpenProject.open({
      entry,
      settingsFolder: options.settingsFolder,
      cacheFolder: options.cacheFolder,
      rulesVersion: rulesVersion(options.version),
      workers: options.workers ?? Math.min(maxWorkers, availableParallelism()),
      person: settings.person,
      now,
      tell,
      report: options.report ?? (() => undefined),
      sign: (event, folder) => keys.sign(event, folder),
    });
    project = opened;
    if (options.shell === 'electron') await settings.rememberFolder(entry.path);
    if (before !== null) tell({ name: 'project.replaced', value: { projectId } });
    return ok(opened);
  };
  const opening = new SerialQueue();
  /** One after the other: two windows that ask at once must not both open it. */
  const openProject = (projectId: string): Promise<Result<OpenProject>> =>
    opening.run(() => openNow(projectId));

  const save = (name: string, data: string | Uint8Array): ReturnType<typeof saveCopy> =>
    saveCopy(
      name,
      data,
      options.pickFile,
      registry.entries().map(({ path }) => path),
    );

  const parts: HostParts = { options, now, settings, keys, model, withProject, longWork, save };
  const handlers: Handlers = {
    'host.info': () =>
      Promise.resolve(
        ok({
          version: options.version,
          shell: options.shell,
          platform: platform(),
          person: settings.person(),
          projects: registry.entries(),
          startWith,
          startArticle,
          canPick: options.pickFolder !== undefined,
          canSaveCopy: options.pickFile !== undefined,
          formats: formatFacts(),
          settings: settings.settings(),
        }),
      ),
    'person.set': ({ person }) => settings.setPerson(person),
    'settings.change': ({ patch }) => settings.changeSettings(patch),
    'project.pick': async () => {
      if (options.pickFolder === undefined)
        return fail('cannot-pick', 'Folders cannot be chosen here. Start Emend with the folder’s name.');
      const folder = await options.pickFolder('project');
      return folder === null ? ok(null) : registry.add(folder);
    },
    'project.sample': async () => {
      const copied = await copySample(options.samplesFolder, options.settingsFolder);
      return copied.ok ? registry.add(copied.value) : copied;
    },
    'text.keep': async ({ text }) => {
      const kept = await keepPasted(options.settingsFolder, text, now());
      if (!kept.ok) return kept;
      const added = await registry.add(kept.value.folder);
      return added.ok ? ok({ project: added.value, articleId: articleIdOf(kept.value.path) }) : added;
    },
    'project.open': async ({ projectId }) => {
      const opened = await openProject(projectId);
      return opened.ok ? ok(opened.value.info()) : opened;
    },
    'project.update': ({ file }) => withProject((open) => open.update(file)),
    'library.list': () => withProject(async ({ library }) => ok(await library.list())),
    'library.others': () => withProject(async ({ library }) => ok(await library.others())),
    'library.scan': ({ first }, { signal, progress }) =>
      withProject(({ library }) => library.scan(first, signal, progress)),
    'article.open': ({ articleId, inParts, early }, { progress }) =>
      withProject(async ({ articles, memory }) => {
        // A page that is loaded again shows what was open last.
        if (articleId === startArticle) startArticle = null;
        const opened = await articles.open(articleId, early ? (begun) => progress({ begun }) : undefined);
        memory.workBegan();
        if (!opened.ok || !inParts) return opened;
        return ok({ ...opened.value, events: await eventsInParts(opened.value.events, progress) });
      }),
    'article.append': ({ articleId, drafts }) =>
      withProject(async (open) => {
        const written = await open.articles.append(articleId, drafts);
        if (written.ok) {
          open.wrote(articleId, written.value);
          const isEnd = drafts.some(({ body }) => body.type === 'sentence-done' || body.type === 'stage');
          open.learnSoon(articleId, isEnd ? 0 : undefined);
        }
        return written;
      }),
    'article.encodings': ({ articleId, side }) =>
      withProject(async ({ root, library }) => {
        const article = await library.find(articleId);
        if (article === null) return noSuchArticle();
        const file = fileToChoose(article, side);
        return file.ok ? encodingChoices(root, file.value) : file;
      }),
    'article.read-as': ({ articleId, side, encoding }) =>
      withProject((open) => readAs(open, articleId, side, encoding)),
    'article.attach-source': ({ articleId, name, data }) =>
      longWork(
        withProject((open) => attachSource(open, articleId, { name, bytes: Buffer.from(data, 'base64') })),
      ),
    'article.detach-source': ({ articleId }) =>
      longWork(withProject((open) => attachSource(open, articleId, null))),
    'article.take-original': ({ articleId }) =>
      withProject(async (open) => {
        const written = await open.articles.takeOriginal(articleId);
        if (written.ok) open.wrote(articleId, written.value);
        return written;
      }),
    'lists.word': ({ list, word, listed }) =>
      withProject((open) => open.changeLists(list, (folders) => listWord(folders, list, word, listed))),
    'lists.term': ({ term, listed }) =>
      withProject((open) => open.changeLists('project', (folders) => listTerm(folders, term, listed))),
    'terms.list': () => withProject(listTerms),
    'terms.change': ({ list, changes }) =>
      longWork(withProject((open) => changeProjectTerms(open, list, changes))),
    'terms.read': (params) => withProject((open) => readGlossaryFor(open, params)),
    'terms.export': ({ format }) => withProject((open) => exportTerms(open, format)),
    'segmentation.take': ({ data }) =>
      longWork(withProject((open) => open.takeRules(Buffer.from(data, 'base64')))),
    'segmentation.drop': () => longWork(withProject((open) => open.takeRules(null))),
    'export.run': (params, context) => {
      const run = withProject((open) =>
        exportFromWindow(open, params, settings.person(), options.pickFolder, now, options.version, context),
      );
      return longWork(run);
    },
    ...manyHandlers(parts),
    ...reportHandlers(parts),
    'copy.save': ({ name, text }) => save(name, text),
    'link.open': async ({ url }) => {
      const link = URL.canParse(url) ? new URL(url) : null;
      if (link === null || !['http:', 'https:'].includes(link.protocol))
        return fail('bad-link', 'Only web addresses (http and https) are opened.');
      if (options.openLink === undefined)
        return fail('cannot-open', said`Open this address yourself: ${link.href}`);
      return (await options.openLink(link.href)) ? ok(null) : notOpened(link.href);
    },
  };

  return {
    handlers,
    on(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      stopSettings();
      // Their callers are gone, which has cancelled them: they end with the article under way.
      await Promise.allSettled(running);
      await project?.close();
      project = null;
      listeners.clear();
    },
  };
}

function notOpened(link: string): ReturnType<typeof fail> {
  return fail(
    'cannot-open',
    said`This address was not opened: ${link}. Click the link once more, or open it yourself.`,
  );
}

function platform(): HostInfo['platform'] {
  return process.platform === 'darwin' ? 'mac' : process.platform === 'win32' ? 'windows' : 'linux';
}
