import {
  envelope,
  eventBody,
  type Envelope,
  type EventBody,
  type JournalEvent,
  type UnknownEvent,
} from './events';
import { isPlainEdit } from './plain-edit';

/** A line of a journal that could not be used, or not in full. Lines count from 1. */
export interface JournalProblem {
  readonly line: number;
  readonly code: 'unreadable-line' | 'torn-line' | 'unknown-event' | 'foreign-person' | 'too-large';
  readonly message: string;
}

export interface ParsedJournal {
  /** What counts, in the file's order. Events this version cannot read are among them: others may stand on them. */
  readonly events: readonly (JournalEvent | UnknownEvent)[];
  /** Events that name somebody other than the file's person: shown, and counting for nothing. */
  readonly foreign: readonly (JournalEvent | UnknownEvent)[];
  readonly problems: readonly JournalProblem[];
  /** True if the last line has no end: ended before anything is appended. */
  readonly torn: boolean;
}

export interface JournalLimits {
  /** UTF-16 code units in a line. */
  readonly line: number;
  /** UTF-16 code units in a file. */
  readonly file: number;
  /** Problems named one by one; what goes beyond is summed up. */
  readonly problems: number;
}

/** Far above what people write (an article of 50 MB fits in a line) and below what would exhaust memory. */
export const journalLimits: JournalLimits = { line: 96 * 2 ** 20, file: 256 * 2 ** 20, problems: 100 };

/** The highest sequence number read and written: higher than any project will come, low enough that nothing loses a digit. */
export const maxSeq = 2 ** 40;

/** Events are flat; what is nested deeper than this would break whoever writes it out again. */
const deepest = 20;

export function isUnknown(event: JournalEvent | UnknownEvent): event is UnknownEvent {
  return 'unknown' in event;
}

/**
 * Reads one journal file. Journals come from other people's machines, so every line is checked on its own: whatever is
 * wrong with one, the others count. Nothing throws. `firstLine`: the number of the text's first line, where it is the
 * rest of a file.
 */
export function parseJournal(
  text: string,
  personId: string,
  limits: JournalLimits = journalLimits,
  firstLine = 1,
): ParsedJournal {
  const events: (JournalEvent | UnknownEvent)[] = [];
  const foreign: (JournalEvent | UnknownEvent)[] = [];
  const problems: JournalProblem[] = [];
  let unnamed = 0;
  const report = (line: number, code: JournalProblem['code'], message: string): void => {
    if (problems.length < limits.problems) problems.push({ line, code, message });
    else unnamed++;
  };
  const torn = text.length > 0 && !text.endsWith('\n');
  if (text.length > limits.file) {
    report(1, 'too-large', `The journal is larger than ${limits.file} characters and was not read.`);
    return { events, foreign, problems, torn };
  }
  let line = firstLine - 1;
  for (let start = 0; start < text.length;) {
    line++;
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const content = end - start > limits.line ? null : text.slice(start, end).trim();
    start = end + 1;
    if (content === '') continue;
    if (content === null) {
      report(line, 'too-large', `Line ${line} is longer than ${limits.line} characters and was skipped.`);
      continue;
    }
    const read = readLine(content);
    if (read.event === null) {
      if (newline < 0)
        report(
          line,
          'torn-line',
          `Line ${line} was cut off while it was written; the lines before it count.`,
        );
      else report(line, 'unreadable-line', `Line ${line} was skipped: ${read.why}.`);
    } else if (read.event.person.id !== personId) {
      foreign.push(read.event);
      report(
        line,
        'foreign-person',
        `Line ${line} names ${read.event.person.id} in the journal of ${personId}: it counts for nothing.`,
      );
    } else {
      events.push(read.event);
      if (read.why !== null) report(line, 'unknown-event', `Line ${line} is kept but not used: ${read.why}.`);
    }
  }
  if (unnamed > 0)
    problems.push({ line, code: 'unreadable-line', message: `${unnamed} more lines have problems.` });
  return { events, foreign, problems, torn };
}

/** Why the line of an event that is about to be written would not be given back as it is; null if it would. */
export function whyUnreadable(
  line: string,
  personId: string,
  limits: JournalLimits = journalLimits,
): string | null {
  if (line.length > limits.line) return `it is longer than ${limits.line} characters`;
  const { event, why } = readLine(line);
  if (event === null || why !== null) return why;
  return event.person.id === personId ? null : 'it names somebody else';
}

type Read =
  | { readonly event: JournalEvent | UnknownEvent; readonly why: string | null }
  | { readonly event: null; readonly why: string };

function readLine(content: string): Read {
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch {
    return { event: null, why: 'it is not JSON' };
  }
  if (isPlainEdit(value, maxSeq)) return { event: value, why: null };
  if (isDeeperThan(value, deepest)) return { event: null, why: 'it is nested too deeply' };
  const around = envelope.safeParse(value);
  if (!around.success) return { event: null, why: `it is not a journal event (${firstIssue(around.error)})` };
  if (around.data.seq > maxSeq) return { event: null, why: 'its sequence number is out of bounds' };
  const body = eventBody.safeParse(value);
  const ends = body.success && hasForeignLineEnds(body.data);
  // The value as it lies, not the parsed copy: keys of a newer version are kept.
  const raw = value as Envelope & Record<string, unknown>;
  if (body.success && !ends) {
    const event: Partial<typeof raw> = { ...raw };
    delete event['unknown']; // the mark of events nobody knows, which this one is not
    delete event['untrusted']; // whether it is to be trusted is for who reads it
    return { event: event as unknown as JournalEvent, why: null };
  }
  const why = body.success
    ? 'its text has line ends other than \\n'
    : isKnownType(raw.type)
      ? `it is not a proper "${raw.type}" (${firstIssue(body.error)})`
      : `a newer Emend wrote it; this version does not know "${raw.type}"`;
  const kept: Partial<typeof raw> = { ...raw };
  delete kept['untrusted'];
  return { event: { ...(kept as typeof raw), unknown: true }, why };
}

/** Editors turn other line ends into `\n`, and every offset behind them would be another one. */
function hasForeignLineEnds(body: EventBody): boolean {
  switch (body.type) {
    case 'edit':
    case 'fix':
      return body.operations.some(({ text }) => text.includes('\r'));
    case 'merge':
      return (
        body.text.includes('\r') ||
        (body.from ?? []).some(({ operations }) => operations.some(({ text }) => text.includes('\r')))
      );
    case 'opened':
    case 'snapshot':
      return body.text.includes('\r');
    default:
      return false;
  }
}

function isDeeperThan(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (depth === 0) return true;
  const inner: readonly unknown[] = Array.isArray(value) ? value : Object.values(value);
  for (const each of inner)
    if (typeof each === 'object' && each !== null && isDeeperThan(each, depth - 1)) return true;
  return false;
}

function isKnownType(type: string): boolean {
  return eventBody.options.some((option) => option.shape.type.value === type);
}

function firstIssue(error: { readonly issues: readonly { path: PropertyKey[]; message: string }[] }): string {
  const issue = error.issues[0];
  return issue === undefined ? 'invalid' : [...issue.path.map(String), issue.message].join(': ');
}
