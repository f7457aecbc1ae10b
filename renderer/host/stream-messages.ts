import type { StreamNews } from './message-stream';

/** What a tab tells the worker that holds the stream of all tabs. */
export type ToStreamWorker =
  | { readonly kind: 'join'; readonly token: string; readonly connection: string; readonly after: number }
  | { readonly kind: 'leave'; readonly token: string; readonly connection: string };

/** What the worker tells a tab. */
export interface FromStreamWorker {
  readonly connection: string;
  readonly news: StreamNews;
}

/** The lock a tab holds as long as it lives: who gets it next knows that the tab is gone. */
export function lockOfTab(connection: string): string {
  return `emend-tab-${connection}`;
}
