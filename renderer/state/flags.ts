import { touches, type Range } from '../../shared/base/range';
import { dismissableContexts } from '../../shared/checks/dismissed-contexts';
import type { Fix, Flag } from '../../shared/checks/rule';
import type { JournalEvent } from '../../shared/review/events';
import type { ArticleState, DismissalRecord } from '../../shared/review/state';
import { mapOffset, type TextEdit } from '../../shared/text/edit';
import { editsSinceAnalysis, useAnalysis } from './analysis';
import { MovedFlag } from '../worker/moved-flag';
import { useArticle } from './article';
import { derived, perArticle, perObject } from './article-scope';
import type { Analysis } from './types';

/** A flag with a name that stays while others come and go: its context and which one of that context it is. */
export interface KeyedFlag extends Flag {
  readonly key: string;
}

class NamedFlag extends MovedFlag implements KeyedFlag {
  constructor(
    flag: Flag,
    readonly key: string,
  ) {
    super(flag, 0);
  }
}

export interface SortedFlags {
  readonly open: readonly KeyedFlag[];
  readonly dismissed: readonly { readonly flag: KeyedFlag; readonly by: DismissalRecord | null }[];
}

const none: SortedFlags = { open: [], dismissed: [] };

/** Names kept of an article's flags before they are made anew: many times more than an article shows. */
const namesKept = 100_000;

/** The names of an article's flags. A name that is put together anew is hashed anew by whoever looks it up, which took longer than all else. */
class FlagNames {
  private readonly byContext = new Map<string, { readonly names: string[]; round: number; nth: number }>();
  private made = 0;
  private round = 0;

  /** Begins with the first flag of the article again. */
  begin(): void {
    this.round++;
    if (this.made <= namesKept) return;
    this.byContext.clear();
    this.made = 0;
  }

  /** The name of the next flag with this context. */
  next(context: string): string {
    let known = this.byContext.get(context);
    if (known === undefined) this.byContext.set(context, (known = { names: [], round: this.round, nth: 0 }));
    known.nth = known.round === this.round ? known.nth + 1 : 1;
    known.round = this.round;
    const name = known.names[known.nth - 1];
    if (name !== undefined) return name;
    this.made++;
    return (known.names[known.nth - 1] = `${context}#${known.nth}`);
  }
}

/** The first fix of a flag without its place, which is worked out only for fixes that are shown; undefined if it has none. */
export function firstFixOf(flag: Flag): Pick<Fix, 'safe'> | undefined {
  return (flag instanceof MovedFlag ? flag.unmovedFixes : flag.fixes)[0];
}

const namesOf = perArticle(() => new FlagNames());

/**
 * Flags to look at apart from those somebody dismissed.
 * @param text what the flags' offsets count in
 */
export function sortOut(
  flags: readonly Flag[],
  text: string,
  folded: Pick<ArticleState, 'dismissals'> | null,
  projectDismissals: readonly JournalEvent[],
): SortedFlags {
  const byContext = new Map<string, DismissalRecord[]>();
  for (const record of folded?.dismissals ?? []) {
    byContext.set(record.context, [...(byContext.get(record.context) ?? []), record]);
  }
  const everywhere = projectContexts(projectDismissals);
  const names = namesOf.getState();
  names.begin();
  const isAnyDismissed = byContext.size > 0 || everywhere.size > 0;
  const open: KeyedFlag[] = [];
  const dismissed: { flag: KeyedFlag; by: DismissalRecord | null }[] = [];
  for (const flag of flags) {
    const keyed = new NamedFlag(flag, names.next(flag.context));
    if (!isAnyDismissed) {
      open.push(keyed);
      continue;
    }
    const contexts = dismissableContexts(flag, text);
    const by = contexts
      .flatMap((context) => byContext.get(context) ?? [])
      .find(({ scope, start }) => scope !== 'place' || start === flag.start);
    if (by !== undefined || contexts.some((context) => everywhere.has(context)))
      dismissed.push({ flag: keyed, by: by ?? null });
    else open.push(keyed);
  }
  return { open, dismissed: dismissed.length === 0 ? none.dismissed : dismissed };
}

