import { beforeEach, describe, expect, it } from 'vitest';
import {
  articleActions,
  closeArticle,
  currentBuffer,
  lockedBecause,
  useArticle,
} from '../../../../renderer/state/article';
import { useLibrary } from '../../../../renderer/state/library';
import { useSession } from '../../../../renderer/state/session';
import { ok, type Failure } from '../../../../shared/base/result';
import type { CallOptions, HostClient } from '../../../../shared/protocol/client';
import type { OpenedArticle } from '../../../../shared/protocol/contract';
import { foldJournal } from '../../../../shared/review/fold';
import { FakeHost } from '../fake-host';

const [first, second] = ['00000000000000aa', '00000000000000bb'];
const full: Failure = { code: 'disk-full', message: 'The disk is full.' };

/** A host that shows an article at once, and answers only when its beginning is written or could not be. */
class BeginningHost {
  readonly articles = new Map([first, second].map((id) => [id, new FakeHost(`Text of ${id}.`)]));
  readonly asked: string[] = [];
  private readonly waiting: ((readOnly: Failure | null) => void)[] = [];

  readonly client: HostClient = {
    call: async (method, params, options) => {
      const { articleId: id = '' } = params as { articleId?: string };
      const article = this.articles.get(id);
      if (article === undefined) return ok({}) as never;
      if (method !== 'article.open') return article.client.call(method, params);
      this.asked.push(id);
      const opened = { ...article.opened(), row: { ...article.opened().row, id } };
      const { onProgress } = (options ?? {}) as CallOptions<'article.open'>;
      await Promise.resolve();
      onProgress?.({ begun: opened });
      const readOnly = await new Promise<Failure | null>((resolve) => this.waiting.push(resolve));
      return ok({ ...opened, readOnly } satisfies OpenedArticle) as never;
    },
    on: () => () => undefined,
    beforeClose: () => () => undefined,
    onConnection: () => () => undefined,
  };

  async answer(readOnly: Failure | null): Promise<void> {
    for (const go of this.waiting.splice(0)) go(readOnly);
    await new Promise((resolve) => setTimeout(resolve));
  }
}

let host: BeginningHost;

beforeEach(async () => {
  await closeArticle();
  host = new BeginningHost();
  useSession.setState({ host: host.client });
  useLibrary.setState({ project: null, rows: new Map() });
});

function type(text: string): void {
  currentBuffer()?.apply([{ start: 0, end: 0, text }]);
}

describe('an article that is opened for the first time', () => {
  it('is there to type in while its beginning is written, and stays as it is when it was', async () => {
    expect(await articleActions.open(first)).toBeNull();
    const { article, leaving } = useArticle.getState();
    expect([article?.row.id, leaving]).toEqual([first, null]);
    type('Typed at once. ');
    await host.answer(null);
    expect(currentBuffer()?.text).toBe(`Typed at once. Text of ${first}.`);
    expect(lockedBecause()).toBeNull();
    await closeArticle();
    expect(foldJournal(host.articles.get(first)?.events ?? []).text).toBe(`Typed at once. Text of ${first}.`);
  });

  it('is locked, with the reason, when its beginning could not be written', async () => {
    await articleActions.open(first);
    await host.answer(full);
    expect(lockedBecause()).toEqual(full);
  });

  it('is not locked by what is said of the one before it', async () => {
    await articleActions.open(first);
    await articleActions.open(second);
    await host.answer(full);
    await articleActions.open(first);
    expect(useArticle.getState().article?.row.id).toBe(first);
    expect(lockedBecause()).toBeNull();
  });

  it('is asked for in the task of the key, and after what was typed is written', async () => {
    void articleActions.open(first);
    expect(host.asked).toEqual([first]);
    await new Promise((resolve) => setTimeout(resolve, 20));
    type('Typed. ');
    const opening = articleActions.open(second);
    expect(host.asked).toEqual([first]);
    await opening;
    expect(host.asked).toEqual([first, second]);
    expect(foldJournal(host.articles.get(first)?.events ?? []).text).toContain('Typed.');
  });
});
