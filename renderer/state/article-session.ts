import { isEqual } from '../../shared/base/is-equal';
import { ok, type Failure, type Result } from '../../shared/base/result';
import { invertEdits, singleEditBetween, type TextEdit } from '../../shared/text/edit';
import type { Sliced } from '../../shared/text/pieced-text';
import type { HostClient } from '../../shared/protocol/client';
import type { OpenedArticle } from '../../shared/protocol/contract';
import type { EditStep } from '../../shared/review/edit-times';
import type { EventBody, JournalEvent, UnknownEvent } from '../../shared/review/events';
import { JournalFold } from '../../shared/review/fold';
import { baseOfHeads } from '../../shared/review/merge';
import type { ArticleState } from '../../shared/review/state';
import { beginningOf } from '../../shared/review/taken-original';
import { FollowedTitle } from './followed-title';
import { hashText } from './hash-text';
import { JournalWriter } from './journal-writer';
import type { WholeChange } from './text-requests';
import type { MakeBuffer, TextBuffer } from './text-buffer';
import type { ChangeKind, OpenArticle } from './types';
import { editsBetween } from './told-edits';
import { journalledSteps } from './journalled-steps';
import { withSameParts } from './same-parts';
import { UndoSteps } from './undo-steps';
import { UndoStack, type Direction, type EventRef, type Selection, type UndoStep } from './undo-stack';
import { failing } from '../words/failing';

export interface SessionListener {
  readonly onArticle: (article: OpenArticle) => void;
  /** `byKey` if the person typed it. */
  readonly onEdits: (edits: readonly TextEdit[], byKey: boolean) => void;
  /** What is selected in the text now. */
  readonly selection?: () => Selection;
  /** Selects what was selected before a change that was taken back. */
  readonly onSelect?: (selection: Selection) => void;
  /** True while the versions of the article are being brought together, so that nothing may be typed. */
  readonly isMerging?: () => boolean;
}

/** A change of the text that the window did not make itself: `own` if it comes from an event the person just wrote. */
interface FromJournal {
  readonly type: 'journal';
  readonly own: Pick<TextOfEvents, 'undoes' | 'also' | 'alsoAgain'> | null;
}

interface TextOfEvents {
  readonly undoes: EventRef;
  readonly also: readonly EventBody[];
  readonly alsoAgain: readonly EventBody[];
}

/** What goes with a session and outlives it. */
export interface SessionParts {
  readonly fold?: JournalFold;
  readonly undo?: UndoStack;
  /** Milliseconds since any fixed moment. */
  readonly now?: () => number;
}

/**
 * One article while it is open: its journal folded, its text in a buffer, and the writer between the two. The buffer's
 * text is `base` (what the journal said when the two were last one) plus the changes the writer still holds.
 */
export class ArticleSession {
  readonly buffer: TextBuffer;
  private fold: JournalFold;
  private readonly writer: JournalWriter;
  private article: OpenArticle;
  private readonly title: FollowedTitle;
  /** What the fold said last. */
  private state: ArticleState;
  private base: { readonly text: string; readonly parents: readonly string[] };
  /** What the change that is being made is; null while the person types. */
  private changingAs: ChangeKind | FromJournal | null = null;
  private closed = false;
  /** The event that the change made last becomes. */
  private written: EventRef | null = null;
  private readonly undo: UndoStack;
  private readonly steps: UndoSteps;
  private readonly now: () => number;

  constructor(
    private readonly client: HostClient,
    opened: OpenedArticle,
    makeBuffer: MakeBuffer,
    private readonly listener: SessionListener,
    parts: SessionParts = {},
  ) {
    this.fold = parts.fold ?? new JournalFold(opened.events);
    this.undo = parts.undo ?? new UndoStack();
    this.now = parts.now ?? (() => performance.now());
    const folded = this.fold.state();
    this.state = folded;
    this.base = { text: folded.text, parents: folded.tips };
    this.title = new FollowedTitle(folded.text);
    this.article = {
      opened,
      row: opened.row,
      folded,
      problems: this.fold.problems(),
      text: folded.text,
      title: this.title.title,
      saving: { state: 'saved' },
    };
    this.writer = new JournalWriter({
      send: (drafts) =>
        this.client.call('article.append', { articleId: this.id, drafts: drafts.map((draft) => draft) }),
      hash: hashText,
      // While two versions stand apart, what the person does is about the one they see.
      parents: (changesText) =>
        changesText || this.article.folded.heads.length > 1 ? this.base.parents : this.article.folded.tips,
      onWritten: (events, text) => {
        const last = events.at(-1);
        // What is typed from here on stands on these events, even if somebody else's came in between.
        if (text !== null && last !== undefined) this.base = { text, parents: [last.id] };
        this.take(events, { own: true, hashed: text !== null, text });
      },
      onSaving: (saving) => this.publish({ saving }),
      snapshotDue: () => this.fold.snapshotDue(),
      startAgain: () => this.startAgain(),
    });
    this.buffer = makeBuffer(this.id, folded.text);
    this.buffer.onEdits((edits, text, before) => this.edited(edits, text, before));
    this.steps = new UndoSteps(this.undo, {
      text: () => this.buffer.text,
      append: (bodies, refs) => this.writer.append(bodies, undefined, refs),
    });
  }

