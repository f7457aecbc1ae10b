import { describe, expect, it } from 'vitest';
import { startLoopback } from '../../main/web/serve-loopback';
import { loopbackCarrier } from '../../renderer/host/loopback-carrier';
import { createClient } from '../../shared/protocol/create-client';
import { contractCases } from './cases';
import { nodePage } from './node-page';
import { hostOn, newTestProject } from './test-project';

describe('the contract over the loopback carrier', () => {
  it.each(contractCases)('$name', async ({ run }) => {
    const project = await newTestProject();
    const host = await hostOn(project);
    const bugs: unknown[] = [];
    const loopback = await startLoopback({
      host,
      port: 0,
      rendererFolder: project.folder,
      report: (error) => bugs.push(error),
    });
    if (!loopback.ok) throw new Error(loopback.error.message);
    const page = nodePage(loopback.value.url);
    const carrier = loopbackCarrier(page.token, page);
    await run({ client: createClient(carrier), folder: project.folder });
    carrier.close();
    await loopback.value.close();
    await host.close();
    await project.remove();
    expect(bugs).toEqual([]);
  });

  it('A3: tells every tab of an error that nobody caught', async () => {
    const project = await newTestProject();
    const host = await hostOn(project);
    const loopback = await startLoopback({
      host,
      port: 0,
      rendererFolder: project.folder,
      report: (error) => {
        throw error;
      },
    });
    if (!loopback.ok) throw new Error(loopback.error.message);
    const heard: string[] = [];
    const carriers = [0, 1].map(() => {
      const page = nodePage(loopback.value.url);
      return loopbackCarrier(page.token, page);
    });
    for (const carrier of carriers) {
      const client = createClient(carrier);
      client.on('host.failed', ({ code }) => heard.push(code));
      await client.call('host.info', {});
    }
    loopback.value.tell({ name: 'host.failed', value: { code: 'uncaught', message: 'It goes on.' } });
    await expect.poll(() => heard, { timeout: 5000 }).toEqual(['uncaught', 'uncaught']);
    for (const carrier of carriers) carrier.close();
    await loopback.value.close();
    await host.close();
    await project.remove();
  });

  it('B7: what is too large for one request fails in words, and nothing that goes with it does', async () => {
    const project = await newTestProject();
    const host = await hostOn(project);
    const loopback = await startLoopback({
      host,
      port: 0,
      rendererFolder: project.folder,
      largestBody: 100_000,
      report: (error) => {
        throw error;
      },
    });
    if (!loopback.ok) throw new Error(loopback.error.message);
    const page = nodePage(loopback.value.url);
    const carrier = loopbackCarrier(page.token, page);
    const closed: unknown[] = [];
    carrier.onClose((reason) => closed.push(reason));
    const client = createClient(carrier);
    const info = await client.call('host.info', {});
    const projectId = info.ok ? (info.value.startWith ?? '') : '';
    // Six characters each once they are written down.
    const copy = { name: 'a.txt', text: '\u0001'.repeat(60_000) };
    const answers = [
      client.call('project.open', { projectId }),
      client.call('copy.save', copy),
      client.call('host.info', {}),
    ];
    expect((await Promise.all(answers)).map((answer) => (answer.ok ? 'ok' : answer.error.code))).toEqual([
      'ok',
      'too-large',
      'ok',
    ]);
    // What could not even be written down as one piece of text goes the same way.
    const tooLong = (): string => {
      throw new RangeError('Invalid string length');
    };
    const endless = { name: 'a.txt', text: { toJSON: tooLong } as unknown as string };
    expect(await client.call('copy.save', endless)).toMatchObject({ error: { code: 'too-large' } });
    expect((await client.call('library.list', {})).ok).toBe(true);
    expect(closed).toEqual([]);
    carrier.close();
    await loopback.value.close();
    await host.close();
    await project.remove();
  });
});
