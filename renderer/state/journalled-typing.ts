import type { TextEdit } from '../../shared/text/edit';
import type { JournalEvent } from '../../shared/review/events';
import type { TextNode } from '../../shared/review/text-graph';
import { beginsSentence, pauseMs } from './undo-stack';

/** Typing at the top of the steps that the next event may go on with. */
export interface Typing {
  readonly sort: 'insert' | 'delete';
  readonly from: number;
  readonly at: number;
  readonly tail: string;
  readonly time: number;
}

/**
 * An event of one place, which keys may have typed: the journal takes what was typed within moments in one event. Words that were selected and
 * typed over are the beginning of what follows.
 */
export function typed({ event, operations }: TextNode): Typing | null {
  const [only, other] = operations;
  if (only === undefined || other !== undefined) return null;
  const { start, text } = only;
  const time = Date.parse((event as JournalEvent).time);
  if (text === '') return { sort: 'delete', from: start, at: start, tail: '', time };
  return { sort: 'insert', from: start, at: start + text.length, tail: text.slice(-8), time };
}

/** True if an event goes on with what was typed before it, in the same sentence. */
export function goesOn(before: Typing, [edit]: readonly TextEdit[], now: Typing): boolean {
  const gap = now.time - before.time;
  if (edit === undefined || !(gap >= 0 && gap <= pauseMs) || before.sort !== now.sort) return false;
  if (now.sort === 'delete') return edit.end === before.at || edit.start === before.at;
  // An input method writes what it composes anew at each key.
  if (edit.start < edit.end) return edit.end === before.at && edit.start >= before.from;
  return edit.start === before.at && !beginsSentence(before.tail, edit.text);
}