  /** Shows the article for the first time: once whoever listens can get at this session. */
  show(): void {
    this.publish({});
  }

  get id(): string {
    return this.article.row.id;
  }

  get dirty(): boolean {
    return this.writer.dirty;
  }

  /** Why the text cannot be changed now; null if it can. */
  get locked(): Failure | null {
    const { saving, opened, folded } = this.article;
    if (saving.state === 'failed') return saving.error;
    if (opened.readOnly !== null) return opened.readOnly;
    if (folded.heads.length > 1 && this.listener.isMerging?.() !== false)
      return failing('two-versions', 'state.two-versions');
    return null;
  }

  async change(edits: readonly TextEdit[], as: ChangeKind): Promise<Failure | null> {
    if (this.locked !== null) return this.locked;
    this.applyAs(edits, as);
    return this.writer.flush();
  }

  append(bodies: readonly EventBody[]): Promise<Failure | null> {
    const { readOnly } = this.article.opened;
    if (readOnly !== null) return Promise.resolve(readOnly);
    return this.steps.write(bodies, this.article.folded);
  }

  /** True if there is something to undo, or to make again. */
  can(direction: Direction): boolean {
    return this.undo.can(direction);
  }

  /** What would be undone next. */
  get nextUndo(): UndoStep | null {
    return this.undo.next;
  }

  /** What was done last by a command, not typed. */
  get lastMade(): UndoStep | null {
    return this.undo.lastMade;
  }

  /**
   * Where nothing done in this window is left to undo: takes in what the person did last by the journal. True if that is something.
   * What is typed is written first, so that the journal says all.
   */
  async recall(personId: string): Promise<boolean> {
    if (this.undo.can('undo') || this.locked !== null) return false;
    if ((await this.settle()) !== null || this.closed || this.undo.can('undo')) return false;
    this.undo.adopt(journalledSteps(this.fold, personId));
    return this.undo.can('undo');
  }

  /** Takes the person's last change back, or makes it again: text, fixes, done marks and dismissals alike. False if there is none. */
  async go(direction: Direction): Promise<Failure | null | false> {
    if (this.locked !== null) return this.locked;
    const step = this.undo.take(direction);
    if (step === null) return false;
    if (step.kind !== 'text') return this.steps.make(direction, step);
    const edits = invertEdits(this.buffer.text, step.edits);
    const selection = this.listener.selection?.() ?? null;
    const undoes = this.applyAs(step.edits, { type: 'edit', undoes: step.undoes });
    if (undoes === null) return null;
    this.undo.made(direction, {
      ...step,
      edits,
      undoes,
      selection,
      also: step.alsoAgain,
      alsoAgain: step.also,
    });
    if (step.selection !== null) this.listener.onSelect?.(step.selection);
    return step.also.length > 0 ? this.writer.append(step.also) : this.writer.flush();
  }

  /** Ends two heads: writes a `merge` that follows these events and nothing else. */
  merge(body: Extract<EventBody, { type: 'merge' }>, parents: readonly string[]): Promise<Failure | null> {
    const { readOnly } = this.article.opened;
    return readOnly !== null ? Promise.resolve(readOnly) : this.writer.append([body], parents);
  }

  /** Writes what is typed; after a failure, tries again. */
  flush(): Promise<Failure | null> {
    return this.writer.flush();
  }

  /** Writes until nothing typed is left, what is typed meanwhile too. Nothing can be typed between its answer and what follows at once. */
  async settle(): Promise<Failure | null> {
    while (this.writer.dirty) {
      const failure = await this.writer.flush();
      if (failure !== null) return failure;
    }
    return null;
  }

  /** Asks the host whether an article that could not be written can be now. */
  async lookAgain(): Promise<void> {
    if (this.article.opened.readOnly === null) return;
    const opened = await this.client.call('article.open', { articleId: this.id });
    if (!opened.ok) return;
    const { readOnly } = opened.value;
    this.publish({ opened: { ...this.article.opened, readOnly } });
  }

  /** Takes what the host says once the beginning of an article that was shown early is written, or could not be. */
  began(answer: Result<OpenedArticle>): void {
    const readOnly = answer.ok ? answer.value.readOnly : answer.error;
    if (readOnly !== null && this.article.opened.readOnly === null)
      this.publish({ opened: { ...this.article.opened, readOnly } });
  }

  /** The project's languages are others now. */
  changeLanguages(language: string, sourceLanguage: string): void {
    const { opened } = this.article;
    if (opened.language !== language || opened.sourceLanguage !== sourceLanguage)
      this.publish({ opened: { ...opened, language, sourceLanguage } });
  }

  /** Takes in events from elsewhere: another window, another person's journal. */
  receive(events: readonly (JournalEvent | UnknownEvent)[]): void {
    if (!this.closed) this.take(events);
  }

