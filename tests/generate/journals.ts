/**
 * Writes the journals that this version of Emend makes, with what they fold into, to tests/fixtures/journals/<version>.
 * Run once for a release (`npx tsx tests/generate/journals.ts 0.2.0`) and never again: what lies there must open for good.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openJournalStore, type JournalStore } from '../../main/host/journal/journal-store';
import { sha256Hex } from '../../shared/base/hash';
import { diffTexts } from '../../shared/diff/diff-texts';
import {
  annotate,
  approve,
  approveArticle,
  comment,
  dismiss,
  edit,
  exported,
  fix,
  reopenThread,
  requestArticleChanges,
  requestChanges,
  resolveThread,
  restore,
  retractAnnotation,
  retractDismissal,
  sentenceDone,
  snapshot,
  submit,
  withdrawVerdict,
} from '../../shared/review/actions';
import { articleIdOf, projectJournal } from '../../shared/review/article-id';
import type { EventBody } from '../../shared/review/events';
import { JournalFold } from '../../shared/review/fold';
import { conflictsOf, mergeEvent, mergeTexts } from '../../shared/review/merge';
import type { Person } from '../../shared/review/person';
import { reviewHunks } from '../../shared/review/review-hunks';
import type { ArticleState } from '../../shared/review/state';
import type { TextEdit } from '../../shared/text/edit';

const ana: Person = { id: 'ana', name: 'Ana María' };
const ben: Person = { id: 'ben', name: '本' };

const machineText =
  'The harbour opened in 1904 .Ferries leave every hour.\nTickets are sold , on board. The sea was calm 🌊 that day.\n“安全第一” is written on the wall.\nNobody knows why.';

let now = Date.UTC(2026, 0, 5, 9);

/** One installation: a person at a desk, with all journals they have. */
class Desk {
  constructor(
    private readonly store: JournalStore,
    readonly person: Person,
    readonly articleId: string,
  ) {}

  async fold(): Promise<JournalFold> {
    return new JournalFold((await this.store.read(this.articleId)).events);
  }

  async state(): Promise<ArticleState> {
    return (await this.fold()).state();
  }

  async write(bodies: readonly EventBody[], parents?: readonly string[]): Promise<void> {
    const tips = parents ?? (await this.state()).tips;
    now += 1500;
    const written = await this.store.append(
      this.articleId,
      this.person,
      bodies.map((body, index) => ({ parents: index === 0 ? [...tips] : [], body })),
    );
    if (!written.ok) throw new Error(written.error.message);
  }

  async open(text = machineText): Promise<void> {
    const path = `${this.articleId}.txt`;
    await this.write(
      [
        {
          type: 'opened',
          path,
          original: sha256Hex(text),
          text,
          hash: sha256Hex(text),
          encoding: 'utf-8',
          bom: false,
          lineEnd: '\r\n',
          sourcePath: null,
        },
      ],
      [],
    );
  }

  /** Replaces words of the text. */
  async replace(what: string, by: string): Promise<void> {
    const { text } = await this.state();
    await this.write([edit(text, [placeOf(text, what, by)])]);
  }

  async hunks(): Promise<{
    readonly state: ArticleState;
    readonly diff: ReturnType<typeof diffTexts>;
    readonly hunks: ReturnType<typeof reviewHunks>;
  }> {
    const state = await this.state();
    const diff = diffTexts(state.base ?? '', state.text, { language: 'en' });
    return { state, diff, hunks: reviewHunks(state, diff, { fourEyes: true }) };
  }
}

function placeOf(text: string, what: string, by: string): TextEdit {
  const start = text.indexOf(what);
  if (start < 0) throw new Error(`"${what}" is not in the text`);
  return { start, end: start + what.length, text: by };
}

function done<T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false }): T {
  if (!result.ok) throw new Error('refused');
  return result.value;
}

async function reviewed(a: Desk, b: Desk): Promise<void> {
  await a.open();
  await a.replace('1904 .Ferries', '1904. Ferries');
  const { text } = await a.state();
  await a.write([fix(text, [placeOf(text, 'sold , on', 'sold on')], ['space-before-punctuation'], true)]);
  await a.write([
    fix(
      (await a.state()).text,
      [placeOf((await a.state()).text, 'calm', 'calm and blue')],
      ['x-rule'],
      false,
    ),
  ]);
  await a.replace('Nobody knows why.', 'No one knows why… 没有人知道。');
  const before = await a.state();
  await a.write(sentenceDone(before.text, { start: 0, end: before.text.indexOf(' Ferries') }));
  const flag = { context: 'c1', rule: 'foreign-quotes', quote: '“', reason: 'A name.' };
  const start = before.text.indexOf('“');
  await a.write(dismiss({ ...flag, scope: 'place', start }));
  await a.write(dismiss({ ...flag, context: 'c2', scope: 'article' }));
  await a.write(dismiss({ ...flag, context: 'c3', scope: 'article' }));
  await a.write(retractDismissal((await a.state()).dismissals[2] as ArticleState['dismissals'][number]));
  const mark = { quote: 'calm', category: 'accuracy/mistranslation', severity: 'minor' as const };
  const at = before.text.indexOf('calm');
  await a.write(annotate({ ...mark, side: 'target', start: at, end: at + 4, note: 'Was it?' }));
  await a.write(annotate({ ...mark, side: 'source', start: 0, end: 2 }));
  await a.write(retractAnnotation((await a.state()).annotations[1] as ArticleState['annotations'][number]));
  await a.write(done(submit(await a.state())));
  const { state, diff, hunks } = await b.hunks();
  const [first, second, third, ...more] = hunks;
  if (first === undefined || second === undefined || third === undefined) throw new Error('too few hunks');
  await b.write(done(approve(first, b.person, { fourEyes: true }, 'Good.')));
  await b.write(done(requestChanges(second.reference, 'Which calm?')));
  await b.write(done(comment({ hunk: second.reference }, 'See the source.')));
  await b.write(done(comment(null, 'Nearly there.')));
  for (const hunk of more) await b.write(done(approve(hunk, b.person, { fourEyes: true })));
  const [thread] = (await b.state()).threads;
  if (thread === undefined) throw new Error('no thread');
  await a.write(done(comment(thread.about, 'Done.', thread.id)));
  await a.write(resolveThread(thread, 'Closed.'));
  await b.write(reopenThread(thread, 'Not yet.'));
  await b.write(done(restore(state, diff, third, 'As it was.')).slice(0, 1));
  const again = await b.hunks();
  const last = again.hunks.at(-1);
  if (last === undefined) throw new Error('no hunk');
  await b.write(done(restore(again.state, again.diff, last, 'The machine had it.')));
  await b.write(withdrawVerdict(second.reference));
  await b.write(done(requestArticleChanges(await b.state(), 'Look at the second sentence.')));
  await a.replace('calm and blue', 'calm');
  await a.write(done(submit(await a.state())));
  const end = await b.hunks();
  for (const hunk of end.hunks) await b.write(done(approve(hunk, b.person, { fourEyes: true })));
  await b.write(exported(await b.state(), 'txt'));
}

