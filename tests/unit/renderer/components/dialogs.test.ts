// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useLibrary } from '../../../../renderer/state/library';
import { changeSettings, startSession, useSession, writeSettings } from '../../../../renderer/state/session';
import { setOverlay, useView } from '../../../../renderer/state/view';
import { ExportDialog } from '../../../../renderer/views/dialogs/ExportDialog';
import { GuideText } from '../../../../renderer/views/dialogs/GuideText';
import { PersonDialog } from '../../../../renderer/views/dialogs/PersonDialog';
import { Dialog } from '../../../../renderer/views/dialogs/Dialog';
import { Notices } from '../../../../renderer/views/notices/Notices';
import { createElement, useState } from 'react';
import { fail, ok } from '../../../../shared/base/result';
import type { CallOptions, HostClient } from '../../../../shared/protocol/client';
import { userSettings, type ExportReport } from '../../../../shared/protocol/contract';
import { FakeHost } from '../fake-host';
import { FakeProject } from '../fake-project';
import { doing, press, render, settled, write } from './render';

beforeEach(() => {
  Object.assign(window, { matchMedia: () => ({ matches: false, addEventListener: () => undefined }) });
  useSession.setState({ host: new FakeProject([]).client, person: null, notices: [] });
});

afterEach(() => {
  vi.useRealTimers();
  setOverlay(null);
  document.body.replaceChildren();
});

const input = (label: string): HTMLInputElement =>
  [...document.querySelectorAll('label')]
    .find(({ textContent }) => textContent.startsWith(label))
    ?.querySelector('input') as HTMLInputElement;
const button = (name: string): HTMLButtonElement =>
  [...document.querySelectorAll('button')].find(({ textContent }) =>
    textContent.includes(name),
  ) as HTMLButtonElement;

describe('C8: who works here', () => {
  it('C8: a Chinese name gives a short name that can be read, and Start is on', async () => {
    const { end } = await render(PersonDialog, {});
    await write(input('Name'), '王小明');
    expect(input('Short name').value).toBe('wangxiaoming');
    expect(button('Start').disabled).toBe(false);
    await end();
  });

  it('C8: without a name Start says what is wanted', async () => {
    const { end } = await render(PersonDialog, {});
    expect(button('Start').disabled).toBe(false);
    await doing(() => button('Start').closest('.dialog')?.querySelector('form')?.requestSubmit());
    expect(document.querySelector('[role="alert"]')?.textContent).toBe('Write your name first.');
    await write(input('Name'), 'Ana');
    expect(document.querySelector('[role="alert"]')).toBeNull();
    await write(input('Short name'), 'Ana!');
    await doing(() => document.querySelector('form')?.requestSubmit());
    expect(document.querySelector('[role="alert"]')?.textContent).toContain('small letters');
    await end();
  });
});

describe('C9: help', () => {
  it('C9: what stands between backticks is shown as code, without them', async () => {
    const { page, end } = await render(GuideText as never, { text: 'Run `emend stats` or `emend fix`.' });
    expect(page.textContent).toBe('Run emend stats or emend fix.');
    expect([...page.querySelectorAll('code')].map(({ textContent }) => textContent)).toEqual([
      'emend stats',
      'emend fix',
    ]);
    await end();
  });
});

/** A dialog that another one takes the place of, as the export's result does. */
function Chain() {
  const [done, setDone] = useState(false);
  const close = (): void => setOverlay(null);
  const label = done ? 'Done' : 'Export';
  const act = createElement(
    'button',
    { className: 'main', onClick: done ? close : () => setDone(true) },
    label,
  );
  return createElement(Dialog, { key: label, title: label, onClose: close, acts: act });
}

function Layered() {
  const overlay = useView((state) => state.overlay);
  return createElement(
    'div',
    null,
    createElement('button', { id: 'before' }, 'Before'),
    overlay === null ? null : createElement(Chain),
  );
}

describe('C4: focus', () => {
  it('C4: a dialog that takes the place of another has the focus, and gives it back to where it was', async () => {
    const { end } = await render(Layered, {});
    document.getElementById('before')?.focus();
    await doing(() => setOverlay({ kind: 'export' }));
    expect(document.activeElement?.textContent).toBe('Export');
    await doing(() => button('Export').click());
    await settled();
    expect(document.activeElement?.textContent).toBe('Done');
    await press('Escape');
    await settled();
    expect(document.activeElement?.id).toBe('before');
    await end();
  });
});

/** A host whose export ends when it is told to, or is cancelled. */
class Exporter {
  readonly runs: { readonly params: unknown; readonly options: CallOptions<'export.run'>; end(): void }[] =
    [];

