import { fail, ok, type Failure, type Result } from '../../../shared/base/result';
import type { Person } from '../../../shared/review/person';
import type { Disk } from '../disk';
import { claimReplica, listReplicas, type Replica } from './replica-lock';

export interface OwnName {
  readonly name: string;
  readonly replicaId: string;
}

/** More would mean that not even a new one will do. */
const maxReplicas = 100;

/** The replicas that a store holds: one, and a further one wherever a journal of it must not be written any more. */
export class OwnReplicas {
  private readonly held: Replica[] = [];
  /** Why there is none; null if there is. */
  failure: Failure | null = null;

  constructor(
    private readonly settingsFolder: string,
    private readonly disk: Disk,
    private readonly random: (bytes: number) => string,
  ) {}

  /** Ids of this installation's, whoever holds them; null if they could not be listed, when any may be one. */
  private ours: ReadonlySet<string> | null = null;

  async first(): Promise<void> {
    const listed = await listReplicas(this.settingsFolder, this.disk);
    this.ours = listed === null ? null : new Set(listed);
    const claimed = await claimReplica(this.settingsFolder, this.disk, this.random);
    if (claimed.ok) this.held.push(claimed.value);
    this.failure = claimed.ok ? null : claimed.error;
  }

  /** True for a journal that this store writes; a copy of it that a sync program made is none. */
  isOwn(fileName: string): boolean {
    return this.held.some(({ id }) => fileName.endsWith(`.${id}.jsonl`));
  }

  /** True for a replica of this installation, even one that another process holds. */
  isOurs(replicaId: string): boolean {
    return this.ours === null || this.ours.has(replicaId) || this.held.some(({ id }) => id === replicaId);
  }

  /** The journal to write to: the first of this person and these replicas that `isFit`, else one of a further replica. */
  async fileFor(person: Person, isFit: (name: string) => boolean): Promise<Result<OwnName>> {
    for (const { id } of this.held) {
      const name = nameOf(person, id);
      if (isFit(name)) return ok({ name, replicaId: id });
    }
    while (this.held.length < maxReplicas) {
      const claimed = await claimReplica(this.settingsFolder, this.disk, this.random);
      if (!claimed.ok) return claimed;
      this.held.push(claimed.value);
      const name = nameOf(person, claimed.value.id);
      if (isFit(name)) return ok({ name, replicaId: claimed.value.id });
    }
    return fail(
      'no-journal',
      'No journal can be begun for this article. Close the project and open it again.',
    );
  }

  async release(): Promise<void> {
    for (const replica of this.held.splice(0)) await replica.release();
  }
}

function nameOf(person: Person, replicaId: string): string {
  return `${person.id}.${replicaId}.jsonl`;
}
