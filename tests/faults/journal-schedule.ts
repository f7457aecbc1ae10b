import { openJournalStore, type JournalStore } from '../../main/host/journal/journal-store';
import { ArticleSession } from '../../renderer/state/article-session';
import { plainBuffer } from '../../renderer/state/text-buffer';
import { fail, ok, type Failure, type Result } from '../../shared/base/result';
import type { HostClient } from '../../shared/protocol/client';
import type { EventDraft, OpenedArticle } from '../../shared/protocol/contract';
import { JournalFold } from '../../shared/review/fold';
import { openedBody } from '../unit/review/journal-model';
import { Random } from './random';
import { saysWhatToDo } from './says-what-to-do';
import { noFaults, SimulatedDisk } from './simulated-disk';

const articleId = '0123456789abcdef';
const journals = `/project/.emend/journal/${articleId}`;
const original = 'Ships came in. The port was full.';
const ana = { id: 'ana', name: 'Ana' };

/** What a schedule broke; empty if it held. */
export type Broken = readonly string[];

/**
 * Runs one random schedule: somebody types in a window, on a disk on which any call may fail, be cut by a power cut, or
 * forget what was not synced, and on which others remove, cut and put back journals. After each restart what was
 * acknowledged must be there, what is there must have been typed, and the original must be as it was. `rewinds`: journals
 * are also put back to older copies while nobody has the article open.
 */
export async function journalSchedule(seed: number, { rewinds = false } = {}): Promise<Broken> {
  const random = new Random(seed);
  const disk = new SimulatedDisk(random);
  disk.outside((outside) => {
    outside.makeFolder('/project');
    outside.makeFolder('/settings');
    outside.write('/project/a.txt', Buffer.from(original));
  });
  const broken: string[] = [];
  /** Every text that stood in the editor, with what was acknowledged last, or may have been on its way since. */
  const typed = new Set([original]);
  let allowed = new Set([original]);
  const limits = random.chance(0.3)
    ? { line: 4000, file: 6000, problems: 100 }
    : { line: 2 ** 20, file: 2 ** 24, problems: 100 };
  const rates = {
    fails: random.pick([0, 0.01, 0.05]),
    half: random.pick([0, 0.01, 0.05]),
    crash: random.pick([0, 0.002, 0.01]),
  };
  let word = 0;

  const begin = async (): Promise<JournalStore | null> => {
    const opened = await openJournalStore({
      projectFolder: '/project',
      settingsFolder: '/settings',
      now: () => 1_700_000_000_000 + word,
      disk: disk.processView(),
      limits,
      watch: false,
      random: (bytes) => random.hex(bytes),
    });
    if (!opened.ok) told(opened.error);
    return opened.ok ? opened.value : null;
  };
  const told = (failure: Failure): void => {
    if (!saysWhatToDo(failure)) broken.push(`"${failure.message}" does not say what to do`);
  };
  const check = async (when: string, store: JournalStore): Promise<void> => {
    const { events, problems } = await store.read(articleId);
    if (!tampered && problems.some(({ code }) => code === 'journal-older'))
      broken.push(`${when}: a journal nobody touched passes for an older copy`);
    const fold = new JournalFold(events);
    const { text, heads } = fold.state();
    if (events.length === 0 && !allowed.has(original)) broken.push(`${when}: the journal is empty`);
    // Journals that were taken away and come back hold another version: both are there to choose from.
    if (heads.length > 1 && !cameBack) broken.push(`${when}: ${heads.length} versions of one person's`);
    if (heads.length > 0 && !heads.some((head) => allowed.has(head.text)))
      broken.push(`${when}: "${text}" and not ${[...allowed].join(' | ')}`);
    for (const head of heads) if (!typed.has(head.text)) broken.push(`${when}: nobody typed "${head.text}"`);
    const waiting = fold.problems().filter(({ code }) => code === 'waiting-events');
    if (waiting.length > 0 && !tampered) broken.push(`${when}: ${waiting[0]?.message}`);
  };
  let tampered = false;
  /** True once a journal was put back that may have been taken away before. */
  let cameBack = false;

  for (let process = 0; process < 3 && broken.length === 0; process++) {
    disk.rates = rates;
    const store = await begin();
    let opened = store === null ? null : await openArticle(store);
    for (let tries = 0; store !== null && opened?.ok === false && tries < 5; tries++)
      opened = await openArticle(store);
    if (store !== null && opened !== null && opened.ok) {
      const session = new ArticleSession(clientOf(store), opened.value, plainBuffer, {
        onArticle: () => undefined,
        onEdits: () => undefined,
      });
      const pending: Promise<unknown>[] = [];
      const copies: { readonly path: string; readonly bytes: Buffer }[] = [];
      for (let step = 0; step < 12 && !disk.dead; step++) {
        if (random.chance(0.04)) tampered = tamper(disk, random, copies) || tampered;
        if (random.chance(0.3)) remember(disk, copies);
        const at = random.below(session.buffer.text.length + 1);
        const end = Math.min(session.buffer.text.length, at + random.below(6));
        session.buffer.apply([{ start: at, end: random.chance(0.3) ? end : at, text: `<${++word}>` }]);
        const { text } = session.buffer;
        typed.add(text);
        allowed.add(text);
        // Typing goes on before the disk has answered.
        if (random.chance(0.3)) {
          pending.push(session.flush());
          if (pending.length < 4) continue;
        }
        await Promise.all(pending.splice(0));
        const failure = random.chance(0.15)
          ? await session.append([{ type: 'comment', about: null, text: `${word}` }])
          : await session.flush();
        if (failure !== null && !disk.dead) told(failure);
        else if (failure === null && !disk.dead) allowed = new Set([text]);
      }
      await Promise.all(pending);
      session.close();
    }
    if (!disk.dead && random.chance(0.5)) await store?.close();
    disk.restart();
    disk.rates = noFaults;
    const after = await begin();
    if (after === null) broken.push('nothing opens after a restart');
    else {
      await check(`process ${process}`, after);
      const now = await after.read(articleId);
      const fold = new JournalFold(now.events);
      allowed = new Set([fold.state().heads.length > 0 ? fold.state().text : original]);
      await after.close();
      if (fold.state().heads.length > 1) return broken;
    }
    if (rewinds) putBack();
    disk.outside((outside) => {
      if (outside.read('/project/a.txt').toString() !== original) broken.push('the original was changed');
    });
  }
  return broken;

  /** Cuts a journal at the end of one of its lines, as an older copy of it would be. */
  function putBack(): void {
    disk.outside((outside) => {
      const files = outside.files(journals);
      if (files.length === 0) return;
      const path = random.pick(files);
      const bytes = outside.read(path);
      const ends = [...bytes.keys()].filter((at) => bytes[at] === 0x0a && at + 1 < bytes.length);
      if (ends.length === 0) return;
      outside.replace(path, Buffer.from(bytes.subarray(0, random.pick(ends) + 1)));
    });
    tampered = true;
    allowed = new AnyText(typed);
  }

  function tamper(
    at: SimulatedDisk,
    chance: Random,
    copies: readonly { readonly path: string; readonly bytes: Buffer }[],
  ): boolean {
    at.outside((outside) => {
      const files = outside.files(journals);
      const path = files.length > 0 ? chance.pick(files) : null;
      const copy = copies.filter((each) => each.path === path);
      switch (chance.below(5)) {
        case 0:
          for (const each of outside.files('/project/.emend')) outside.remove(each);
          break;
        case 1:
          if (path !== null) outside.remove(path);
          break;
        case 2:
          if (path !== null && copy.length > 0) outside.replace(path, chance.pick(copy).bytes);
          cameBack = true;
          break;
        case 3:
          if (path !== null && copy.length > 0) outside.write(path, chance.pick(copy).bytes);
          cameBack = true;
          break;
        default:
          if (path !== null) outside.write(path, outside.read(path).subarray(0, chance.below(400)));
      }
    });
    // Until the window has written again, the disk holds whatever others left there.
    allowed = new AnyText(typed);
    return true;
  }
}

