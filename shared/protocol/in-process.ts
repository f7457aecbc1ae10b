import type { Carrier, ClientMessage, HostMessage } from './messages';

/** The two ends of one connection. */
export interface CarrierPair {
  readonly client: Carrier<ClientMessage, HostMessage>;
  readonly host: Carrier<HostMessage, ClientMessage>;
}

/** Both ends in one process, for tests and the command line. Messages are copied and arrive later, as over any other carrier. */
export function createCarrierPair(): CarrierPair {
  const toHost = new Channel<ClientMessage>();
  const toClient = new Channel<HostMessage>();
  const close = (): void => {
    toHost.close();
    toClient.close();
  };
  return { client: end(toHost, toClient, close), host: end(toClient, toHost, close) };
}

function end<Out, In>(out: Channel<Out>, incoming: Channel<In>, close: () => void): Carrier<Out, In> {
  return {
    send: (message) => out.send(message),
    onMessage: (listener) => incoming.onMessage(listener),
    onClose: (listener) => incoming.onClose(listener),
    close,
  };
}

class Channel<Message> {
  readonly #listeners: ((message: Message) => void)[] = [];
  readonly #closeListeners: (() => void)[] = [];
  #closed = false;

  send(message: Message): void {
    if (this.#closed) return;
    const copy = JSON.parse(JSON.stringify(message)) as Message;
    void Promise.resolve().then(() => {
      if (!this.#closed) for (const listener of this.#listeners) listener(copy);
    });
  }

  onMessage(listener: (message: Message) => void): void {
    this.#listeners.push(listener);
  }

  onClose(listener: () => void): void {
    this.#closeListeners.push(listener);
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    for (const listener of this.#closeListeners) listener();
  }
}
