import { spawnSync } from 'node:child_process';
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openJournalStore, type JournalStore } from '../../../../main/host/journal/journal-store';
import { sha256Hex } from '../../../../shared/base/hash';
import { comment, edit } from '../../../../shared/review/actions';
import { articleIdOf } from '../../../../shared/review/article-id';
import type { EventBody } from '../../../../shared/review/events';
import { JournalFold } from '../../../../shared/review/fold';
import { baseOfHeads, conflictsOf, mergeEvent, mergeTexts } from '../../../../shared/review/merge';
import type { Person } from '../../../../shared/review/person';

const hasGit = spawnSync('git', ['--version']).status === 0;
const text = 'The port opened. Ships came in.\nTrade grew , quickly. The end.';
const id = articleIdOf('a.txt');
let root = '';

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'emend-git-'));
});
afterEach(() => rm(root, { recursive: true }));

function git(folder: string, ...args: string[]): void {
  const own = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'commit.gpgsign=false'];
  const { status, stderr } = spawnSync('git', [...own, ...args], { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
}

/** A person at their own clone and installation. */
class Seat {
  readonly fold = new JournalFold();
  private constructor(
    readonly folder: string,
    private readonly person: Person,
    readonly store: JournalStore,
  ) {}

  static async at(name: string, person: Person): Promise<Seat> {
    const options = { projectFolder: join(root, name), settingsFolder: join(root, `${name}-settings`) };
    const opened = await openJournalStore({ ...options, now: () => 1_700_000_000_000 });
    if (!opened.ok) throw new Error(opened.error.message);
    await opened.value.watching;
    const seat = new Seat(options.projectFolder, person, opened.value);
    opened.value.watch((_, events) => seat.fold.add(events));
    return seat;
  }

  async write(body: EventBody, parents: readonly string[] = this.fold.state().tips): Promise<void> {
    const written = await this.store.append(id, this.person, [{ parents: [...parents], body }]);
    if (!written.ok) throw new Error(written.error.message);
    this.fold.add(written.value);
  }

  replace(what: string, by: string): Promise<void> {
    const start = this.fold.state().text.indexOf(what);
    return this.write(edit(this.fold.state().text, [{ start, end: start + what.length, text: by }]));
  }

  commit(): void {
    git(this.folder, 'add', '-A');
    git(this.folder, 'commit', '-qm', 'work');
  }
}

describe.skipIf(!hasGit)('a project shared through Git', () => {
  it('carries two people’s work on one article both ways, without a conflict in any file', async () => {
    git(root, 'init', '-q', '--bare', '-b', 'main', 'shared.git');
    git(root, 'clone', '-q', 'shared.git', 'ana');
    await writeFile(join(root, 'ana', 'a.txt'), text);
    const ana = await Seat.at('ana', { id: 'ana', name: 'Ana' });
    await ana.write(
      {
        type: 'opened',
        path: 'a.txt',
        original: sha256Hex(text),
        text,
        hash: sha256Hex(text),
        encoding: 'utf-8',
        bom: false,
        lineEnd: '\n',
        sourcePath: null,
      },
      [],
    );
    ana.commit();
    git(ana.folder, 'push', '-q', 'origin', 'HEAD:main');
    git(
      root,
      '-c',
      'core.autocrlf=true',
      'clone',
      '-q',
      '-c',
      'core.autocrlf=true',
      '-b',
      'main',
      'shared.git',
      'ben',
    );
    await mkdir(join(root, 'ben-settings'));
    const ben = await Seat.at('ben', { id: 'ben', name: 'Ben' });
    ben.fold.add((await ben.store.read(id)).events);

    await ana.replace('Ships', 'Boats');
    await ana.replace('quickly', 'fast');
    await ben.replace('quickly', 'slowly');
    await ben.replace('The end', 'That was it');
    const said = comment(null, 'Fast or slowly?');
    if (said.ok) for (const body of said.value) await ben.write(body);
    ana.commit();
    ben.commit();
    git(ana.folder, 'push', '-q', 'origin', 'HEAD:main');
    git(ben.folder, 'pull', '-q', '--no-rebase', '--no-edit', 'origin', 'main');
    git(ben.folder, 'push', '-q', 'origin', 'HEAD:main');
    git(ana.folder, 'pull', '-q', '--no-rebase', '--no-edit', 'origin', 'main');

    await expect.poll(() => ana.fold.state().heads.length, { timeout: 45_000 }).toBe(2);
    await expect.poll(() => ben.fold.state().heads.length, { timeout: 45_000 }).toBe(2);
    await expect.poll(() => ana.fold.state(), { timeout: 45_000 }).toEqual(ben.fold.state());

    const [mine, theirs] = ana.fold.state().heads;
    const base = baseOfHeads(ana.fold);
    if (mine === undefined || theirs === undefined || base === null)
      throw new Error('two heads were expected');
    const merge = mergeTexts(base.text, mine.text, theirs.text, 'en');
    const versions = conflictsOf(merge).map((conflict) =>
      [conflict.mine.trim(), conflict.theirs.trim()].sort(),
    );
    expect(versions).toEqual([['Trade grew , fast.', 'Trade grew , slowly.']]);
    const { parents, body } = mergeEvent([mine, theirs], merge, ['Trade grew. ']);
    await ana.write(body, parents);
    ana.commit();
    git(ana.folder, 'push', '-q', 'origin', 'HEAD:main');
    git(ben.folder, 'pull', '-q', '--no-rebase', '--no-edit', 'origin', 'main');
    await expect
      .poll(() => ben.fold.state().text, { timeout: 45_000 })
      .toBe('The port opened. Boats came in.\nTrade grew. That was it.');
    expect(ben.fold.state()).toEqual(ana.fold.state());
    for (const seat of [ana, ben]) {
      expect((await seat.store.read(id)).problems).toEqual([]);
      await seat.store.close();
    }
  });
});