  /** The text at a moment of the history; null if it is not known. */
  textAt(eventId: string): string | null {
    return this.fold.textAt(eventId);
  }

  /** The last text that two heads have in common; null if they began apart. */
  commonText(heads: readonly [string, string]): string | null {
    return baseOfHeads(this.fold, heads)?.text ?? null;
  }

  /** The `opened` event of a head that is a machine translation nobody has edited, another one than the present; null for others. */
  newOriginal(head: string): string | null {
    const opened = beginningOf(this.fold.texts().nodesAt(head)[0]);
    return opened === null || opened.text === this.article.opened.machineTranslation ? null : opened.id;
  }

  /** What was done to the text and how long it took. */
  editSteps(): EditStep[] {
    return this.fold.editSteps();
  }

  close(): void {
    this.closed = true;
    this.buffer.dispose();
  }

  /** Takes the journal in anew where it was taken back on disk; what stands in the editor is then one change of what it says now. */
  private async startAgain(): Promise<Result<() => WholeChange | null>> {
    const opened = await this.client.call('article.open', { articleId: this.id });
    if (!opened.ok) return opened;
    if (opened.value.readOnly !== null) return { ok: false, error: opened.value.readOnly };
    const fold = new JournalFold(opened.value.events);
    const folded = fold.state();
    if (folded.heads.length !== 1)
      return { ok: false, error: failing('two-versions', 'state.journals-changed') };
    return ok(() => {
      this.fold = fold;
      this.state = folded;
      this.base = { text: folded.text, parents: folded.tips };
      this.article = { ...this.article, opened: opened.value, folded, problems: fold.problems() };
      const { text } = this.buffer;
      const edit = singleEditBetween(folded.text, text);
      return edit === null ? null : { operations: [edit], text };
    });
  }

  /** The words that typing and fixing changed are what the person did; where they wrote an event, what it made of the text is, too. */
  private take(
    events: readonly (JournalEvent | UnknownEvent)[],
    {
      own = false,
      ...known
    }: { readonly own?: boolean; readonly hashed?: boolean; readonly text?: string | null } = {},
  ): void {
    this.fold.add(events, known);
    const folded = this.foldedNow();
    const problems = this.fold.problems();
    const { opened } = this.article;
    const { base } = folded;
    // A machine translation that was taken over is what the text is compared with from here on.
    const isOther = base !== null && base !== opened.machineTranslation;
    this.publish({
      folded,
      problems: isEqual(problems, this.article.problems) ? this.article.problems : problems,
      ...(isOther && { opened: { ...opened, machineTranslation: base, originalChanged: false } }),
    });
    if (folded.heads.length > 1) return;
    if (folded.text !== this.base.text) {
      // Unwritten changes stand on the older text: writing them makes a second head, which is then the person's to settle.
      // What is on its way to the disk is not in the fold yet either.
      if (this.writer.hasWaiting || (!own && this.writer.dirty)) return;
      const edits = editsBetween(this.buffer.text, folded.text);
      if (edits.length > 0)
        this.applyAs(edits, { type: 'journal', own: own ? this.steps.ownText(events) : null });
    }
    this.base = { text: folded.text, parents: folded.tips };
  }

  /** The journal's state: the very object of before where no event was new. */
  private foldedNow(): ArticleState {
    const state = this.fold.state();
    const folded = state === this.state ? this.article.folded : withSameParts(this.article.folded, state);
    this.state = state;
    return folded;
  }

  /** Makes edits in the buffer; answers the event they become, null if none. */
  private applyAs(edits: readonly TextEdit[], as: ChangeKind | FromJournal): EventRef | null {
    this.changingAs = as;
    this.written = null;
    this.buffer.apply(edits);
    this.changingAs = null;
    return this.written;
  }

  private edited(edits: readonly TextEdit[], text: string, before: Sliced): void {
    if (this.closed) return;
    const as = this.changingAs;
    if (as?.type === 'journal') this.took(before, edits, as);
    else {
      this.written = this.writer.changed(edits, text, as ?? { type: 'edit' });
      const isUndo = as?.type === 'edit' && as.undoes !== undefined;
      if (!isUndo)
        this.undo.changed(
          before,
          edits,
          { undoes: this.written, selection: this.listener.selection?.() ?? null },
          as === null ? this.now() : null,
        );
    }
    this.title.edited(edits, text);
    this.publish({ text, title: this.title.title });
    this.listener.onEdits(edits, as === null);
  }

  private took(before: Sliced, edits: readonly TextEdit[], { own }: FromJournal): void {
    this.writer.changedElsewhere();
    if (own === null) this.undo.foreign(edits);
    else this.undo.changed(before, edits, { ...own, selection: this.listener.selection?.() ?? null }, null);
  }

  private publish(
    change: Partial<Pick<OpenArticle, 'folded' | 'opened' | 'problems' | 'text' | 'title' | 'saving'>>,
  ): void {
    this.article = { ...this.article, ...change };
    if (this.closed) return;
    this.listener.onArticle(this.article);
  }
}