  readonly client: HostClient = {
    ...new FakeProject([]).client,
    call: (method, params, options) =>
      method !== 'export.run'
        ? Promise.resolve(ok({}) as never)
        : new Promise((resolve) => {
            const written = [{ articleId: 'a', path: 'a.txt', sha256: '' }];
            const report: ExportReport = { folder: '/out', written, skipped: 0, problems: [] };
            this.runs.push({
              params,
              options: options as CallOptions<'export.run'>,
              end: () => resolve(ok(report) as never),
            });
            options?.signal?.addEventListener('abort', () => resolve(fail('cancelled', 'Cancelled.')));
          }),
  };
}

describe('A6: an export from the window', () => {
  it('A6: says how far it is, stops when it is cancelled, says how to go on, and goes on', async () => {
    const exporter = new Exporter();
    useSession.setState({ host: exporter.client });
    const row = { ...new FakeHost('One.').opened().row, stage: 'approved' as const };
    useLibrary.setState({ rows: new Map(['a', 'b', 'c'].map((id) => [id, { ...row, id }])) });
    const { end } = await render(ExportDialog, {});
    const status = (): string => document.querySelector('[role="status"]')?.textContent ?? '';
    await doing(() => button('Export').click());
    await doing(() => exporter.runs[0]?.options.onProgress?.({ done: 1, total: 3 }));
    expect(status()).toBe('Writing… 1 of 3 articles');
    expect(button('Export').disabled).toBe(true);
    await doing(() => button('Cancel').click());
    expect(exporter.runs[0]?.options.signal?.aborted).toBe(true);
    expect(status()).toBe('');
    expect(document.querySelector('[role="alert"]')?.textContent).toContain(
      'export into the same folder again',
    );
    await doing(() => button('Export').click());
    expect(document.querySelector('[role="alert"]')).toBeNull();
    expect(exporter.runs.map(({ params }) => params)).toEqual(
      Array(2).fill({ articleIds: null, all: false, where: 'usual' }),
    );
    await doing(() => exporter.runs[1]?.end());
    expect(document.body.textContent).toContain('1 article exported');
    await end();
  });

  it('A6: stops when its dialog is closed', async () => {
    const exporter = new Exporter();
    useSession.setState({ host: exporter.client });
    const row = { ...new FakeHost('One.').opened().row, stage: 'approved' as const };
    useLibrary.setState({ rows: new Map([['a', row]]) });
    setOverlay({ kind: 'export' });
    const { end } = await render(ExportDialog, {});
    await doing(() => button('Export').click());
    await press('Escape');
    expect(exporter.runs[0]?.options.signal?.aborted).toBe(true);
    await end();
  });
});

describe('A3: an error of the host that nobody caught', () => {
  it('A3: is a notice in every window that has started', async () => {
    const project = new FakeProject([]);
    await startSession(project.client);
    const { page, end } = await render(Notices, {});
    await doing(() =>
      project.tell('host.failed', { code: 'uncaught', message: 'It went wrong, and it goes on.' }),
    );
    expect(page.textContent).toContain('It went wrong, and it goes on.');
    await end();
  });
});

describe('A5: settings in two windows', () => {
  it('A5: what one changes the other takes in, and neither loses what it changed itself', async () => {
    const kept = userSettings.parse({ layout: { left: 1 } });
    const calls: unknown[] = [];
    const project = new FakeProject([]);
    const client: HostClient = {
      ...project.client,
      call: (method, params) => {
        if (method === 'host.info') return Promise.resolve(ok({ settings: kept, person: null }) as never);
        calls.push(params);
        return Promise.resolve(ok({ ...kept, theme: 'dark', keys: { 'go.next': 'F8' } }) as never);
      },
    };
    await startSession(client);
    changeSettings((settings) => ({ ...settings, keys: { 'go.next': 'F8' } }));
    project.tell('settings.changed', { settings: { ...kept, theme: 'dark' }, person: null });
    expect(useSession.getState().settings).toMatchObject({ theme: 'dark', keys: { 'go.next': 'F8' } });
    await writeSettings();
    expect(calls).toEqual([{ patch: { keys: { 'go.next': 'F8' } } }]);
    expect(useSession.getState().settings).toMatchObject({ theme: 'dark', layout: { left: 1 } });
  });
});

describe('C7: notices', () => {
  it('C7: a warning goes by itself after a while, an error stays', async () => {
    useSession.setState({
      notices: [
        { id: 1, kind: 'warning', text: 'Careful.' },
        { id: 2, kind: 'error', text: 'Wrong.' },
      ],
    });
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const drawing = render(Notices, {});
    await vi.advanceTimersByTimeAsync(100);
    const { end } = await drawing;
    const ahead = doing(() => vi.advanceTimersByTime(30_000));
    await vi.advanceTimersByTimeAsync(100);
    await ahead;
    expect(useSession.getState().notices.map(({ text }) => text)).toEqual(['Wrong.']);
    vi.useRealTimers();
    await end();
  });
});
