import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256Hex } from '../../shared/base/hash';
import type { Result } from '../../shared/base/result';
import { diffTexts, type DiffOptions } from '../../shared/diff/diff-texts';
import * as actions from '../../shared/review/actions';
import { articleIdOf } from '../../shared/review/article-id';
import type { EventBody, JournalEvent } from '../../shared/review/events';
import { JournalFold } from '../../shared/review/fold';
import { baseOfHeads, conflictsOf, mergeEvent, mergeTexts } from '../../shared/review/merge';
import type { Person } from '../../shared/review/person';
import type { ReviewHunk } from '../../shared/review/review-hunk';
import { reviewHunks } from '../../shared/review/review-hunks';
import { decideBoundary } from '../../shared/review/segmentation';
import type { ArticleState } from '../../shared/review/state';
import { keyIdOf, signedText } from '../../shared/review/signing';
import type { Random } from '../people/random';

const names = ['Ana', 'Ben', 'Cho', 'Dov', 'Eva'];
const settings = { fourEyes: true };

interface Signer {
  readonly id: string;
  readonly publicKey: string;
  readonly privateKey: KeyObject;
}

/** Somebody with what they have seen of one article. */
interface Seat {
  readonly person: Person;
  readonly signer: Signer | null;
  readonly fold: JournalFold;
  readonly known: Map<string, JournalEvent>;
  readonly own: JournalEvent[];
}

export interface GeneratedProject {
  readonly articles: readonly string[];
  readonly signed: boolean;
}

/** Writes a project of one to three articles on which two to five people worked apart and together; some of them sign. */
export async function generateProject(folder: string, random: Random): Promise<GeneratedProject> {
  const people = names.slice(0, 2 + random.next(4)).map((name) => ({ id: name.toLowerCase(), name }));
  const signed = random.chance(0.4);
  const signers = new Map(people.map(({ id }) => [id, signed && random.chance(0.8) ? newSigner() : null]));
  const articles = Array.from({ length: 1 + random.next(3) }, (_, index) => `part-${index + 1}.txt`);
  await mkdir(folder, { recursive: true });
  for (const path of articles) {
    const text = machineText(random);
    await writeFile(join(folder, path), text);
    const work = new Work(path, text, people, signers, random);
    work.play();
    await writeJournals(folder, articleIdOf(path), work.seats, random);
  }
  const keys = people.flatMap((person, index) =>
    keyEvents(person, signers.get(person.id) ?? null, index + 1),
  );
  for (const event of keys) {
    const journal = join(folder, '.emend', 'journal', 'project');
    await mkdir(journal, { recursive: true });
    await writeFile(join(journal, `${event.person.id}.ab12.jsonl`), `${JSON.stringify(event)}\n`);
  }
  return { articles, signed: keys.length > 0 };
}

async function writeJournals(
  folder: string,
  id: string,
  seats: readonly Seat[],
  random: Random,
): Promise<void> {
  const journal = join(folder, '.emend', 'journal', id);
  await mkdir(journal, { recursive: true });
  for (const { person, own } of seats) {
    if (own.length === 0) continue;
    const lines = own.map((event) => `${JSON.stringify(event)}\n`);
    await writeFile(join(journal, `${person.id}.ab12.jsonl`), lines.join(''));
    if (random.chance(0.1))
      await writeFile(join(journal, `${person.id}.ab12 (conflicted copy).jsonl`), lines.slice(0, 3).join(''));
  }
}

function newSigner(): Signer {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const key = publicKey.export({ format: 'jwk' }).x ?? '';
  return { id: keyIdOf(key), publicKey: key, privateKey };
}

function signedBy(signer: Signer | null, event: JournalEvent, folder: string): JournalEvent {
  if (signer === null) return event;
  const value = sign(null, Buffer.from(signedText(event, folder)), signer.privateKey).toString('base64url');
  return { ...event, signature: { key: signer.id, value } };
}

function keyEvents(person: Person, signer: Signer | null, seq: number): JournalEvent[] {
  if (signer === null) return [];
  const body = { type: 'key', key: signer.publicKey } as const;
  const time = new Date(1_770_000_000_000).toISOString();
  return [
    signedBy(signer, { v: 1, id: `key-${person.id}`, parents: [], seq, person, time, ...body }, 'project'),
  ];
}

