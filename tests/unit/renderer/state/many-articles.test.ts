import { afterEach, describe, expect, it, vi } from 'vitest';
import { setAnalyser, useAnalysis } from '../../../../renderer/state/analysis';
import {
  articleActions,
  closeArticle,
  currentBuffer,
  flushArticle,
  useDesk,
} from '../../../../renderer/state/article';
import { followJournal } from '../../../../renderer/state/follow-journal';
import { currentScope, scopes } from '../../../../renderer/state/article-scope';
import { setCaret } from '../../../../renderer/state/caret';
import { useLibrary } from '../../../../renderer/state/library';
import { useMerging } from '../../../../renderer/state/merging';
import { useSession } from '../../../../renderer/state/session';
import { plainBuffer, type MakeBuffer } from '../../../../renderer/state/text-buffer';
import { setBufferFactory } from '../../../../renderer/state/window-parts';
import { SupervisedAnalyser } from '../../../../renderer/state/supervised-analyser';
import { ana } from '../fake-host';
import { articleId, FakeProject } from '../fake-project';

const count = 200;

afterEach(() => {
  vi.useRealTimers();
  setBufferFactory(plainBuffer);
});

describe('opening and closing articles', () => {
  it(`leaves no listener, timer or model of ${count} articles behind`, async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
    await closeArticle();
    const project = new FakeProject(Array.from({ length: count }, (_, index) => `Text ${index}.`));
    useSession.setState({ host: project.client, person: ana });
    useLibrary.setState({ project: null });
    const models = new Set<string>();
    const counted: MakeBuffer = (id, text) => {
      const buffer = plainBuffer(id, text);
      models.add(id);
      const dispose = buffer.dispose.bind(buffer);
      return Object.assign(Object.create(buffer) as typeof buffer, {
        dispose: () => {
          models.delete(id);
          dispose();
        },
      });
    };
    setBufferFactory(counted);
    const sent: string[] = [];
    setAnalyser(
      (listener) =>
        new SupervisedAnalyser(listener, () => ({
          send: ({ kind }) => sent.push(kind),
          onMessage: () => undefined,
          onError: () => undefined,
          end: () => undefined,
        })),
    );
    const stop = followJournal();
    const listening = project.listening;
    const heard: unknown[] = [];
    const stopHearing = [useDesk, useAnalysis, useMerging].map((store) =>
      store.subscribe(() => heard.push(null)),
    );

    for (let index = 0; index < count; index++) {
      await articleActions.open(articleId(index));
      setCaret(2);
      currentBuffer()?.apply([{ start: 0, end: 0, text: 'x' }]);
      await flushArticle();
      expect(models.size).toBe(1);
      expect(project.listening).toBe(listening);
    }
    const last = currentScope();
    await closeArticle();

    expect(last.ended).toBe(true);
    expect(models.size).toBe(0);
    expect(project.listening).toBe(listening);
    expect(sent.filter((kind) => kind === 'open')).toHaveLength(count);
    expect(sent.filter((kind) => kind === 'close')).toHaveLength(count);
    // Settings are written a moment later, and the watch over the worker looks once more; then nothing is left.
    await vi.advanceTimersByTimeAsync(5_000);
    expect(vi.getTimerCount()).toBe(0);
    for (const end of stopHearing) end();
    heard.length = 0;
    scopes.setState({ current: currentScope() });
    useDesk.setState({ merging: true });
    expect(heard).toEqual([]);
    stop();
  });
});
