import type { Moment } from '../../../shared/review/state';
import { shortTime } from '../dock/short-time';

const kinds: Readonly<Record<Moment['kind'], string>> = {
  opened: 'Opened',
  edit: 'Edited',
  fix: 'Fixed by rule',
  restore: 'Restored by a reviewer',
  undo: 'Undone',
  redo: 'Made again',
  merge: 'Versions brought together',
  submitted: 'Submitted',
  reopened: 'Taken back for editing',
  'changes-requested': 'Changes requested',
  approved: 'Approved',
  verdict: 'Judged',
  exported: 'Exported',
};

/** What happened: `Edited`, `Edited · 3 times`. */
export function momentInWords({ kind, count }: Moment): string {
  return count > 1 ? `${kinds[kind]} · ${count} times` : kinds[kind];
}

/** What happened, by whom and when: `Edited · 3 times, Mira, 14:02`. */
export function momentInFull(moment: Moment): string {
  return `${momentInWords(moment)}, ${moment.person.name}, ${shortTime(moment.time)}`;
}
