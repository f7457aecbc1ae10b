import { bridgeName, type Bridge } from '../../shared/protocol/bridge';
import type { Carrier, ClientMessage, HostMessage } from '../../shared/protocol/messages';

/** The bridge of the Electron shell, or null in a browser. */
export function findBridge(): Bridge | null {
  const bridge: unknown = Reflect.get(window, bridgeName);
  return bridge === undefined ? null : (bridge as Bridge);
}

/** The window's end of Electron IPC. It ends with its window, so it never reports a close. */
export function bridgeCarrier(bridge: Bridge): Carrier<ClientMessage, HostMessage> {
  return {
    send: (message) => bridge.send(message),
    onMessage: (listener) => bridge.onMessage(listener),
    onClose: () => undefined,
    close: () => undefined,
  };
}
