import { beforeEach, describe, expect, it } from 'vitest';
import { SupervisedAnalyser } from '../../../../renderer/state/supervised-analyser';
import { articleActions, closeArticle, currentBuffer, useArticle } from '../../../../renderer/state/article';
import { openProject, useLibrary } from '../../../../renderer/state/library';
import { useSession } from '../../../../renderer/state/session';
import { updateProject } from '../../../../renderer/state/update-project';
import { ok } from '../../../../shared/base/result';
import type { HostClient } from '../../../../shared/protocol/client';
import type { OpenedArticle, ProjectInfo } from '../../../../shared/protocol/contract';
import { foldJournal } from '../../../../shared/review/fold';
import { projectFile } from '../../../../shared/review/project-file';
import { FakeHost } from '../fake-host';
import { answering, task, throwing } from '../fake-analysis-worker';

const [first, second, third] = ['00000000000000aa', '00000000000000bb', '00000000000000cc'];

/** A host of several articles and projects whose answers to some methods wait until they are let go. */
class SlowHost {
  readonly articles = new Map([first, second, third].map((id) => [id, new FakeHost(`Text of ${id}.`)]));
  readonly waiting: { readonly about: string; readonly go: () => void }[] = [];
  private rules: ProjectInfo['file']['rules'] = {};
  private open = 'none';

  readonly client: HostClient = {
    call: async (method, params) => {
      const given = params as { articleId?: string; projectId?: string; file?: ProjectInfo['file'] };
      const about = given.articleId ?? given.projectId ?? method;
      if (method === 'article.append') {
        const host = this.articles.get(about);
        return host === undefined ? (ok([]) as never) : host.client.call(method, params);
      }
      if (method === 'library.others') return ok({}) as never;
      await new Promise<void>((go) => this.waiting.push({ about, go }));
      if (method === 'article.open') return ok(this.opened(about)) as never;
      if (method === 'project.open') this.open = about;
      if (method === 'library.list')
        return ok([this.opened(first).row].map((row) => ({ ...row, path: this.open }))) as never;
      if (method === 'project.update') this.rules = given.file?.rules ?? {};
      return ok(this.project(this.open)) as never;
    },
    on: () => () => undefined,
    beforeClose: () => () => undefined,
    onConnection: () => () => undefined,
  };

  /** Answers the oldest request about something, once it has come. */
  async answer(about: string): Promise<void> {
    for (let turn = 0; turn < 20; turn++) {
      const at = this.waiting.findIndex((request) => request.about === about);
      if (at >= 0) {
        this.waiting.splice(at, 1)[0]?.go();
        break;
      }
      await settle();
    }
    await settle();
  }

  private opened(id: string): OpenedArticle {
    const opened = (this.articles.get(id) as FakeHost).opened();
    return { ...opened, row: { ...opened.row, id } };
  }

  private project(id: string): ProjectInfo {
    const file = projectFile.parse({ version: 1, language: 'en', sourceLanguage: 'zh', rules: this.rules });
    return {
      entry: { id, name: id, path: id },
      file,
      readOnly: null,
      problems: [],
    };
  }
}

async function settle(): Promise<void> {
  for (let turn = 0; turn < 10; turn++) await Promise.resolve();
  await new Promise((resolve) => setTimeout(resolve));
}

function type(text: string): void {
  currentBuffer()?.apply([{ start: 0, end: 0, text }]);
}

let host: SlowHost;

beforeEach(async () => {
  await closeArticle();
  host = new SlowHost();
  useSession.setState({ host: host.client });
  useLibrary.setState({ project: null, rows: new Map() });
});

async function opened(id: string): Promise<void> {
  const opening = articleActions.open(id);
  await host.answer(id);
  await opening;
}

const openId = (): string | undefined => useArticle.getState().article?.row.id;
const onDisk = (id: string): string => foldJournal(host.articles.get(id)?.events ?? []).text;

