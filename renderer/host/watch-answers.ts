import type { Connection, HostClient } from '../../shared/protocol/client';
import type { Method } from '../../shared/protocol/contract';

/** Milliseconds after which a person is told that the host, or the disk behind it, does not answer. */
export const answerWithinMs = 3000;

/** What is answered at once by a host and a disk that are well; whoever asks for anything else sees how far it is. */
const prompt: ReadonlySet<Method> = new Set<Method>([
  'host.info',
  'person.set',
  'project.update',
  'article.open',
  'article.append',
]);

type Later = (run: () => void, ms: number) => () => void;

/**
 * The client, with `slow` among the states of its connection while something that is answered at once has waited for
 * longer than {@link answerWithinMs}: a disk that hangs closes no connection.
 */
export function watchAnswers(client: HostClient, later: Later = afterMs): HostClient {
  const late = new Set<object>();
  const listeners = new Set<(connection: Connection) => void>();
  let connection: Connection = 'open';

  const told = (): Connection => (connection === 'open' && late.size > 0 ? 'slow' : connection);
  let last = told();
  const tell = (): void => {
    if (told() === last) return;
    last = told();
    for (const listener of [...listeners]) listener(last);
  };
  client.onConnection((next) => {
    connection = next;
    tell();
  });

  return {
    ...client,
    async call(method, params, options) {
      if (!prompt.has(method)) return client.call(method, params, options);
      const request = {};
      const stop = later(() => {
        late.add(request);
        tell();
      }, answerWithinMs);
      const answer = await client.call(method, params, options);
      stop();
      late.delete(request);
      tell();
      return answer;
    },
    onConnection(listener) {
      listeners.add(listener);
      listener(told());
      return () => void listeners.delete(listener);
    },
  };
}

function afterMs(run: () => void, ms: number): () => void {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
}
