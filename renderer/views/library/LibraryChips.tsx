import { useEffect, useMemo, useState } from 'react';
import type { WordId } from '../../../shared/locales/en';
import type { ArticleRow } from '../../../shared/protocol/contract';
import type { Words } from '../../../shared/locales/words';
import { stages, type Stage } from '../../../shared/review/events';
import type { Person } from '../../../shared/review/person';
import { setFilter, useLibrary } from '../../state/library';
import {
  isOf,
  isUnassigned,
  overdueTask,
  ruleCounts,
  type LibraryFilter,
  type LibrarySort,
} from '../../state/library-order';
import { ruleTitle } from '../../state/rule-titles';
import { useSession } from '../../state/session';
import { setOverlay } from '../../state/view';
import { showWaiting } from '../../state/waiting';
import { waitsFor } from '../../state/waiting-for';
import { useWords } from '../../words/words';
import { ChoiceChip, type Choice } from './ChoiceChip';
import { FolderChip } from './FolderChip';
import { useRowsBesides } from './rows-besides';
import { stageTitle } from './article-row-text';
import { knownPeople } from './bulk-actions';

const sorts = [
  { value: 'worst', label: 'library.worst' },
  { value: 'errors', label: 'library.most-errors' },
  { value: 'flags', label: 'library.most-flags' },
  { value: 'path', label: 'library.by-path' },
  { value: 'title', label: 'library.by-title' },
  { value: 'stage', label: 'library.by-stage' },
  { value: 'edited', label: 'library.most-edited' },
  { value: 'due', label: 'library.by-due' },
] as const satisfies readonly { readonly value: LibrarySort; readonly label: WordId }[];

/** `mine`, `waiting`, `overdue`, `nobodys`, or `person ` and the id of somebody. */
type Whose = string;

/** What the list shows and in which order. */
export function LibraryChips() {
  const { t } = useWords();
  const filter = useLibrary((state) => state.filter);
  const nothingCounted = useLibrary(({ scan, rows }) => scan?.done === 0 && scan.total === rows.size);

  return (
    <div className="library-chips" role="group" aria-label={t('library.order-and-filters')}>
      <ChoiceChip
        name={t('library.order')}
        choices={sorts.map(({ value, label }) => ({ value, label: t(label) }))}
        {...(nothingCounted && filter.sort === 'worst' && { shown: t('library.not-counted-yet') })}
        value={filter.sort}
        on={filter.sort === 'worst'}
        about={filter.sort === 'worst' ? t('library.worst-about') : undefined}
        onChoose={(sort) => setFilter({ sort: sort ?? 'worst' })}
      />
      <ChoiceChip
        name={t('library.stage')}
        placeholder={t('library.stage')}
        choices={filter.stage === null ? [] : [{ value: filter.stage, label: stageTitle(filter.stage) }]}
        useCounted={useStages}
        value={filter.stage}
        on={filter.stage !== null}
        onChoose={(stage) => setFilter({ stage })}
      />
      <ChoiceChip
        name={t('library.flag')}
        placeholder={t('library.flag')}
        choices={filter.rule === null ? [] : [{ value: filter.rule, label: ruleTitle(filter.rule) }]}
        useCounted={useRules}
        value={filter.rule}
        on={filter.rule !== null}
        onChoose={(rule) => setFilter({ rule })}
        find={{ label: t('library.find-flag'), run: (find) => setOverlay({ kind: 'find-flag', find }) }}
      />
      <ChoiceChip<Whose>
        name={t('library.whose')}
        placeholder={t('library.whose')}
        choices={whoseEntries(t, filter.person === null ? [] : [filter.person])}
        useCounted={useWhose}
        value={whoseOf(filter)}
        on={whoseOf(filter) !== null}
        onChoose={chooseWhose}
      />
      <FolderChip />
      {filter.only !== null && (
        <button
          type="button"
          className="chip"
          data-on
          title={filter.only.label}
          aria-label={t('library.only', { what: filter.only.label })}
          onClick={() => setFilter({ only: null })}
        >
          {filter.only.label} ✕
        </button>
      )}
    </div>
  );
}