describe('A4: answers that come late', () => {
  it('A4: text typed while another article opens is written before that one takes its place', async () => {
    await opened(first);
    const opening = articleActions.open(second);
    await settle();
    type('Typed meanwhile. ');
    await host.answer(second);
    await opening;
    expect(openId()).toBe(second);
    expect(onDisk(first)).toBe(`Typed meanwhile. Text of ${first}.`);
  });

  it('A4: the window has its turn before an article that was read is shown, and what is typed in it is written', async () => {
    await opened(first);
    const opening = articleActions.open(second);
    await settle();
    host.waiting.splice(0, 1)[0]?.go();
    for (let turn = 0; turn < 50; turn++) await Promise.resolve();
    expect(openId()).toBe(first);
    type('In between. ');
    await opening;
    expect(openId()).toBe(second);
    expect(onDisk(first)).toBe(`In between. Text of ${first}.`);
  });

  it('A4: an article whose typed text cannot be written stays open', async () => {
    await opened(first);
    const opening = articleActions.open(second);
    await settle();
    type('Typed meanwhile. ');
    const of = host.articles.get(first) as FakeHost;
    of.failing = { code: 'disk-full', message: 'The disk is full.' };
    await host.answer(second);
    expect(await opening).toEqual(of.failing);
    expect(openId()).toBe(first);
    expect(currentBuffer()?.text).toContain('Typed meanwhile.');
    of.failing = null;
  });

  it('A4: text typed while the article closes is written', async () => {
    await opened(first);
    const of = host.articles.get(first) as FakeHost;
    of.hold();
    type('One. ');
    const closing = closeArticle();
    await settle();
    type('Two. ');
    of.release();
    expect(await closing).toBeNull();
    expect(onDisk(first)).toBe(`Two. One. Text of ${first}.`);
  });

  it('A4: of several articles asked for, the last one is shown, whichever is answered last', async () => {
    const one = articleActions.open(first);
    const two = articleActions.open(second);
    await host.answer(second);
    await host.answer(first);
    await Promise.all([one, two]);
    expect(openId()).toBe(second);
  });

  it('A4: an answer to an older request for the same article does not stand for the newer one', async () => {
    const all = [articleActions.open(second), articleActions.open(third), articleActions.open(second)];
    await host.answer(second);
    expect(openId()).toBeUndefined();
    await host.answer(third);
    await host.answer(second);
    await Promise.all(all);
    expect(openId()).toBe(second);
  });

  it('A4: whoever goes back to the open article keeps it', async () => {
    await opened(first);
    const away = articleActions.open(second);
    await settle();
    await articleActions.open(first);
    await host.answer(second);
    await away;
    expect(openId()).toBe(first);
    expect(useArticle.getState().opening).toBeNull();
  });

  it('A4: of two projects asked for, the last one is shown, with its own articles', async () => {
    const one = openProject('one');
    const two = openProject('two');
    await host.answer('one');
    await host.answer('two');
    await host.answer('library.list');
    if (host.waiting.length > 0) await host.answer('library.list');
    expect(await one).toMatchObject({ code: 'cancelled' });
    expect(await two).toBeNull();
    expect(useLibrary.getState().project?.entry.id).toBe('two');
    expect([...useLibrary.getState().rows.values()].map(({ path }) => path)).toEqual(['two']);
  });

  it('A4: two changes of the settings at once are both kept', async () => {
    const opening = openProject('one');
    await host.answer('one');
    await host.answer('library.list');
    await opening;
    const set = (rule: string): Promise<unknown> =>
      updateProject((file) => ({ ...file, rules: { ...file.rules, [rule]: 'off' } }));
    const both = [set('double-space'), set('stray-marks')];
    await host.answer('project.update');
    await host.answer('project.update');
    await host.answer('library.scan');
    await Promise.all(both);
    expect(useLibrary.getState().project?.file.rules).toEqual({
      'double-space': 'off',
      'stray-marks': 'off',
    });
  });
});

describe('A4: questions to the worker', () => {
  it('A4: a question that throws ends in a failure', async () => {
    const { analyser } = answering(throwing);
    analyser.open(task, () => task.text);
    expect(await analyser.compare('a', 'b')).toMatchObject({ ok: false, error: { code: 'internal' } });
    expect(await analyser.merge('a', 'b', 'c')).toMatchObject({ ok: false, error: { code: 'internal' } });
  });

  it('A4: a question about an article that was left ends in a cancel', async () => {
    const { analyser } = answering(() => []);
    analyser.open(task, () => task.text);
    const asked = analyser.measure(null);
    analyser.open(task, () => task.text);
    const left = analyser.measure(null);
    analyser.close();
    for (const question of [asked, left, analyser.measure(null)])
      expect(await question).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  });

  it('A4: a worker that cannot start ends what is asked of it', async () => {
    const { analyser, failures, worker } = answering(() => []);
    analyser.open(task, () => task.text);
    const asked = analyser.planFixes(null, []);
    worker().break();
    expect(await asked).toMatchObject({ ok: false, error: { code: 'internal' } });
    expect(failures).toHaveLength(1);
    expect(analyser).toBeInstanceOf(SupervisedAnalyser);
  });
});
