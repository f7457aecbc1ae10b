import { act, createElement, type FunctionComponent } from 'react';
import { createRoot } from 'react-dom/client';

/** Draws a part of the window in a page without a browser; what is answered takes it away again. */
export async function render<P extends object>(
  part: FunctionComponent<P>,
  props: P,
): Promise<{ readonly page: HTMLElement; readonly end: () => Promise<void> }> {
  const page = document.createElement('div');
  document.body.append(page);
  const root = createRoot(page);
  await acting(async () => {
    root.render(createElement(part, props));
    await settled();
  });
  return {
    page,
    end: async () => {
      await acting(async () => {
        root.unmount();
        await settled();
      });
      page.remove();
    },
  };
}

/** Lets effects, promises and timers without delay have their turn. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setTimeout(resolve));
}

/** Does something to what is drawn, and waits for what comes of it. */
export async function doing(run: () => unknown): Promise<void> {
  await acting(async () => {
    run();
    await settled();
  });
}

/** Presses a key on what has the focus. */
export function press(key: string, target: Element | null = document.activeElement): Promise<void> {
  return doing(() =>
    target?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })),
  );
}

/** Writes in a field as a person does. */
export function write(field: HTMLInputElement | HTMLTextAreaElement, text: string): Promise<void> {
  return doing(() => {
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

/** React's `act`, which is only told of while it runs: stores change outside of it, too. */
async function acting(run: () => Promise<void>): Promise<void> {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  await act(run);
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
}
