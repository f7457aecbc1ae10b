import { create } from 'zustand';
import type { Failure, Result } from '../../shared/base/result';
import { isOffered, pairKey, type CorrectionRecord } from '../../shared/review/corrections/fold-corrections';
import { t } from '../words/words';
import { host, notify } from './session';
import { setOverlay } from './view';

export interface CorrectionsState {
  readonly pairs: readonly CorrectionRecord[];
  /** Pairs that a notice told of, by their keys. */
  readonly told: ReadonlySet<string>;
}

/** The pairs of the open project. */
export const useCorrections = create<CorrectionsState>(() => ({ pairs: [], told: new Set() }));

/** Listens for pairs that are learned or decided about; a pair made often enough is offered once, quietly. */
export function followCorrections(): () => void {
  return host().on('corrections.changed', ({ pairs }) => takePairs(pairs));
}

/** Asks for the project's pairs. Those made often enough before were offered then, and are not offered again. */
export async function loadCorrections(): Promise<Failure | null> {
  const answer = await host().call('corrections.list', {});
  if (!answer.ok) return answer.error;
  const offered = answer.value.filter(isOffered).map(pairKey);
  useCorrections.setState(({ told }) => ({ pairs: answer.value, told: new Set([...told, ...offered]) }));
  return null;
}

/** What is to become of a pair. */
export interface Decision {
  readonly status: 'active' | 'off' | 'never';
  /** The only article it is to hold in; null for all. */
  readonly article: string | null;
}

export async function decide(
  pair: Pick<CorrectionRecord, 'from' | 'to'>,
  decision: Decision,
): Promise<Failure | null> {
  return decideAll([{ ...pair, ...decision }]);
}

/** Decides about several pairs at once. */
export async function decideAll(
  decisions: readonly (Pick<CorrectionRecord, 'from' | 'to'> & Decision)[],
): Promise<Failure | null> {
  const pairs = decisions.map(({ from, to, status, article }) => ({
    from,
    to,
    status,
    ...(article === null ? ({ scope: 'project' } as const) : ({ scope: 'article', article } as const)),
  }));
  return took(await host().call('corrections.decide', { pairs }));
}

/** Takes a CSV or TBX file in; returns how many pairs are other than before, and which lines could not be used. */
export async function importCorrections(
  text: string,
): Promise<Result<{ readonly taken: number; readonly problems: readonly Failure[] }>> {
  const before = new Set(useCorrections.getState().pairs.map(decisionOf));
  const answer = await host().call('corrections.import', { text });
  if (!answer.ok) return answer;
  const { pairs, problems } = answer.value;
  useCorrections.setState({ pairs });
  return {
    ok: true,
    value: { taken: pairs.filter((pair) => !before.has(decisionOf(pair))).length, problems },
  };
}

function decisionOf({ from, to, status, article }: CorrectionRecord): string {
  return JSON.stringify([from, to, status, article]);
}

function took(answer: Result<readonly CorrectionRecord[]>): Failure | null {
  if (!answer.ok) return answer.error;
  useCorrections.setState({ pairs: answer.value });
  return null;
}

function takePairs(pairs: readonly CorrectionRecord[]): void {
  const { told } = useCorrections.getState();
  const fresh = pairs.filter((pair) => isOffered(pair) && !told.has(pairKey(pair)));
  useCorrections.setState({ pairs, told: new Set([...told, ...fresh.map(pairKey)]) });
  for (const { from, to } of fresh)
    notify({
      kind: 'info',
      window: true,
      text: t('once.pair-twice', { from, to }),
      action: { label: t('once.correct-it-everywhere'), run: () => setOverlay({ kind: 'corrections' }) },
    });
}
