import { createElement, Fragment, type ReactNode } from 'react';
import type { Failure } from '../../shared/base/result';
import type { WordId } from '../../shared/locales/en';
import type { WordValues } from '../../shared/locales/locale';
import type { Words } from '../../shared/locales/words';
import { useSession } from '../state/session';

/** What the window says, in the chosen language; the view is rendered anew when that changes. */
export function useWords(): Words {
  return useSession((state) => state.words);
}

/** The same outside of views: what is said now, in the language chosen now. */
export function words(): Words {
  return useSession.getState().words;
}

/** The message of that id in the language chosen now; views take theirs from {@link useWords}. */
export function t(id: WordId, values?: WordValues): string {
  return words().t(id, values);
}

/** What a failure says, in the language chosen now. */
export function failureInWords(failure: Failure): string {
  return words().failure(failure);
}

interface SaidProps {
  readonly id: WordId;
  readonly values: Readonly<Record<string, ReactNode>>;
}

/** A message some of whose values are elements. */
export function Said({ id, values }: SaidProps): ReactNode {
  const parts = useWords().parts<ReactNode>(id, values as Readonly<Record<string, string>>);
  return createElement(Fragment, null, ...parts);
}
