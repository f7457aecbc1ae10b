import { fail, ok, type Failure, type Result } from '../../../shared/base/result';
import { SerialQueue } from '../../../shared/base/serial-queue';
import { overlaps } from '../../../shared/base/range';
import { diffTexts } from '../../../shared/diff/diff-texts';
import { projectJournal } from '../../../shared/review/article-id';
import { parseCorrections, serialiseCorrections } from '../../../shared/review/corrections/corrections-csv';
import {
  looksLikeXml,
  parseCorrectionsTbx,
  serialiseCorrectionsTbx,
} from '../../../shared/review/corrections/corrections-tbx';
import {
  foldCorrections,
  placeKey,
  placesLearned,
  type CorrectionRecord,
} from '../../../shared/review/corrections/fold-corrections';
import { pairsOf } from '../../../shared/review/corrections/learn-pairs';
import type { EventBody, JournalEvent, UnknownEvent } from '../../../shared/review/events';
import { foldJournal } from '../../../shared/review/fold';
import { isAuthor, reviewHunks } from '../../../shared/review/review-hunks';
import type { Person } from '../../../shared/review/person';
import type { ArticleState } from '../../../shared/review/state';
import type { Language } from '../../../shared/text/language';
import type { Segmented } from '../../../shared/text/segment';
import type { Term } from '../../../shared/text/term';
import type { JournalStore } from '../journal/journal-store';
import { textCodec } from '../text-codec';

type CorrectionBody = Extract<EventBody, { type: 'correction' }>;
type Events = readonly (JournalEvent | UnknownEvent)[];

export interface CorrectionStoreOptions {
  /** Null if the journals cannot be used at all. */
  readonly journals: JournalStore | null;
  readonly person: () => Person | null;
  readonly texts: () => { readonly language: Language } & Segmented;
  /** Gets the pairs whenever they are others than before. */
  readonly onChange: (pairs: readonly CorrectionRecord[]) => void;
}

/** A comparison that takes longer than this, in milliseconds, goes on coarsely. */
const diffMs = 500;

/** The pairs of a project, kept as events in its own journal (`.emend/journal/project`), a file a person and installation. */
export class Corrections {
  readonly #queue = new SerialQueue();
  #events: Events | null = null;
  #pairs: readonly CorrectionRecord[] = [];
  #terms: readonly Term[] = [];

  constructor(private readonly options: CorrectionStoreOptions) {}

  /** The active pairs as terms that the checks flag; the same list as long as they are the same. */
  terms(): readonly Term[] {
    return this.#terms;
  }

