import type { Result } from '../../../shared/base/result';
import type { Handlers } from '../../../shared/protocol/serve';
import type { HostOptions } from '../create-host';
import type { ModelClient } from '../model/model-client';
import type { OpenProject } from '../open-project';
import type { saveCopy } from '../save-copy';
import type { SettingsStore } from '../settings-store';
import type { SigningKeys } from '../signing-keys';

/** What the handlers of a host share. */
export interface HostParts {
  readonly options: HostOptions;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly settings: SettingsStore;
  readonly keys: SigningKeys;
  readonly model: ModelClient;
  /** Does something with the open project; fails where none is open. */
  readonly withProject: <T>(work: (open: OpenProject) => Promise<Result<T>>) => Promise<Result<T>>;
  /** Has the host wait for work that writes before it closes. */
  readonly longWork: <T>(run: Promise<T>) => Promise<T>;
  /** Writes a file where the person says. */
  readonly save: (name: string, data: string | Uint8Array) => ReturnType<typeof saveCopy>;
}

/** The handlers of the methods that begin so: `report` for `report.file`. */
export type HandlersOf<Part extends string> = Pick<Handlers, Extract<keyof Handlers, `${Part}.${string}`>>;
