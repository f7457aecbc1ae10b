import { patienceTicks, startTicks, tickMs, Watch } from '../../shared/base/heartbeat';
import { ok, type Failure, type Result } from '../../shared/base/result';
import type { TextEdit } from '../../shared/text/edit';
import type { EditStep } from '../../shared/review/edit-times';
import type { HandSegmentation } from '../../shared/text/segmentation/by-hand';
import type { FromWorker, Question, Questions, ToWorker } from '../worker/messages';
import { failing } from '../words/failing';
import { t } from '../words/words';
import { withChanges } from '../worker/analysis-changes';
import type { Analyser, AnalyserListener, AnalysisTask, MeasuredChanges } from './analyser';
import type { Analysis } from './types';

type Answer<M extends keyof Questions> = Questions[M]['answer'];

/** A worker as the supervisor needs it: its messages come even while it computes, so that silence means it is stuck. */
export interface AnalysisWorker {
  send(message: ToWorker): void;
  onMessage(listener: (message: FromWorker) => void): void;
  /** Called when the worker could not start, or when something nobody caught was thrown in it. */
  onError(listener: () => void): void;
  /** Ends it at once, whatever it is at. */
  end(): void;
}

/** Calls back every so many milliseconds; returns the function that stops it. */
export type Every = (run: () => void, ms: number) => () => void;

/** The article under work. */
interface Opened {
  /** Its number; another one each time it is given to a worker, so that an answer to the last time is known. */
  task: number;
  request: AnalysisTask;
  readonly present: () => string;
  /** Changes of the text so far. */
  version: number;
  /** Changes in the text that was looked at last; -1 before the first look. */
  lookedAt: number;
  /** What was said of it last by the present worker. */
  analysis: Analysis | null;
  /** Why its rules are left out; null while they run. */
  unchecked: Failure | null;
  /** True once not even a comparison came to its end: then nothing is tried before it is opened again. */
  abandoned: boolean;
}

const cancelled = { ok: false, error: failing('cancelled', 'state.article-left') } as const;
const stuck = { ok: false, error: failing('stuck', 'check.stuck') } as const;
const notChecked = failing('not-checked', 'check.not-checked');
const notCompared = failing('not-compared', 'check.not-compared');
const cannotStart = failing('internal', 'check.cannot-start');

/**
 * Runs the analysis in a worker and watches it: one that owes something and gives no sign of life for 5 seconds is ended
 * and started again, without the rules that held it up. Whatever was asked of it ends.
 */
export class SupervisedAnalyser implements Analyser {
  private worker: AnalysisWorker;
  private ready = false;
  private looking = false;
  private opened: Opened | null = null;
  private task = 0;
  private lastId = 0;
  private readonly asked = new Map<number, (result: Result<unknown>) => void>();
  private readonly watch = new Watch(() => this.giveUp());
  private stopTicks: (() => void) | null = null;

  constructor(
    private readonly listener: AnalyserListener,
    private readonly start: () => AnalysisWorker,
    private readonly every: Every = everyMs,
  ) {
    this.worker = this.startWorker();
  }

  open(request: AnalysisTask, present: () => string): void {
    this.endQuestions(cancelled);
    const task = ++this.task;
    this.opened = {
      task,
      request,
      present,
      version: 0,
      lookedAt: -1,
      analysis: null,
      unchecked: null,
      abandoned: false,
    };
    this.looking = false;
    this.worker.send({ kind: 'open', task, request, version: 0, unchecked: null });
    this.supervise();
  }

  edit(edits: readonly TextEdit[], version: number): void {
    const { opened } = this;
    if (opened === null) return;
    opened.version = version;
    if (opened.abandoned) return;
    this.worker.send({ kind: 'edit', task: opened.task, version, edits });
    this.supervise();
  }

  segment(segmentation: HandSegmentation, version: number): void {
    const { opened } = this;
    if (opened === null) return;
    opened.version = version;
    opened.request = { ...opened.request, byHand: segmentation };
    if (opened.abandoned) return;
    this.worker.send({ kind: 'segment', task: opened.task, version, segmentation });
    this.supervise();
  }

  planFixes(rule: string | null, dismissed: readonly string[]): Promise<Result<Answer<'plan-fixes'>>> {
    return this.askChecked({ method: 'plan-fixes', rule, dismissed });
  }

  checkMachineTranslation(): Promise<Result<Answer<'check-machine-translation'>>> {
    return this.askChecked({ method: 'check-machine-translation' });
  }

  compare(before: string, after: string): Promise<Result<Answer<'compare'>>> {
    return this.ask({ method: 'compare', before, after });
  }

  async measure(steps: readonly EditStep[] | null): Promise<Result<MeasuredChanges>> {
    const answer = await this.ask({ method: 'measure', steps });
    if (!answer.ok) return answer;
    const { version, ...measured } = answer.value;
    const { opened } = this;
    // What was measured is about a text that is shown no more, or not yet.
    if (opened === null || opened.analysis === null || opened.lookedAt !== version) return cancelled;
    return ok({ ...measured, text: opened.analysis.text });
  }

  merge(base: string, mine: string, theirs: string): Promise<Result<Answer<'merge'>>> {
    return this.ask({ method: 'merge', base, mine, theirs });
  }

  close(): void {
    this.endQuestions(cancelled);
    if (this.opened !== null) this.worker.send({ kind: 'close', task: this.opened.task });
    this.opened = null;
    this.looking = false;
  }

