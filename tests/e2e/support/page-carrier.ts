import type { Page } from '@playwright/test';
import { bridgeName, type Bridge } from '../../../shared/protocol/bridge';
import type { Carrier, ClientMessage, HostMessage } from '../../../shared/protocol/messages';

/** Ids from here on are this carrier's; the window's own client, on the same bridge, counts from 1. */
const firstId = 1_000_000;
let pages = 0;

/** The bridge of an Electron window, from the test's side: messages take the way that the window's own take. */
export async function pageCarrier(page: Page): Promise<Carrier<ClientMessage, HostMessage>> {
  const listeners: ((message: HostMessage) => void)[] = [];
  const receiver = `received${(pages += 1)}`;
  await page.exposeFunction(receiver, (message: HostMessage) => {
    if (message.kind === 'event' || message.kind === 'flush')
      listeners.forEach((listener) => listener(message));
    else if (message.id >= firstId) {
      const own = { ...message, id: message.id - firstId };
      for (const listener of listeners) listener(own);
    }
  });
  await page.evaluate(
    ({ bridgeName, receiver }) => {
      const bridge = Reflect.get(window, bridgeName) as Bridge;
      const receive = Reflect.get(window, receiver) as (message: HostMessage) => void;
      bridge.onMessage((message) => receive(message));
    },
    { bridgeName, receiver },
  );
  // One after the other: a page runs what it is asked to in no given order.
  let sending: Promise<unknown> = Promise.resolve();
  return {
    send: (message) => {
      if (message.kind === 'flushed') return;
      const moved = { ...message, id: message.id + firstId };
      sending = sending.then(() =>
        page.evaluate(({ bridgeName, moved }) => (Reflect.get(window, bridgeName) as Bridge).send(moved), {
          bridgeName,
          moved,
        }),
      );
    },
    onMessage: (listener) => void listeners.push(listener),
    onClose: () => undefined,
    close: () => undefined,
  };
}
