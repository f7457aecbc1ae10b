import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { textOfChoice } from '../../renderer/state/merging';
import { diffTexts, type DiffOptions } from '../../shared/diff/diff-texts';
import * as actions from '../../shared/review/actions';
import type { AnyEvent } from '../../shared/review/event-graph';
import { foldJournal } from '../../shared/review/fold';
import { conflictsOf, mergeEvent, mergeTexts } from '../../shared/review/merge';
import { reviewHunks } from '../../shared/review/review-hunks';
import { decideBoundary, takeBoundariesBack } from '../../shared/review/segmentation';
import type { ArticleState } from '../../shared/review/state';
import { textHash } from '../../shared/review/text-hash';
import { folderCarrier, gitCarrier, removeAll, type Carrier } from './carriers';
import { Random } from './random';
import { machineText, Seat, type Window } from './seat';

const day = 86_400_000;
const settings = { fourEyes: true };

/** What a run did, for the figures. */
export interface RunReport {
  readonly carrier: Carrier['name'];
  readonly people: number;
  readonly events: number;
  readonly words: number;
  readonly merges: number;
  readonly verdicts: number;
}

/**
 * Two to five people work on one article apart and together; gives figures. Throws, with what is wrong, unless in the
 * end all have the same state, no word that was written is lost, and every verdict is about text that stands.
 */
