import { useMemo } from 'react';
import type { WordId } from '../../../shared/locales/en';
import { stages, type Stage } from '../../../shared/review/events';
import { setFilter, useLibrary } from '../../state/library';
import { ruleCounts, type LibrarySort } from '../../state/library-order';
import { ruleTitle } from '../../state/rule-titles';
import { showWaiting } from '../../state/waiting';
import { useWords } from '../../words/words';
import { ChoiceChip, type Choice } from './ChoiceChip';
import { stageTitle } from './article-row-text';

const sorts = [
  { value: 'worst', label: 'library.worst' },
  { value: 'path', label: 'library.by-path' },
  { value: 'title', label: 'library.by-title' },
  { value: 'stage', label: 'library.by-stage' },
  { value: 'edited', label: 'library.most-edited' },
] as const satisfies readonly { readonly value: LibrarySort; readonly label: WordId }[];

type Whose = 'mine' | 'waiting';

/** What the list shows and in which order. */
export function LibraryChips() {
  const { t } = useWords();
  const filter = useLibrary((state) => state.filter);

  return (
    <div className="library-chips" role="group" aria-label={t('library.order-and-filters')}>
      <ChoiceChip
        name={t('library.order')}
        choices={sorts.map(({ value, label }) => ({ value, label: t(label) }))}
        value={filter.sort}
        on={filter.sort === 'worst'}
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
      />
      <ChoiceChip<Whose>
        name={t('library.whose')}
        placeholder={t('library.whose')}
        choices={[
          { value: null, label: t('library.anybodys') },
          { value: 'mine', label: t('library.mine') },
          { value: 'waiting', label: t('library.waiting') },
        ]}
        value={filter.mine ? 'mine' : filter.waiting !== null ? 'waiting' : null}
        on={filter.mine || filter.waiting !== null}
        onChoose={(whose) =>
          whose === 'waiting' ? showWaiting() : setFilter({ mine: whose === 'mine', waiting: null })
        }
      />
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

/** The stages, with how many articles stand at each. */
function useStages(): readonly Choice<Stage>[] {
  const { t } = useWords();
  const rows = useLibrary((state) => state.rows);
  const counts = useMemo(() => {
    const found = new Map<Stage, number>();
    for (const { stage, stageUnknown } of rows.values())
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
  const rows = useLibrary((state) => state.rows);
  const counts = useMemo(() => ruleCounts(rows.values()), [rows]);
  return [
    { value: null, label: t('library.any-flag') },
    ...counts.map(({ rule, articles }) => ({ value: rule, label: ruleTitle(rule), count: articles })),
  ];
}
