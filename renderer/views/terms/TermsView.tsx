import { useCallback, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { Failure } from '../../../shared/base/result';
import type { ListTerm } from '../../../shared/formats/terms/change-terms';
import type { WordList } from '../../../shared/protocol/lists-contract';
import { useLibrary } from '../../state/library';
import { changeTermsOfProject, nameOfTerm, useTerms } from '../../state/terms';
import { setOverlay } from '../../state/view';
import { failureInWords, useWords } from '../../words/words';
import { Problem } from '../dialogs/Problem';
import { ProblemList } from './ProblemList';
import { searchedTerms, shownTerms, type ShownTerm } from './shown-terms';
import { TermForm } from './TermForm';
import { TermList, type TermListHandle } from './TermList';

interface Props {
  readonly problem: string | null;
  readonly onProblem: (problem: string | null) => void;
}

const lists = ['project', 'own'] as const satisfies readonly WordList[];

/** The list with its search and what can be done with the chosen terms. */
export function TermsView({ problem, onProblem }: Props) {
  const { t } = useWords();
  const list = useTerms((state) => state.list);
  const termbase = useTerms((state) => state.termbase);
  const own = useTerms((state) => state.own);
  const problems = useTerms((state) => state.problems);
  const readOnly = useLibrary(({ project }) => project?.readOnly ?? null);
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  /** The term that is edited; `new` for one that is added. */
  const [editing, setEditing] = useState<ShownTerm | 'new' | null>(null);
  const handle = useRef<TermListHandle>(null);
  const search = useRef<HTMLInputElement>(null);

  const canWrite = useCallback(
    (where: WordList | null) => where === 'own' || (where === 'project' && readOnly === null),
    [readOnly],
  );
  const all = useMemo(() => shownTerms({ list, termbase, own }), [list, termbase, own]);
  const shown = useMemo(() => searchedTerms(all, query), [all, query]);
  const active = Math.min(at, shown.length - 1);
  const here = shown[active];
  const chosen = useMemo(() => {
    const still = new Set(shown.filter(({ key }) => picked.has(key)).map(({ key }) => key));
    return still.size > 0 || here === undefined ? still : new Set([here.key]);
  }, [shown, picked, here]);
  const ours = useMemo(
    () => shown.filter((term) => chosen.has(term.key) && canWrite(term.list)),
    [shown, chosen, canWrite],
  );
  const one = chosen.size === 1 ? shown.find(({ key }) => chosen.has(key)) : undefined;
  const canEdit = one !== undefined && canWrite(one.list);
  const canRemove = ours.length > 0;

  const tell = (failure: Failure | null): void =>
    onProblem(failure === null ? null : failureInWords(failure));
  const back = (): void => {
    setEditing(null);
    requestAnimationFrame(() => (handle.current ?? search.current)?.focus());
  };
  const edit = (): void => {
    if (canEdit) setEditing(one);
    else if (one?.list === null) onProblem(t('terms.fixed'));
  };
  const remove = async (): Promise<void> => {
    if (!canRemove) return;
    const [first] = ours;
    const name = first === undefined ? '' : nameOfTerm(first);
    setPicked(new Set());
    tell(
      await changeTermsOfProject(
        lists.map((each) => ({
          list: each,
          changes: ours.filter((term) => term.list === each).map((term) => ({ was: plain(term), now: null })),
        })),
        (count) => t('terms.removed', { count, name }),
      ),
    );
    requestAnimationFrame(() => (handle.current ?? search.current)?.focus());
  };
  const save = async (term: ListTerm, into: WordList): Promise<Failure | null> => {
    const was = editing === 'new' || editing === null ? null : plain(editing);
    const name = nameOfTerm(term);
    const failure = await changeTermsOfProject([{ list: into, changes: [{ was, now: term }] }], () =>
      t(was === null ? 'terms.added' : 'terms.edited', { name }),
    );
    if (failure === null) {
      onProblem(null);
      back();
    }
    return failure;
  };
  const onSearchKey = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'Enter') handle.current?.focus();
    else if (event.key === 'Escape' && query !== '') setQuery('');
    else return;
    event.preventDefault();
  };

  return (
    <>
      <Problem>{problem ?? (readOnly === null ? null : failureInWords(readOnly))}</Problem>
      {problems.length > 0 && <ProblemList problems={problems} title={t('terms.problems')} />}
      {editing !== null ? (
        <TermForm
          was={editing === 'new' ? null : editing}
          projectToo={readOnly === null}
          onSave={save}
          onCancel={back}
        />
      ) : (
        <div className="terms-bar">
          <input
            ref={search}
            type="text"
            role="searchbox"
            aria-label={t('terms.search', { count: all.length })}
            placeholder={t('terms.search', { count: all.length })}
            autoComplete="off"
            spellCheck={false}
            data-asking={query !== '' || undefined}
            value={query}
            onChange={({ target }) => {
              setQuery(target.value);
              setAt(0);
            }}
            onKeyDown={onSearchKey}
          />
          <button type="button" className="btn" onClick={() => setEditing('new')}>
            {t('terms.add')}
          </button>
          <button type="button" className="btn" aria-disabled={!canEdit} onClick={edit}>
            {t('terms.edit')}
          </button>
          <button type="button" className="btn" aria-disabled={!canRemove} onClick={() => void remove()}>
            {t('terms.remove', { count: Math.max(1, ours.length) })}
          </button>
          <button
            type="button"
            className="btn"
            aria-disabled={one === undefined}
            onClick={() =>
              one !== undefined &&
              setOverlay({ kind: 'replace', pair: null, find: nameOfTerm(one), atOnce: true })
            }
          >
            {t('terms.find')}
          </button>
        </div>
      )}
      {shown.length === 0 ? (
        <p className="terms-none">{t(all.length === 0 ? 'terms.none' : 'terms.nothing')}</p>
      ) : (
        <TermList
          ref={handle}
          terms={shown}
          active={active}
          chosen={chosen}
          onMove={(next, keys) => {
            setAt(next);
            setPicked(keys);
          }}
          onEdit={edit}
          onRemove={() => void remove()}
          onType={(letter) => {
            setQuery(query + letter);
            setAt(0);
            search.current?.focus();
          }}
        />
      )}
    </>
  );
}

/** Only what a row holds: the host is told no more. */
function plain({ source, target, forbidden, note }: ListTerm): ListTerm {
  return { source, target, forbidden, note };
}