function whoseOf({ mine, waiting, overdue, unassigned, person }: LibraryFilter): Whose | null {
  if (mine) return 'mine';
  if (waiting !== null) return 'waiting';
  if (overdue) return 'overdue';
  if (unassigned) return 'nobodys';
  return person === null ? null : byPerson + person.id;
}

const byPerson = 'person ';

function chooseWhose(whose: Whose | null): void {
  if (whose === 'waiting') showWaiting();
  else if (whose?.startsWith(byPerson) !== true)
    setFilter({
      ...nobodys,
      mine: whose === 'mine',
      overdue: whose === 'overdue',
      unassigned: whose === 'nobodys',
    });
  else {
    const id = whose.slice(byPerson.length);
    void knownPeople().then((known) =>
      setFilter({ ...nobodys, person: known.find((one) => one.id === id) ?? { id, name: id } }),
    );
  }
}

function whoseEntries(t: Words['t'], people: readonly Person[]): readonly Choice<Whose>[] {
  return [
    { value: null, label: t('library.anybodys') },
    { value: 'mine', label: t('library.mine') },
    { value: 'waiting', label: t('library.waiting') },
    { value: 'overdue', label: t('library.overdue') },
    { value: 'nobodys', label: t('library.nobodys') },
    ...people.map(({ id, name }) => ({ value: byPerson + id, label: name })),
  ];
}

const nobodys = { mine: false, waiting: null, overdue: false, unassigned: false, person: null } as const;
const anyStage = { stage: null } as const;
const anyFlag = { rule: null } as const;

/** Whose articles can be listed: besides one's own, those of everybody who worked in the project or is named in it. */
function useWhose(): readonly Choice<Whose>[] {
  const { t } = useWords();
  const me = useSession(({ person }) => person?.id);
  const [people, setPeople] = useState<readonly Person[]>([]);
  const all = useRowsBesides(nobodys);
  const fourEyes = useLibrary(({ project }) => project?.file.fourEyes !== false);
  const counts = useMemo(() => {
    const countOf = (has: (row: ArticleRow) => boolean): number => all.filter(has).length;
    const countsOf = new Map<Whose | null, number>([
      ['mine', countOf((row) => me !== undefined && isOf(row, me))],
      ['waiting', countOf((row) => waitsFor(row, me ?? null, fourEyes))],
      ['overdue', countOf((row) => overdueTask(row) !== null)],
      ['nobodys', countOf(isUnassigned)],
    ]);
    for (const { id } of people)
      countsOf.set(
        byPerson + id,
        countOf((row) => isOf(row, id)),
      );
    return countsOf;
  }, [all, people, me, fourEyes]);
  useEffect(() => {
    let left = false;
    void knownPeople().then((known) => {
      if (!left) setPeople(known.filter(({ id }) => id !== me));
    });
    return () => {
      left = true;
    };
  }, [me]);
  return whoseEntries(t, people).map((choice) => {
    const count = counts.get(choice.value);
    return count === undefined ? choice : { ...choice, count };
  });
}

/** The stages, with how many articles stand at each. */
function useStages(): readonly Choice<Stage>[] {
  const { t } = useWords();
  const rows = useRowsBesides(anyStage);
  const counts = useMemo(() => {
    const found = new Map<Stage, number>();
    for (const { stage, stageUnknown } of rows)
      if (stageUnknown !== true) found.set(stage, (found.get(stage) ?? 0) + 1);
    return found;
  }, [rows]);
  return [
    { value: null, label: t('library.any-stage') },
    ...stages.map((stage) => ({ value: stage, label: stageTitle(stage), count: counts.get(stage) ?? 0 })),
  ];
}

/** The rules with flags, with how many articles have some. */
function useRules(): readonly Choice<string>[] {
  const { t } = useWords();
  const rows = useRowsBesides(anyFlag);
  const counts = useMemo(() => ruleCounts(rows), [rows]);
  return [
    { value: null, label: t('library.any-flag') },
    ...counts.map(({ rule, articles }) => ({ value: rule, label: ruleTitle(rule), count: articles })),
  ];
}
