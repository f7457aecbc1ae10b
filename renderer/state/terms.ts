import { create } from 'zustand';
import type { Failure } from '../../shared/base/result';
import { SerialQueue } from '../../shared/base/serial-queue';
import type { ListTerm, TermChange } from '../../shared/formats/terms/change-terms';
import type { TermColumns } from '../../shared/formats/terms/term-headings';
import type { WordList } from '../../shared/protocol/lists-contract';
import type { ReadTerms, TermList } from '../../shared/protocol/terms-contract';
import { failing } from '../words/failing';
import { t } from '../words/words';
import { base64Of } from './base64-of';
import { useLibrary } from './library';
import { host, notify } from './session';
import { applyProject } from './update-project';
import { useView } from './view';

/** Changes of the project's list or of the person's own. */
export interface ListChanges {
  readonly list: WordList;
  readonly changes: readonly TermChange[];
}

/** Something that was done to the lists, with what takes it back. */
interface Step {
  readonly parts: readonly ListChanges[];
  /** What it was, for the notice: `3 terms removed.` */
  readonly said: string;
}

export interface TermsState extends TermList {
  /** The project they are of; null before they were asked for. */
  readonly projectId: string | null;
  readonly undo: readonly Step[];
  readonly redo: readonly Step[];
  /** What was done last, while its dialog is open. */
  readonly said: string;
  /** A glossary that was dropped on the list or chosen, to be looked at. */
  readonly glossary: File | null;
  /** How often the terms were asked for: only the last answer counts, whichever comes last. */
  readonly asked: number;
  /** One change after another: keys come faster than the disk. */
  readonly queue: SerialQueue;
}

const none: TermsState = {
  projectId: null,
  list: [],
  termbase: [],
  own: [],
  problems: [],
  undo: [],
  redo: [],
  said: '',
  glossary: null,
  asked: 0,
  queue: new SerialQueue(),
};

/** The terms of the open project. */
export const useTerms = create<TermsState>(() => none);

/** Asks for the terms as they stand on disk. */
export async function loadTerms(): Promise<Failure | null> {
  const projectId = useLibrary.getState().project?.entry.id ?? null;
  const asked = useTerms.getState().asked + 1;
  useTerms.setState({ ...(useTerms.getState().projectId !== projectId && { ...none, projectId }), asked });
  if (projectId === null) return null;
  const answer = await host().call('terms.list', {});
  if (!answer.ok) return answer.error;
  if (useTerms.getState().asked === asked) useTerms.setState(answer.value);
  return null;
}

/** A file to look at before it is taken in; null to leave it. */
export function offerGlossary(glossary: File | null): void {
  useTerms.setState({ glossary, said: '' });
}

/**
 * Changes the list, on disk and for checks; one step for undo. `said` tells what was done to so many rows. Rows that somebody else changed meanwhile are left,
 * and that is said, too. Fails as writing does, and with `term-left` where nothing could be changed.
 */
export function changeTermsOfProject(
  parts: readonly ListChanges[],
  said: (count: number) => string,
): Promise<Failure | null> {
  return useTerms.getState().queue.run(() => changeNow(parts, said));
}

async function changeNow(
  parts: readonly ListChanges[],
  said: (count: number) => string,
): Promise<Failure | null> {
  const { undo, count, left, failure } = await write(parts);
  if (failure !== null && count === 0) return failure;
  if (count === 0) return failing('term-left', 'terms.nothing-changed');
  const step = { parts: undo, said: said(count) };
  useTerms.setState((state) => ({ undo: [...state.undo, step], redo: [] }));
  tell(left === 0 ? step.said : t('terms.some-left', { said: step.said, count: left }), true);
  return failure;
}

/** Takes back what was done last to the list, or does it again. Null where there is nothing. */
export function stepTerms(way: 'undo' | 'redo'): Promise<Failure | null> {
  return useTerms.getState().queue.run(() => stepNow(way));
}

async function stepNow(way: 'undo' | 'redo'): Promise<Failure | null> {
  const step = useTerms.getState()[way].at(-1);
  if (step === undefined) return null;
  const { undo, count, left, failure } = await write(step.parts);
  if (failure !== null && count === 0) return failure;
  const back = { parts: undo, said: step.said };
  const other = way === 'undo' ? 'redo' : 'undo';
  useTerms.setState((state) => ({
    [way]: state[way].filter((each) => each !== step),
    ...(count > 0 && { [other]: [...state[other], back] }),
  }));
  const text = t(way === 'undo' ? 'terms.undone' : 'terms.redone', { said: step.said });
  tell(left === 0 ? text : t('terms.some-left', { said: text, count: left }), false);
  return failure;
}

/** Writes list by list; what takes it back is in the same shape. A list that cannot be written ends it. */
async function write(parts: readonly ListChanges[]) {
  const undo: ListChanges[] = [];
  let count = 0;
  let left = 0;
  let failure: Failure | null = null;
  for (const { list, changes } of parts) {
    if (changes.length === 0 || failure !== null) continue;
    const answer = await host().call('terms.change', { list, changes: [...changes] });
    if (!answer.ok) failure = answer.error;
    else {
      applyProject(answer.value.project);
      undo.push({ list, changes: answer.value.undo });
      count += answer.value.undo.length;
      left += answer.value.left;
    }
  }
  await loadTerms();
  return { undo, count, left, failure };
}

/** Beside the list where it is shown, for a notice would lie over it; else in a notice with the way back. */
function tell(said: string, canUndo: boolean): void {
  useTerms.setState({ said });
  if (useView.getState().overlay?.kind === 'terms') return;
  notify({
    kind: 'done',
    window: true,
    text: said,
    ...(canUndo && { action: { label: t('state.undo'), run: () => void stepTerms('undo') } }),
  });
}

/** Bytes of a glossary at most: the list itself may have 8 MB. */
const mostBytes = 32 * 2 ** 20;

export interface GlossaryChoice {
  readonly columns?: TermColumns;
  readonly encoding?: string;
}

/** Has a glossary read and compared with the list; nothing is written. */
export async function readGlossaryFile(
  file: File,
  choice: GlossaryChoice,
): Promise<{ readonly read: ReadTerms } | { readonly failure: Failure }> {
  if (file.size > mostBytes) return { failure: failing('too-large', 'terms.too-large') };
  const data = await base64Of(file);
  if (data === null) return { failure: failing('unreadable', 'terms.unreadable') };
  const answer = await host().call('terms.read', { name: file.name, data, ...choice });
  return answer.ok ? { read: answer.value } : { failure: answer.error };
}

/** A term's name in notices: its rendering, else what it forbids. */
export function nameOfTerm({ source, target, forbidden }: ListTerm): string {
  return target === '' ? (forbidden[0] ?? source) : target;
}