const words = [
  'harbour',
  'boats',
  'market',
  'north',
  'slowly',
  'the council',
  'opened',
  'grain',
  '🚢',
  'bridge',
];

function machineText(random: Random): string {
  const sentence = (): string => {
    const some = Array.from({ length: 4 + random.next(6) }, () => random.pick(words) ?? '');
    return `The ${some.join(random.chance(0.1) ? '  ' : ' ')}.`;
  };
  const paragraph = (): string => Array.from({ length: 2 + random.next(4) }, sentence).join(' ');
  return `${Array.from({ length: 1 + random.next(3) }, paragraph).join('\n')}\n`;
}

/** The work of several people on one article. */
class Work {
  readonly seats: readonly Seat[];
  private count = 0;
  private now = 1_780_000_000_000;

  constructor(
    private readonly path: string,
    private readonly machine: string,
    people: readonly Person[],
    signers: ReadonlyMap<string, Signer | null>,
    private readonly random: Random,
  ) {
    this.seats = people.map((person) => ({
      person,
      signer: signers.get(person.id) ?? null,
      fold: new JournalFold(),
      known: new Map(),
      own: [],
    }));
  }

  play(): void {
    const [first, ...others] = this.seats as [Seat, ...Seat[]];
    this.open(first);
    for (const seat of others) {
      if (this.random.chance(0.3)) this.open(seat);
      else this.see(seat, first);
    }
    const steps = 8 + this.random.next(30);
    for (let step = 0; step < steps; step++) this.step(this.random.pick(this.seats) as Seat);
    if (this.random.chance(0.85)) this.finish();
    else if (this.random.chance(0.5)) for (const seat of this.seats) this.meet(seat);
  }

  private step(seat: Seat): void {
    const what = this.random.next(100);
    if (what < 45) this.type(seat);
    else if (what < 55) this.fix(seat);
    else if (what < 70) this.judge(seat);
    else if (what < 75) this.say(seat, actions.submit(seat.fold.state()));
    else if (what < 79) this.segment(seat);
    else if (what < 90) for (const other of this.seats) this.see(seat, other);
    else this.meet(seat);
  }

  private type(seat: Seat): void {
    const { text, heads, tips } = seat.fold.state();
    const places = [...text.matchAll(/ (?=\S)/g)].map(({ index }) => index + 1);
    const at = this.random.pick(places) ?? 0;
    const gone = this.random.chance(0.4) ? (/^\S* ?/.exec(text.slice(at))?.[0].length ?? 0) : 0;
    const put = gone > 0 && this.random.chance(0.3) ? '' : `${this.random.pick(words) ?? ''} `;
    const parents = heads.length === 1 ? tips : heads.slice(0, 1).map(({ event }) => event);
    this.write(seat, actions.edit(text, [{ start: at, end: at + gone, text: put }]), parents);
  }

  /** Says that a sentence ends at a place, or that none does. */
  private segment(seat: Seat): void {
    const { text, heads, segmentation } = seat.fold.state();
    if (heads.length !== 1) return;
    const at = this.random.pick([...text.matchAll(/ (?=\S)/g)].map(({ index }) => index + 1)) ?? 0;
    const decisions = segmentation.target;
    const about = { side: 'target', text, language: 'en', decisions, others: [this.machine] } as const;
    for (const body of decideBoundary(about, at, this.random.chance(0.5))) this.write(seat, body);
  }

  private fix(seat: Seat): void {
    const { text, heads } = seat.fold.state();
    const at = text.indexOf('  ');
    if (at < 0 || heads.length !== 1) return;
    this.write(seat, actions.fix(text, [{ start: at, end: at + 1, text: '' }], ['double-space'], true));
  }

  private hunks(seat: Seat): readonly ReviewHunk[] {
    const state = seat.fold.state();
    return reviewHunks(state, diffTexts(this.machine, state.text, wayOf(state)), settings);
  }

