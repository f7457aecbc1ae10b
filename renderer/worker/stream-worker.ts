import { MessageStream } from '../host/message-stream';
import { lockOfTab, type FromStreamWorker, type ToStreamWorker } from '../host/stream-messages';

/** A stream for each token: tabs of an Emend that has ended may still be open. */
const streams = new Map<string, MessageStream>();

function streamOf(token: string): MessageStream {
  const stream = streams.get(token) ?? new MessageStream(token, (path, request) => fetch(path, request));
  streams.set(token, stream);
  return stream;
}

function leave(token: string, connection: string): void {
  const stream = streams.get(token);
  stream?.leave(connection);
  if (stream?.isEmpty === true) streams.delete(token);
}

function take(port: MessagePort, message: ToStreamWorker): void {
  const { token, connection } = message;
  if (message.kind === 'leave') return leave(token, connection);
  streamOf(token).join(connection, message.after, (news) => {
    const told: FromStreamWorker = { connection, news };
    port.postMessage(told);
  });
  // The tab holds this lock while it lives; nothing else tells of a tab that crashed.
  void navigator.locks?.request(lockOfTab(connection), () => leave(token, connection));
}

addEventListener('connect', (event) => {
  const [port] = (event as MessageEvent).ports;
  if (port === undefined) return;
  port.addEventListener('message', ({ data }: MessageEvent<ToStreamWorker>) => take(port, data));
  port.start();
});
