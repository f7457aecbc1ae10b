import type { Failure, Result } from '../../shared/base/result';
import type { ListedTerm, ListsChange, WordList } from '../../shared/protocol/lists-contract';
import { t } from '../words/words';
import { host, notify, notifyFailure } from './session';
import { applyProject } from './update-project';

/** Rules that pass over the words of people’s lists. */
export const spelling: ReadonlySet<string> = new Set(['misspelling', 'name-in-small-letters']);

/** Adds a word to the person's dictionary or the project's, and offers the way back. */
export function addWord(word: string, list: WordList): Promise<Failure | null> {
  return change(
    (listed) => host().call('lists.word', { list, word, listed }),
    t(list === 'own' ? 'lists.own-added' : 'lists.project-added', { word }),
    t('lists.word-known', { word }),
  );
}

/** Adds a term to the project's list, and offers the way back. */
export function addTerm(term: ListedTerm): Promise<Failure | null> {
  const named = { term: term.target === '' ? (term.forbidden[0] ?? '') : term.target };
  return change(
    (listed) => host().call('lists.term', { term, listed }),
    t('lists.term-added', named),
    t('lists.term-known', named),
  );
}

type Call = (listed: boolean) => Promise<Result<ListsChange>>;

async function change(call: Call, added: string, known: string): Promise<Failure | null> {
  const write = async (listed: boolean): Promise<Result<ListsChange>> => {
    const answer = await call(listed);
    if (answer.ok) applyProject(answer.value.project);
    return answer;
  };
  const answer = await write(true);
  if (!answer.ok) return answer.error;
  if (!answer.value.changed) {
    notify({ kind: 'info', text: known });
    return null;
  }
  const undo = async (): Promise<void> => {
    const back = await write(false);
    if (!back.ok) notifyFailure(back.error);
  };
  notify({ kind: 'done', text: added, action: { label: t('state.undo'), run: () => void undo() } });
  return null;
}
