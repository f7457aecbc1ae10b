import type { IpcMainEvent, WebContents } from 'electron';
import { ipcChannel } from '../../shared/protocol/bridge';
import type { Carrier, ClientMessage, HostMessage } from '../../shared/protocol/messages';
import { readClientMessage } from '../../shared/protocol/serve';
import { windowOrigin } from './app-protocol';

/**
 * The host's end of the connection to the page that is in a window now. It hears only that window, only its main frame, only while
 * its page is the app's own, and only messages of the protocol's shape. It ends with the window, or when it is closed.
 */
export function ipcCarrier(contents: WebContents): Carrier<HostMessage, ClientMessage> {
  const listeners: ((message: ClientMessage) => void)[] = [];
  const closeListeners: (() => void)[] = [];

  const receive = (event: IpcMainEvent, raw: unknown): void => {
    if (!isOwnPage(event, contents)) return;
    const message = readClientMessage(raw);
    if (message !== null) for (const listener of listeners) listener(message);
  };
  const close = (): void => {
    if (!contents.isDestroyed()) contents.ipc.off(ipcChannel, receive);
    for (const listener of closeListeners.splice(0)) listener();
  };

  contents.ipc.on(ipcChannel, receive);
  contents.once('destroyed', close);

  return {
    send: (message) => {
      if (!contents.isDestroyed()) contents.send(ipcChannel, message);
    },
    onMessage: (listener) => void listeners.push(listener),
    onClose: (listener) => void closeListeners.push(listener),
    close,
  };
}

/** True for what comes from the main frame of a window that shows the app's own page. */
export function isOwnPage(event: IpcMainEvent, contents: WebContents): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame === contents.mainFrame && frame.origin === windowOrigin;
}