function projectContexts(events: readonly JournalEvent[]): ReadonlySet<string> {
  const contexts = new Map<string, string>();
  for (const event of events) {
    if (event.type === 'dismissal' && event.retracts === undefined) contexts.set(event.id, event.context);
  }
  for (const event of events) {
    if (event.type === 'dismissal' && event.retracts !== undefined) contexts.delete(event.retracts);
  }
  return new Set(contexts.values());
}

/** The flag after edits made since it was found; null if its place was edited. Fixes that no longer fit are left out. */
export function mapFlag(flag: KeyedFlag, edits: readonly TextEdit[]): KeyedFlag | null {
  if (edits.length === 0) return flag;
  if (edits.some((edit) => changes(edit, flag))) return null;
  const move = (range: Range): Range => {
    const start = mapOffset(range.start, edits, 'end');
    return { start, end: start + range.end - range.start };
  };
  const fits = (fixEdit: TextEdit): boolean =>
    !edits.some((edit) => edit.start <= fixEdit.end && fixEdit.start <= edit.end);
  const fixes = flag.fixes
    .filter((fix) => fix.edits.every(fits))
    .map((fix) => ({ ...fix, edits: fix.edits.map((edit) => ({ ...edit, ...move(edit) })) }));
  const { rule, category, severity, message, messageId, values, provenance, context, key } = flag;
  return {
    ...move(flag),
    rule,
    category,
    severity,
    message,
    messageId,
    values,
    fixes,
    provenance,
    context,
    key,
  };
}

/** True if the edit changes the range's own text; text put in at its edges does not. */
function changes(edit: TextEdit, range: Range): boolean {
  return edit.start === edit.end
    ? range.start < edit.start && edit.start < range.end
    : edit.start < range.end && range.start < edit.end;
}

const sorted = derived(
  () => {
    const { article } = useArticle.getState();
    return [
      useAnalysis.getState().analysis,
      article?.folded.dismissals ?? null,
      article?.opened.projectDismissals ?? null,
    ];
  },
  (
    analysis: Analysis | null,
    dismissals: readonly DismissalRecord[] | null,
    everywhere: readonly JournalEvent[] | null,
  ) =>
    analysis === null || dismissals === null || everywhere === null
      ? none
      : sortOut(analysis.flags, analysis.text, { dismissals }, everywhere),
);

/** The flags of the open article, in offsets of the analysed text. The same object until something about them changes. */
export function sortedFlags(): SortedFlags {
  return sorted();
}

const moved = derived(
  () => [sorted().open, editsSinceAnalysis()],
  (open: readonly KeyedFlag[], edits: readonly TextEdit[]) =>
    open.map((flag) => mapFlag(flag, edits)).filter((flag) => flag !== null),
);

/** The flags to look at, in offsets of the present text, in its order. */
export function presentFlags(): readonly KeyedFlag[] {
  return editsSinceAnalysis().length === 0 ? sortedFlags().open : moved();
}

const byKey = perObject(
  ({ open }: SortedFlags): ReadonlyMap<string, KeyedFlag> => new Map(open.map((flag) => [flag.key, flag])),
);
const longest = perObject(({ open }: SortedFlags): number =>
  open.reduce((most, { start, end }) => Math.max(most, end - start), 0),
);

/** {@link presentFlags} that touch a stretch of the present text: those elsewhere are not even moved. */
export function presentFlagsNear(stretch: Range): readonly KeyedFlag[] {
  const sorted = sortedFlags();
  const { open } = sorted;
  const edits = editsSinceAnalysis();
  const from = stretch.start - longest(sorted);
  const startOf = (index: number): number => mapOffset((open[index] as KeyedFlag).start, edits, 'end');
  let low = 0;
  let high = open.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (startOf(middle) >= from) high = middle;
    else low = middle + 1;
  }
  const found: KeyedFlag[] = [];
  for (let index = low; index < open.length && startOf(index) <= stretch.end; index++) {
    const flag = mapFlag(open[index] as KeyedFlag, edits);
    if (flag !== null && touches(flag, stretch)) found.push(flag);
  }
  return found;
}

/** A flag in offsets of the analysed text; null if it is gone. */
export function analysedFlag(key: string | null): KeyedFlag | null {
  return key === null ? null : (byKey(sortedFlags()).get(key) ?? null);
}

/** A flag in offsets of the present text; null if it is gone. */
export function presentFlag(key: string | null): KeyedFlag | null {
  const flag = analysedFlag(key);
  return flag === null ? null : mapFlag(flag, editsSinceAnalysis());
}