async function approved(a: Desk, b: Desk): Promise<void> {
  await a.open();
  await a.replace('1904 .Ferries', '1904. Ferries');
  await a.write(done(submit(await a.state())));
  const { hunks } = await b.hunks();
  for (const hunk of hunks) await b.write(done(approve(hunk, b.person, { fourEyes: true })));
  const now = await b.hunks();
  await b.write(done(approveArticle(now.state, now.hunks, b.person, { fourEyes: true })));
}

/** Two people apart; `end` brings their texts together, with or without saying how it came from each. */
async function apart(a: Desk, b: Desk, end: 'merged' | 'merged-plainly' | 'two-heads'): Promise<void> {
  await a.open();
  const { tips, text } = await a.state();
  await a.write([edit(text, [placeOf(text, '1904 .F', '1904. F')])], tips);
  await b.write([edit(text, [placeOf(text, 'Nobody knows why.', 'No one knows.')])], tips);
  if (end === 'two-heads') return;
  const fold = await a.fold();
  const [mine, theirs] = fold.state().heads;
  if (mine === undefined || theirs === undefined) throw new Error('no two heads');
  const merge = mergeTexts(text, mine.text, theirs.text, 'en');
  if (conflictsOf(merge).length > 0) throw new Error('a conflict');
  const { parents, body } = mergeEvent([mine, theirs], merge, []);
  // The first journals did not say how the text came from each side.
  if (end === 'merged-plainly') delete body.from;
  await a.write([body], parents);
  await b.replace('Ferries', 'The ferries');
}

/** So many edits that the whole text is written between them. */
async function long(a: Desk): Promise<void> {
  await a.open('One. ');
  for (let count = 0; count < 620; count++) {
    const state = await a.state();
    const at = state.text.length;
    const bodies: EventBody[] = [edit(state.text, [{ start: at, end: at, text: `${count % 10}` }])];
    await a.write(bodies);
    if ((await a.fold()).snapshotDue()) await a.write([snapshot(await a.state())]);
  }
}

async function main(version: string): Promise<void> {
  const target = join(import.meta.dirname, '..', 'fixtures', 'journals', version);
  const scratch = await mkdtemp(join(tmpdir(), 'emend-journals-'));
  await mkdir(target, { recursive: true });
  const stores: JournalStore[] = [];
  for (const person of ['ana', 'ben']) {
    const opened = await openJournalStore({
      projectFolder: target,
      settingsFolder: join(scratch, person),
      now: () => now,
    });
    stores.push(done(opened));
  }
  const [first, second] = stores as [JournalStore, JournalStore];
  const scenarios: Record<string, (a: Desk, b: Desk) => Promise<void>> = {
    reviewed,
    approved,
    merged: (a, b) => apart(a, b, 'merged'),
    'merged-plainly': (a, b) => apart(a, b, 'merged-plainly'),
    'two-heads': (a, b) => apart(a, b, 'two-heads'),
    long,
  };
  const expected: Record<string, unknown> = {};
  for (const [name, run] of Object.entries(scenarios)) {
    const id = articleIdOf(`${name}.txt`);
    // Each has an installation of their own: both read what the other wrote from the same folder.
    const [a, b] = [new Desk(first, ana, id), new Desk(second, ben, id)];
    await run(a, b);
    const fold = await a.fold();
    const state = fold.state();
    const moments = Object.fromEntries(
      state.moments.map(({ event }) => [event, sha256Hex(fold.textAt(event) ?? '')]),
    );
    expected[name] = { articleId: id, state, moments, problems: fold.problems() };
  }
  const quote = { context: 'c9', rule: 'misspelling', quote: 'Bund', reason: 'A place.' };
  const project = new Desk(first, ana, projectJournal);
  await project.write(dismiss({ ...quote, scope: 'project' }), []);
  expected['project'] = {
    articleId: projectJournal,
    state: await project.state(),
    moments: {},
    problems: [],
  };
  await writeFile(join(target, 'expected.json'), `${JSON.stringify(expected)}\n`);
  for (const store of stores) await store.close();
  await rm(scratch, { recursive: true });
}

const [version = ''] = process.argv.slice(2);
if (!/^\d+\.\d+\.\d+$/.test(version)) throw new Error('Say the version: tests/generate/journals.ts 0.2.0');
await main(version);