/** Holds whatever was ever typed, until something is acknowledged. */
class AnyText extends Set<string> {
  constructor(private readonly typed: ReadonlySet<string>) {
    super();
  }

  override has(text: string): boolean {
    return super.has(text) || this.typed.has(text);
  }
}

function remember(disk: SimulatedDisk, copies: { readonly path: string; readonly bytes: Buffer }[]): void {
  disk.outside((outside) => {
    for (const path of outside.files(journals)) copies.push({ path, bytes: Buffer.from(outside.read(path)) });
  });
}

/** As the host opens an article: its beginning is written if nobody has. */
async function openArticle(store: JournalStore): Promise<Result<OpenedArticle>> {
  const { events: read, blocked = null } = await store.read(articleId, { keep: true });
  if (blocked !== null) return { ok: false, error: blocked };
  let events = read;
  if (!events.some(({ type }) => type === 'opened')) {
    const written = await store.append(articleId, ana, [{ parents: [], body: openedBody(original) }]);
    if (!written.ok) return written;
    events = [...events, ...written.value];
  }
  return ok({
    row: {
      id: articleId,
      path: 'a.txt',
      sourcePath: null,
      bytes: 0,
      modified: 0,
      title: null,
      words: null,
      flags: null,
      stage: 'new',
      edited: null,
      people: [],
      problem: null,
    },
    language: 'en',
    sourceLanguage: 'zh',
    machineTranslation: original,
    source: null,
    sourceProblem: null,
    events,
    problems: [],
    originalChanged: false,
    projectDismissals: [],
    readOnly: null,
  });
}

function clientOf(store: JournalStore): HostClient {
  return {
    call: async (method, params) => {
      if (method === 'article.open') return (await openArticle(store)) as never;
      if (method !== 'article.append') return fail('unknown-method', 'not part of this');
      const { drafts } = params as unknown as { drafts: readonly EventDraft[] };
      return (await store.append(articleId, ana, drafts)) as never;
    },
    on: () => () => undefined,
    beforeClose: () => () => undefined,
    onConnection: () => () => undefined,
  };
}