  private askChecked<M extends keyof Questions>(
    question: Extract<Question, { readonly method: M }>,
  ): Promise<Result<Answer<M>>> {
    const unchecked = this.opened?.unchecked ?? null;
    return unchecked === null
      ? this.ask(question)
      : Promise.resolve<Result<Answer<M>>>({ ok: false, error: unchecked });
  }

  private ask<M extends keyof Questions>(
    question: Extract<Question, { readonly method: M }>,
  ): Promise<Result<Answer<M>>> {
    const { opened } = this;
    if (opened === null) return Promise.resolve(cancelled);
    if (opened.abandoned) return Promise.resolve(stuck);
    return new Promise((resolve) => {
      const id = ++this.lastId;
      // The worker answers each question with what `Questions` says of it.
      this.asked.set(id, (result) => resolve(result as Result<Answer<M>>));
      this.worker.send({ kind: 'ask', task: opened.task, id, question });
      this.supervise();
    });
  }

  private startWorker(): AnalysisWorker {
    const worker = this.start();
    this.ready = false;
    this.looking = false;
    worker.onMessage((message) => {
      if (worker === this.worker) this.take(message);
    });
    worker.onError(() => {
      if (worker === this.worker) this.failed();
    });
    return worker;
  }

  private take(message: FromWorker): void {
    this.watch.alive();
    if (message.kind === 'ready') {
      this.ready = true;
      return;
    }
    const { opened } = this;
    if (opened === null || message.task !== opened.task) return;
    switch (message.kind) {
      case 'progress':
        return;
      case 'looking':
        this.looking = true;
        return this.supervise();
      case 'analysis':
        return this.looked(opened, message.analysis, message.version);
      case 'changes':
        if (opened.analysis === null) throw new Error('changes of an analysis that nobody had');
        return this.looked(
          opened,
          withChanges(
            opened.analysis,
            message.changes,
            message.version === opened.version ? opened.present() : null,
          ),
          message.version,
        );
      case 'failed':
        return this.giveUpOn(opened, t('check.stopped', { why: `${message.message}.` }));
      case 'answer':
        return this.settle(message.id, { ok: true, value: message.value });
      case 'no-answer':
        return this.settle(message.id, {
          ok: false,
          error: failing('internal', 'check.cannot-work-out', { why: `${message.message}.` }),
        });
    }
  }

  private looked(opened: Opened, analysis: Analysis, version: number): void {
    this.looking = false;
    opened.lookedAt = version;
    opened.analysis = analysis;
    this.listener.onAnalysis(analysis, version);
  }

  private settle(id: number, result: Result<unknown>): void {
    this.asked.get(id)?.(result);
    this.asked.delete(id);
  }

  private endQuestions(result: Result<unknown>): void {
    for (const settle of this.asked.values()) settle(result);
    this.asked.clear();
  }

  /** True while the worker has something to do. */
  private owes(): boolean {
    const { opened } = this;
    if (this.asked.size > 0) return true;
    return opened !== null && !opened.abandoned && (this.looking || opened.lookedAt < opened.version);
  }

  /** Watches the worker as long as it owes something. */
  private supervise(): void {
    if (this.stopTicks !== null) return;
    this.watch.alive();
    this.stopTicks = this.every(() => {
      if (this.owes()) return this.watch.tick(this.ready ? patienceTicks : startTicks);
      this.stopTicks?.();
      this.stopTicks = null;
    }, tickMs);
  }

  /** The worker is stuck: it is ended, and another one goes on. */
  private giveUp(): void {
    const { opened, looking } = this;
    const wasReady = this.ready;
    this.worker.end();
    this.worker = this.startWorker();
    const onlyAsked = this.asked.size > 0 && !looking && opened?.lookedAt === opened?.version;
    this.endQuestions(stuck);
    if (opened === null) return;
    if (!wasReady) return this.abandon(opened, cannotStart);
    if (onlyAsked) return this.reopen(opened);
    this.giveUpOn(opened, null);
  }

  /** Something nobody caught was thrown in the worker, or it could not start at all. */
  private failed(): void {
    if (this.ready) return this.giveUp();
    this.endQuestions({ ok: false, error: cannotStart });
    if (this.opened === null) this.listener.onFailure(cannotStart);
    else this.abandon(this.opened, cannotStart);
  }

  /** Goes on without rules; where they were left out already, not at all. */
  private giveUpOn(opened: Opened, why: string | null): void {
    this.looking = false;
    if (opened.unchecked !== null) return this.abandon(opened, notCompared);
    opened.unchecked = why === null ? notChecked : { ...notChecked, message: `${notChecked.message} ${why}` };
    // What was said last is about another text, or about less than all of this one.
    this.listener.onFailure(opened.unchecked);
    this.reopen(opened);
  }

  private abandon(opened: Opened, failure: Failure): void {
    opened.abandoned = true;
    opened.unchecked = failure;
    this.looking = false;
    this.listener.onFailure(failure);
  }

  private reopen(opened: Opened): void {
    const { version, unchecked } = opened;
    const task = ++this.task;
    opened.task = task;
    const request = { ...opened.request, text: opened.present() };
    opened.lookedAt = -1;
    opened.analysis = null;
    this.worker.send({ kind: 'open', task, request, version, unchecked });
    this.supervise();
  }
}

function everyMs(run: () => void, ms: number): () => void {
  const timer = setInterval(run, ms);
  return () => clearInterval(timer);
}
