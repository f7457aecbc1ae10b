// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { notify, useSession } from '../../../../renderer/state/session';
import { setOverlay, useView } from '../../../../renderer/state/view';
import { GuideText } from '../../../../renderer/views/dialogs/GuideText';
import { PersonDialog } from '../../../../renderer/views/dialogs/PersonDialog';
import { Dialog } from '../../../../renderer/views/dialogs/Dialog';
import { Notices } from '../../../../renderer/views/notices/Notices';
import { createElement, useState } from 'react';
import { FakeProject } from '../fake-project';
import { doing, press, render, settled, write } from './render';

beforeEach(() => {
  if (!('matchMedia' in window))
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
    const { page, end } = await render(GuideText as never, {
      text: 'Run `emend stats` or `emend fix`.',
      query: '',
    });
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

describe('keys of every dialog', () => {
  it('Ctrl+A selects what the dialog says, not the window behind it, and in a field the field', async () => {
    const { end } = await render(() => {
      const parts = [
        createElement('p', { key: 'text' }, 'What it says.'),
        createElement('input', { key: 'field', type: 'text', defaultValue: 'typed' }),
      ];
      return createElement(Dialog, {
        title: 'Help',
        onClose: () => undefined,
        children: parts,
        acts: createElement('button', { className: 'main', type: 'button' }, 'Done'),
      });
    }, {});
    const all = (selector: string): KeyboardEvent => {
      const event = new KeyboardEvent('keydown', {
        key: 'a',
        ctrlKey: true,
        bubbles: true,
        cancelable: true,
      });
      document.querySelector(`.dialog ${selector}`)?.dispatchEvent(event);
      return event;
    };
    expect(all('input').defaultPrevented).toBe(false);
    expect(all('.main').defaultPrevented).toBe(true);
    expect(getSelection()?.toString()).toContain('What it says.');
    expect(getSelection()?.getRangeAt(0).commonAncestorContainer).toBe(
      document.querySelector('.dialog-body'),
    );
    await end();
  });

  it('Escape in a step of a dialog goes to the one before', async () => {
    const [closed, back] = [vi.fn(), vi.fn()];
    const { end } = await render(
      () => createElement(Dialog, { title: 'Preview', onClose: closed, onEscape: back }),
      {},
    );
    await press('Escape');
    expect([closed.mock.calls.length, back.mock.calls.length]).toEqual([0, 1]);
    await end();
  });
});

describe('C7: confirming', () => {
  const done = vi.fn();
  const shown = (form?: string, inner = 'inner') =>
    render(() => {
      const acts = createElement(
        'button',
        { className: 'btn main', onClick: done, type: 'button', ...(form && { form }) },
        'Do it',
      );
      const fields = [
        createElement('input', { key: 'radio', type: 'radio', name: 'r' }),
        createElement('input', { key: 'box', type: 'checkbox' }),
        createElement('select', { key: 'select' }),
        createElement('button', { key: 'button', type: 'button', className: 'other' }, 'Other'),
        createElement('textarea', { key: 'area' }),
        createElement('input', { key: 'field', type: 'text', className: 'field' }),
      ];
      const children = form === undefined ? fields : createElement('form', { id: inner }, fields);
      return createElement(Dialog, { title: 'Sure?', onClose: () => undefined, acts, children });
    }, {});
  const enter = (selector: string, also: KeyboardEventInit = {}): Promise<void> =>
    doing(() =>
      document
        .querySelector(`.dialog ${selector}`)
        ?.dispatchEvent(
          new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, ...also }),
        ),
    );
  beforeEach(() => done.mockReset());

  it.each(['input[type="radio"]', 'input[type="checkbox"]', 'select'])(
    'C7: Enter on %s confirms',
    async (on) => {
      const { end } = await shown();
      await enter(on);
      expect(done).toHaveBeenCalledOnce();
      await enter(on, { shiftKey: true });
      await enter(on, { repeat: true });
      expect(done).toHaveBeenCalledOnce();
      await end();
    },
  );

  it.each(['input[type="radio"]', '.other', 'textarea', '.field', '.main'])(
    'C7: Ctrl+Enter on %s confirms',
    async (on) => {
      const { end } = await shown();
      await enter(on, { ctrlKey: true });
      expect(done).toHaveBeenCalledOnce();
      await end();
    },
  );

  it('C7: Enter on another button, in words, or in a form of its own is that part’s', async () => {
    const plain = await shown();
    for (const on of ['.other', 'textarea', '.field']) await enter(on);
    await plain.end();
    const { end } = await shown('inner');
    await enter('input[type="radio"]');
    await enter('.field', { ctrlKey: true });
    expect(done).not.toHaveBeenCalled();
    await enter('textarea', { ctrlKey: true });
    expect(done).toHaveBeenCalledOnce();
    await end();
  });
});

describe('C7: notices', () => {
  it('that were told before a dialog was opened wait below it; what goes wrong in it is in sight', async () => {
    const { end } = await render(Notices, {});
    await doing(() => void notify({ kind: 'error', text: 'Line 1 is faulty.' }));
    await doing(() => setOverlay({ kind: 'export' }));
    await doing(() => void notify({ kind: 'error', text: 'The disk is full.' }));
    const waiting = (): string[] =>
      [...document.querySelectorAll('[data-before] > span')].map(({ textContent }) => textContent);
    expect(waiting()).toEqual(['Line 1 is faulty.']);
    await doing(() => setOverlay(null));
    expect(waiting()).toEqual([]);
    await end();
  });

  it('C7: a pointer that only rests where one appeared does not hold it; one that is moved there does', async () => {
    useSession.setState({ notices: [{ id: 1, kind: 'done', text: 'Done.' }] });
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const drawing = render(Notices, {});
    await vi.advanceTimersByTimeAsync(100);
    const { page, end } = await drawing;
    const notice = page.querySelector('.notice');
    const pass = async (ms: number): Promise<void> => {
      const ahead = doing(() => vi.advanceTimersByTime(ms));
      await vi.advanceTimersByTimeAsync(100);
      await ahead;
    };
    const point = async (movementX: number): Promise<void> => {
      for (const type of ['pointerover', 'pointermove'])
        notice?.dispatchEvent(Object.assign(new MouseEvent(type, { bubbles: true }), { movementX }));
      await pass(10);
    };
    await pass(6_000);
    await point(3);
    await pass(6_000);
    expect(useSession.getState().notices).toHaveLength(1);
    await point(0);
    await pass(3_000);
    expect(useSession.getState().notices).toEqual([]);
    vi.useRealTimers();
    await end();
  });

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