  list(): Promise<readonly CorrectionRecord[]> {
    return this.#queue.run(async () => {
      if (this.#events === null) await this.#read();
      return this.#pairs;
    });
  }

  /** Reads the journal again: somebody else wrote in it. */
  readAgain(): Promise<void> {
    return this.#queue.run(() => this.#read());
  }

  /** Takes in what the present person replaced in an article whose journals hold these events. */
  learn(article: string, events: Events): Promise<Result<readonly CorrectionRecord[]>> {
    return this.#queue.run(async () => {
      if (this.#events === null) await this.#read();
      const person = this.options.person();
      if (person === null) return ok(this.#pairs);
      const state = foldJournal(events);
      const known = placesLearned(this.#events ?? []);
      const { bodies, standing } = learnedFrom(state, article, person, this.options.texts());
      const learned = bodies.filter(
        (body) => body.made !== undefined && !known.has(placeKey(body, body.made)),
      );
      const undone = [...known.values()]
        .filter((event) => event.person.id === person.id && event.made?.article === article)
        .filter((event) => !standing(event))
        .map(({ type, from, to, made }): CorrectionBody => ({
          type,
          from,
          to,
          ...(made && { made }),
          undone: true,
        }));
      return this.#write([...learned, ...undone]);
    });
  }

  decide(decisions: readonly CorrectionBody[]): Promise<Result<readonly CorrectionRecord[]>> {
    return this.#queue.run(() => this.#write(decisions));
  }

  async export(format: 'csv' | 'tbx'): Promise<{ readonly text: string }> {
    const pairs = await this.list();
    return {
      text:
        format === 'csv'
          ? serialiseCorrections(pairs)
          : serialiseCorrectionsTbx(pairs, this.options.texts().language),
    };
  }

  /** A list in either format. */
  async import(
    text: string,
  ): Promise<Result<{ readonly pairs: readonly CorrectionRecord[]; readonly problems: readonly Failure[] }>> {
    const read = looksLikeXml(text)
      ? parseCorrectionsTbx(
          { name: 'corrections.tbx', bytes: Buffer.from(text, 'utf8'), codec: textCodec },
          this.options.texts().language,
        )
      : ok(parseCorrections(text));
    if (!read.ok) return read;
    const { decisions, problems } = read.value;
    const written = await this.decide(decisions);
    return written.ok ? ok({ pairs: written.value, problems }) : written;
  }

  async #write(bodies: readonly CorrectionBody[]): Promise<Result<readonly CorrectionRecord[]>> {
    if (this.#events === null) await this.#read();
    if (bodies.length === 0) return ok(this.#pairs);
    const { journals } = this.options;
    const person = this.options.person();
    if (person === null)
      return fail('no-person', 'Say who you are first: your name stands beside every change you make.');
    if (journals === null) return fail('no-journal', 'Nothing can be saved in this project.');
    const readOnly = journals.readOnly();
    if (readOnly !== null) return { ok: false, error: readOnly };
    const tips = tipsOf(this.#events ?? []);
    const drafts = bodies.map((body, index) => ({ parents: index === 0 ? tips : [], body }));
    const written = await journals.append(projectJournal, person, drafts);
    if (!written.ok) return written;
    this.#take([...(this.#events ?? []), ...written.value]);
    return ok(this.#pairs);
  }

  async #read(): Promise<void> {
    this.#take((await this.options.journals?.read(projectJournal))?.events ?? []);
  }

  #take(events: Events): void {
    const isFirst = this.#events === null;
    this.#events = events;
    const pairs = foldCorrections(events);
    if (JSON.stringify(pairs) === JSON.stringify(this.#pairs)) return;
    this.#pairs = pairs;
    const terms = activeTerms(pairs);
    if (JSON.stringify(terms) !== JSON.stringify(this.#terms)) this.#terms = terms;
    if (!isFirst) this.options.onChange(pairs);
  }
}

interface Learned {
  readonly bodies: readonly CorrectionBody[];
  /** False for what was learned before and taken back since: its sentence is the old one, or has the old words again and not the new. */
  readonly standing: (pair: CorrectionBody) => boolean;
}

/** What the person replaced by hand in an article: fixes by rules, and what came from a run or a suggestion, teach nothing. */
function learnedFrom(
  state: ArticleState,
  article: string,
  person: Person,
  { language, segmentation }: ReturnType<CorrectionStoreOptions['texts']>,
): Learned {
  if (state.base === null || state.heads.length !== 1) return { bodies: [], standing: () => true };
  if (state.authored.length === 0) return { bodies: [], standing: () => state.text !== state.base };
  const end = performance.now() + diffMs;
  const isLate = (): boolean => performance.now() > end;
  const boundaries = state.segmentation.target;
  const diff = diffTexts(state.base, state.text, { language, segmentation, boundaries, isLate });
  const hunks = reviewHunks(state, diff, { fourEyes: true });
  const standing = ({ from, to, made }: CorrectionBody): boolean => {
    const changed = hunks.filter(
      ({ reference: { start, end } }) => made !== undefined && start <= made.start && made.start <= end,
    );
    const has = (words: string): boolean =>
      changed.some(({ reference }) => reference.after.toLowerCase().includes(words.toLowerCase()));
    return changed.length > 0 && (has(to) || !has(from));
  };
  const bodies = hunks
    .filter(
      (hunk) =>
        isAuthor(hunk, person) &&
        state.authored.every(
          (mark) => !overlaps(mark, hunk.edited) || (mark.by === 'edit' && mark.origin === undefined),
        ),
    )
    .flatMap(({ hunk, reference }) =>
      pairsOf(hunk, language).map(({ from, to }): CorrectionBody => ({
        type: 'correction',
        from,
        to,
        made: { article, start: reference.start },
      })),
    );
  return { bodies, standing };
}

function activeTerms(pairs: readonly CorrectionRecord[]): Term[] {
  return pairs
    .filter(({ status, scope, article }) => status === 'active' && (scope === 'project' || article !== null))
    .map(({ from, to, article }) => ({
      source: '',
      target: to,
      forbidden: [from],
      note: '',
      exact: true,
      ...(article !== null && { article }),
    }));
}

function tipsOf(events: Events): string[] {
  const followed = new Set(events.flatMap(({ parents }) => parents));
  return events.map(({ id }) => id).filter((id) => !followed.has(id));
}
