import { MessageStream } from '../../renderer/host/message-stream';
import type { Page } from '../../renderer/host/loopback-carrier';

/** A page of the loopback host's, played by Node: it names its origin as a browser would. */
export function nodePage(url: string): Page & { readonly token: string; leave(): void } {
  const { origin, hash } = new URL(url);
  const listeners: (() => void)[] = [];
  const ask: Page['fetch'] = (path, request) =>
    fetch(new URL(path, origin), { ...request, headers: { ...request.headers, origin } });
  return {
    token: hash.replace('#token=', ''),
    fetch: ask,
    stream: (token) => new MessageStream(token, ask),
    onLeave: (listener) => void listeners.push(listener),
    leave: () => listeners.forEach((listener) => listener()),
  };
}
