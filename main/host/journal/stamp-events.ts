import { fail, ok, said, type Failure, type Result } from '../../../shared/base/result';
import type { EventDraft } from '../../../shared/protocol/contract';
import { journalVersion, type Envelope, type JournalEvent } from '../../../shared/review/events';
import { whyUnreadable, type JournalLimits } from '../../../shared/review/parse-journal';
import type { Person } from '../../../shared/review/person';
import type { ArticleRecord } from './article-record';
import { randomHex } from './replica-lock';
import { takenBack } from './write-failure';

/** How events get their time, their ids and their signatures; see `JournalStoreOptions`. */
interface Stamps {
  readonly now: () => number;
  readonly random?: (bytes: number) => string;
  readonly sign?: (event: JournalEvent, folder: string) => JournalEvent;
}

/** Why drafts cannot be written on what the article's record knows: what they follow is not there, or an id they bring is taken. Null if they can. */
export function whyRefused(record: ArticleRecord, drafts: readonly EventDraft[]): Failure | null {
  const ids = new Set<string>();
  for (const { id, parents } of drafts) {
    if (parents.some((parent) => !record.canStandOn(parent) && !ids.has(parent))) return takenBack;
    if (id === undefined) continue;
    if (ids.has(id) || record.knows(id)) return idTaken;
    ids.add(id);
  }
  return null;
}

const idTaken = fail(
  'bad-event',
  'This change was not saved: its id is that of another one. Try again, or save a copy.',
).error;

/** Drafts as the events that are to be written: numbered on from what the article's record knows, each on the one before it unless it names its parents, and signed. */
export function stampEvents(
  record: ArticleRecord,
  person: Person,
  drafts: readonly EventDraft[],
  { now, random = randomHex, sign }: Stamps,
  articleId: string,
): JournalEvent[] {
  const time = writtenTime(now());
  let seq = record.lastSeq;
  let before: string[] = [];
  return drafts.map(({ id, parents, body }) => {
    seq = record.nextSeq(seq);
    const envelope: Omit<Envelope, 'type'> = {
      v: journalVersion,
      id: id ?? Buffer.from(random(12), 'hex').toString('base64url'),
      parents: parents.length > 0 ? [...parents] : before,
      seq,
      person: { id: person.id, name: writtenName(person) },
      time,
    };
    before = [envelope.id];
    const event = { ...envelope, ...body };
    return sign?.(event, articleId) ?? event;
  });
}

/** The events as lines of a journal; a failure if the reader would not give back every one of them. */
export function linesOf(
  events: readonly JournalEvent[],
  person: Person,
  limits: JournalLimits,
): Result<string> {
  const lines: string[] = [];
  let length = 0;
  for (const event of events) {
    const line = JSON.stringify(event);
    length += line.length + 1;
    if (line.length > limits.line || length > limits.file)
      return fail(
        'too-large',
        'This change is too large to be saved: its text is longer than a journal can hold. Split the article into several files.',
      );
    const why = whyUnreadable(line, person.id, limits);
    if (why !== null)
      return fail('bad-event', said`This change was not saved: it could not be read back, for ${why}.`);
    lines.push(`${line}\n`);
  }
  const all = lines.join('');
  return Buffer.byteLength(all) < limits.file
    ? ok(all)
    : fail(
        'too-large',
        'This change is too large to be saved: its text is longer than a journal can hold. Split the article into several files.',
      );
}

/** The longest name of a person that is read, in UTF-16 code units. */
const maxName = 200;

function writtenName({ id, name }: Person): string {
  if (name === '') return id;
  return name.slice(0, maxName).replace(/[\ud800-\udbff]$/, name.length > maxName ? '' : '$&');
}

/** ISO 8601 in UTC with a year of four digits: a clock that is far off is no reason to lose a text. */
function writtenTime(now: number): string {
  const [first, last] = [Date.UTC(1970, 0), Date.UTC(9999, 11, 31, 23, 59, 59, 999)];
  return new Date(Number.isNaN(now) ? first : Math.min(Math.max(now, first), last)).toISOString();
}