export async function simulatePeople(seed: number): Promise<RunReport> {
  const root = await mkdtemp(join(tmpdir(), 'emend-people-'));
  try {
    return await new Run(new Random(seed), root).play();
  } catch (error) {
    throw new Error(`seed ${seed}: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  } finally {
    await removeAll(root);
  }
}

class Run {
  private readonly seats: Seat[] = [];
  /** Words somebody typed that nobody took out since, as far as they saw. */
  private readonly words = new Set<string>();
  private readonly comments = new Set<string>();
  private count = 0;
  private merges = 0;

  constructor(
    private readonly random: Random,
    private readonly root: string,
  ) {}

  async play(): Promise<RunReport> {
    const carrier = await this.chooseCarrier();
    const people = 2 + this.random.next(4);
    for (let index = 0; index < people; index++) {
      const id = `p${index}`;
      const folder = join(this.root, id);
      await carrier.join(folder);
      const offset = (this.random.next(3) - 1) * day + this.random.next(60_000);
      const seat = new Seat(
        { id, name: id.toUpperCase() },
        folder,
        join(this.root, `${id}-settings`),
        offset,
      );
      // Some begin before they have seen anything of one another.
      if (this.random.chance(0.7)) await carrier.exchange(seat, true);
      await seat.start();
      if (this.random.chance(0.5)) await seat.openWindow();
      await carrier.exchange(seat, true);
      this.seats.push(seat);
    }
    const steps = 15 + this.random.next(35);
    for (let step = 0; step < steps; step++) await this.step(carrier);
    const events = await this.settle(carrier);
    const verdicts = await this.verify(events);
    for (const seat of this.seats) await seat.stop();
    const { words, merges } = this;
    return { carrier: carrier.name, people, events: events.length, words: words.size, merges, verdicts };
  }

  private chooseCarrier(): Promise<Carrier> {
    const which = this.random.next(10);
    if (which < 1) return gitCarrier(this.root);
    return folderCarrier(this.root, this.random, which >= 5);
  }

  private async step(carrier: Carrier): Promise<void> {
    const seat = this.random.pick(this.seats) as Seat;
    const window = this.random.pick(seat.windows);
    if (window === undefined) return seat.openWindow();
    const what = this.random.next(100);
    if (what < 35) return this.type(window);
    if (what < 40) return this.fix(window);
    if (what < 46) return this.undo(window);
    if (what < 52) return seat.save(window);
    if (what < 64) return this.judge(seat, window);
    if (what < 69) return this.remark(window);
    if (what < 73) return this.stage(seat, window);
    if (what < 75) return this.segment(window);
    if (what < 78) return this.merge(seat, window);
    if (what < 81) {
      seat.offline = !seat.offline;
      return;
    }
    if (what < 84) return this.lose(seat, window);
    if (what < 86) {
      await seat.stop();
      return seat.start();
    }
    if (!seat.offline) return this.exchange(carrier, seat, false);
  }

  private type({ session, unsaved }: Window): void {
    if (session.locked !== null) return;
    const { text } = session.buffer;
    const places = [...text.matchAll(/ (?=\S)/g)].map(({ index }) => index + 1);
    const at = this.random.pick(places) ?? 0;
    const word = `w${++this.count}q`;
    session.buffer.apply([{ start: at, end: at, text: `${word} ` }]);
    this.words.add(word);
    unsaved.push(word);
  }

  private async fix({ session }: Window): Promise<void> {
    const at = session.buffer.text.indexOf('  ');
    if (at < 0 || session.locked !== null) return;
    const failure = await session.change([{ start: at, end: at + 1, text: '' }], {
      type: 'fix',
      rules: ['double-space'],
      safe: true,
    });
    if (failure !== null) throw new Error(failure.message);
  }

  private undo({ session }: Window): void {
    const { text } = session.buffer;
    const word = this.random.pick([...this.words].filter((each) => text.includes(`${each} `)));
    if (word === undefined || session.locked !== null) return;
    const start = text.indexOf(`${word} `);
    session.buffer.apply([{ start, end: start + word.length + 1, text: '' }]);
    this.words.delete(word);
  }

  private async judge(seat: Seat, window: Window): Promise<void> {
    await seat.save(window);
    const { folded } = window.article();
    if (folded.heads.length !== 1 || folded.text !== window.session.buffer.text) return;
    const diff = diffTexts(machineText, folded.text, wayOf(folded));
    const hunk = this.random.pick(reviewHunks(folded, diff, settings));
    if (hunk === undefined) return;
    const which = this.random.next(5);
    const bodies =
      which < 3
        ? actions.approve(hunk, seat.person, settings)
        : which < 4
          ? actions.requestChanges(hunk.reference, 'Please look again.')
          : actions.restore(folded, diff, hunk);
    if (!bodies.ok) return;
    if (which === 4) for (const word of hunk.reference.after.match(/w\d+q/g) ?? []) this.words.delete(word);
    await this.append(window, bodies.value);
  }

  private async remark(window: Window): Promise<void> {
    const text = `remark ${++this.count}`;
    const said = actions.comment(null, text);
    if (!said.ok) return;
    await this.append(window, said.value);
    this.comments.add(text);
  }

  /** Says that a sentence ends at a place, or that none does, or takes the first such word back. */
  private async segment(window: Window): Promise<void> {
    const { folded, text } = window.article();
    const { target } = folded.segmentation;
    const at = this.random.pick([...text.matchAll(/ (?=\S)/g)].map(({ index }) => index + 1)) ?? 0;
    const about = { side: 'target', text, language: 'en', decisions: target, others: [machineText] } as const;
    const bodies = this.random.chance(0.2)
      ? takeBoundariesBack('target', target.slice(0, 1))
      : decideBoundary(about, at, this.random.chance(0.5));
    if (bodies.length > 0) await this.append(window, bodies);
  }

  private async stage(seat: Seat, window: Window): Promise<void> {
    await seat.save(window);
    const { folded } = window.article();
    if (folded.heads.length !== 1) return;
    const diff = diffTexts(machineText, folded.text, wayOf(folded));
    const hunks = reviewHunks(folded, diff, settings);
    const bodies = this.random.chance(0.5)
      ? actions.submit(folded)
      : actions.approveArticle(folded, hunks, seat.person, settings);
    if (bodies.ok) await this.append(window, bodies.value);
  }

  /** Brings two versions together; where both changed a sentence, both are kept. */
  private async merge(seat: Seat, window: Window): Promise<void> {
    await seat.save(window);
    const { session } = window;
    const [mine, theirs] = window.article().folded.heads;
    if (mine === undefined || theirs === undefined) return;
    const base = session.commonText([mine.event, theirs.event]) ?? machineText;
    const merge = mergeTexts(base, mine.text, theirs.text, 'en');
    const chosen = conflictsOf(merge).map((conflict) => textOfChoice(conflict, { kind: 'both' }, 'en'));
    const { parents, body } = mergeEvent([mine, theirs], merge, chosen);
    const failure = await session.merge(body, parents);
    if (failure !== null) throw new Error(failure.message);
    this.merges++;
  }

  private async append({ session }: Window, bodies: Parameters<typeof session.append>[0]): Promise<void> {
    const failure = await session.append(bodies);
    if (failure !== null) throw new Error(failure.message);
  }

  /** A window crashes: what was typed in it and is not on disk may be lost, and nothing else. */
  private async lose(seat: Seat, window: Window): Promise<void> {
    for (const word of seat.crash(window)) this.words.delete(word);
    await seat.openWindow();
  }

  private async exchange(carrier: Carrier, seat: Seat, whole: boolean): Promise<void> {
    await carrier.exchange(seat, whole);
    await seat.refresh();
  }

  /** Everybody comes online, everything arrives everywhere, and the versions are brought together. */
  private async settle(carrier: Carrier): Promise<readonly AnyEvent[]> {
    for (let round = 0; round < 12; round++) {
      for (const seat of this.seats) {
        seat.offline = false;
        if (seat.windows.length === 0) await seat.openWindow();
        for (const window of seat.windows) await seat.save(window);
      }
      for (let pass = 0; pass < 2; pass++)
        for (const seat of this.seats) await this.exchange(carrier, seat, true);
      const [first] = this.seats;
      const [window] = first?.windows ?? [];
      if (first === undefined || window === undefined) throw new Error('nobody is there');
      if (window.article().folded.heads.length === 1 && round > 0) return first.read();
      await this.merge(first, window);
    }
    throw new Error('the versions did not come together in twelve rounds');
  }

  /** The number of verdicts that stand. */
  private async verify(events: readonly AnyEvent[]): Promise<number> {
    const state = foldJournal(events);
    const shown = JSON.stringify(state);
    if (JSON.stringify(foldJournal([...events].reverse())) !== shown)
      throw new Error('the fold depends on the order of the events');
    for (const seat of this.seats) {
      const { id } = seat.person;
      const own = await seat.read();
      if (JSON.stringify(foldJournal(own)) !== shown)
        throw new Error(`${id} has another state: ${difference(events, own)}`);
      const problems = await seat.problems();
      if (problems.length > 0) throw new Error(`${id} is told of problems: ${problems.join(' ')}`);
      for (const window of seat.windows) {
        const article = window.article();
        if (JSON.stringify(article.folded) !== shown)
          throw new Error(`a window of ${id} shows another state`);
        if (article.text !== state.text || window.session.buffer.text !== state.text)
          throw new Error(`a window of ${id} shows another text`);
        if (article.problems.length > 0)
          throw new Error(`a window of ${id}: ${article.problems[0]?.message}`);
      }
    }
    const lost = [...this.words].filter((word) => !state.text.includes(word));
    if (lost.length > 0) throw new Error(`words are lost: ${lost.join(' ')}`);
    const said = new Set(state.threads.flatMap(({ comments }) => comments.map(({ text }) => text)));
    const unsaid = [...this.comments].filter((text) => !said.has(text));
    if (unsaid.length > 0) throw new Error(`comments are lost: ${unsaid.join(', ')}`);
    return standing(state, events);
  }
}

function wayOf({ segmentation }: ArticleState): DiffOptions {
  return { language: 'en', boundaries: segmentation.target };
}

/** Holds the verdicts that are shown to what the journal says; gives their number. */
function standing(state: ArticleState, events: readonly AnyEvent[]): number {
  if (state.hash !== textHash(state.text)) throw new Error('the hash is not that of the text');
  const diff = diffTexts(machineText, state.text, wayOf(state));
  let verdicts = 0;
  for (const hunk of reviewHunks(state, diff, settings)) {
    const before = machineText.slice(hunk.mt.start, hunk.mt.end);
    const after = state.text.slice(hunk.edited.start, hunk.edited.end);
    for (const { hunk: judged } of hunk.verdicts)
      if (judged.before !== before || judged.after !== after)
        throw new Error(`a verdict on “${judged.after}” is shown at “${after}”`);
    const approvals = hunk.verdicts.filter(({ verdict }) => verdict === 'approve');
    const others = approvals.filter(({ person }) => !hunk.authors.some(({ id }) => id === person.id));
    if (hunk.status === 'approved' && others.length === 0)
      throw new Error(`“${after}” counts as approved by nobody but its authors`);
    verdicts += hunk.verdicts.length;
  }
  if (state.stage.stage === 'approved') {
    const approved = events.some(
      (event) =>
        event.type === 'stage' &&
        !('unknown' in event) &&
        event.stage === 'approved' &&
        event.hash === textHash(state.text),
    );
    if (!approved) throw new Error('the article counts as approved, and its text never was');
  }
  return verdicts;
}

/** Which events one of two readings has and the other lacks. */
function difference(expected: readonly AnyEvent[], found: readonly AnyEvent[]): string {
  const only = (these: readonly AnyEvent[], those: readonly AnyEvent[]): string => {
    const ids = new Set(those.map(({ id }) => id));
    return these
      .filter(({ id }) => !ids.has(id))
      .map(({ type, person, seq }) => `${type} ${seq} of ${person.id}`)
      .join(', ');
  };
  return `lacks [${only(expected, found)}], has besides [${only(found, expected)}]`;
}
