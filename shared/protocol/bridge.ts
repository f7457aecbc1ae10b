import type { ClientMessage, HostMessage } from './messages';

/** The one channel between a window and the Electron host. */
export const ipcChannel = 'emend';

/** The name under which the preload puts the bridge on the window. */
export const bridgeName = 'emendBridge';

/** Carries the path of what somebody dropped on a window, from its preload: pages never learn it. */
export const dropChannel = 'emend-drop';

/** All that the preload gives the window: messages of the contract, both ways, and nothing of Electron. */
export interface Bridge {
  send(message: ClientMessage): void;
  onMessage(listener: (message: HostMessage) => void): void;
  /** Opens the folder, or the folder of the file, that a person dropped: a `File` of the page's. False for one that is not on a disk. */
  openDropped(file: unknown): boolean;
}

/** Paths of the loopback host, below its address. */
export const loopbackPaths = {
  connect: '/api/connect',
  messages: '/api/messages',
  send: '/api/send',
} as const;

/** Carries the token from the address's fragment on every request; never a cookie. */
export const tokenHeader = 'x-emend-token';

/** Where a tab that sends names its connection, given out by `connect`. */
export const connectionHeader = 'x-emend-connection';

/** What a tab posts: messages numbered from `first` on, so that a repeated post is recognised. */
export interface ClientBatch {
  readonly first: number;
  readonly messages: readonly ClientMessage[];
}

/** What is asked of the stream: for each connection, the number of the last message that came. */
export interface StreamRequest {
  readonly after: Readonly<Record<string, number>>;
}

/**
 * One line of the stream that all tabs of a browser share: a message to the tab of that connection (`number` counts from
 * 1), or that the host does not know the connection any more.
 */
export type HostLine =
  | { readonly connection: string; readonly number: number; readonly message: HostMessage }
  | { readonly connection: string; readonly gone: true };