  private judge(seat: Seat): void {
    const state = seat.fold.state();
    if (state.heads.length !== 1) return;
    const hunk = this.random.pick(this.hunks(seat));
    if (hunk === undefined) return;
    const which = this.random.next(6);
    const diff = diffTexts(this.machine, state.text, wayOf(state));
    if (which < 3) this.say(seat, actions.approve(hunk, seat.person, settings));
    else if (which < 4) this.say(seat, actions.requestChanges(hunk.reference, 'Please look again.'));
    else if (which < 5) this.say(seat, actions.restore(state, diff, hunk));
    else for (const body of actions.withdrawVerdict(hunk.reference)) this.write(seat, body);
  }

  /** Sees everything and brings versions together. */
  private meet(seat: Seat): void {
    for (const other of this.seats) this.see(seat, other);
    for (let heads = seat.fold.state().heads; heads.length > 1; heads = seat.fold.state().heads) {
      const [mine, theirs] = heads as [(typeof heads)[0], (typeof heads)[0]];
      const base = baseOfHeads(seat.fold, [mine.event, theirs.event])?.text ?? this.machine;
      const merge = mergeTexts(base, mine.text, theirs.text, 'en');
      const chosen = conflictsOf(merge).map((each) => (this.random.chance(0.5) ? each.mine : each.theirs));
      const { parents, body } = mergeEvent([mine, theirs], merge, chosen);
      this.write(seat, body, parents);
    }
  }

  /** Everything is approved by somebody who may, or put back; then the article is handed in and approved. */
  private finish(): void {
    const [first, second] = this.seats as [Seat, Seat];
    this.meet(first);
    for (let round = 0; round < 40; round++) {
      for (const seat of this.seats) for (const other of this.seats) this.see(seat, other);
      const open = this.hunks(first).find(({ status }) => status !== 'approved');
      if (open === undefined) break;
      const free = this.seats.find(({ person }) => !open.authors.some(({ id }) => id === person.id));
      const asking = open.verdicts.filter(({ verdict }) => verdict !== 'approve');
      for (const { person } of asking) {
        const asker = this.seats.find((seat) => seat.person.id === person.id);
        if (asker !== undefined)
          for (const body of actions.withdrawVerdict(open.reference)) this.write(asker, body);
      }
      if (asking.length > 0) continue;
      if (free !== undefined && this.random.chance(0.9))
        this.say(free, actions.approve(open, free.person, settings));
      else {
        const state = first.fold.state();
        this.say(first, actions.restore(state, diffTexts(this.machine, state.text, wayOf(state)), open));
      }
    }
    this.say(first, actions.submit(first.fold.state()));
    this.see(second, first);
    this.say(
      second,
      actions.approveArticle(second.fold.state(), this.hunks(second), second.person, settings),
    );
  }

  private open(seat: Seat): void {
    const hash = sha256Hex(this.machine);
    this.write(
      seat,
      {
        type: 'opened',
        path: this.path,
        original: hash,
        text: this.machine,
        hash,
        encoding: 'utf-8',
        bom: false,
        lineEnd: '\n',
        sourcePath: null,
      },
      [],
    );
  }

  private see(seat: Seat, other: Seat): void {
    const fresh = [...other.known.values()].filter(({ id }) => !seat.known.has(id));
    for (const event of fresh) seat.known.set(event.id, event);
    seat.fold.add(fresh);
  }

  private say(seat: Seat, bodies: Result<EventBody[]>): void {
    if (bodies.ok) for (const body of bodies.value) this.write(seat, body);
  }

  private write(seat: Seat, body: EventBody, parents: readonly string[] = seat.fold.state().tips): void {
    const { person } = seat;
    const id = `${person.id}-${++this.count}`;
    const time = new Date((this.now += 1000 * (1 + this.random.next(60)))).toISOString();
    const seq = seat.fold.state().lastSeq + 1;
    const event = signedBy(
      seat.signer,
      { v: 1, id, parents: [...parents], seq, person, time, ...body },
      articleIdOf(this.path),
    );
    seat.own.push(event);
    seat.known.set(id, event);
    seat.fold.add([event]);
  }
}

function wayOf({ segmentation }: ArticleState): DiffOptions {
  return { language: 'en', boundaries: segmentation.target };
}
