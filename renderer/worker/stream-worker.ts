import { MessageStream } from '../host/message-stream';
import { lockOfTab, type FromStreamWorker, type ToStreamWorker } from '../host/stream-messages';

/** The streams of this worker's tabs: one for each token, for tabs of an Emend that has ended may still be open. */
class Streams {
  private readonly streams = new Map<string, MessageStream>();

  take(port: MessagePort, message: ToStreamWorker): void {
    const { token, connection } = message;
    if (message.kind === 'leave') return this.leave(token, connection);
    this.of(token).join(connection, message.after, (news) => {
      const told: FromStreamWorker = { connection, news };
      port.postMessage(told);
    });
    // The tab holds this lock while it lives; nothing else tells of a tab that crashed.
    void navigator.locks?.request(lockOfTab(connection), () => this.leave(token, connection));
  }

  private of(token: string): MessageStream {
    const stream =
      this.streams.get(token) ?? new MessageStream(token, (path, request) => fetch(path, request));
    this.streams.set(token, stream);
    return stream;
  }

  private leave(token: string, connection: string): void {
    const stream = this.streams.get(token);
    stream?.leave(connection);
    if (stream?.isEmpty === true) this.streams.delete(token);
  }
}

const streams = new Streams();

addEventListener('connect', (event) => {
  const [port] = (event as MessageEvent).ports;
  if (port === undefined) return;
  port.addEventListener('message', ({ data }: MessageEvent<ToStreamWorker>) => streams.take(port, data));
  port.start();
});
