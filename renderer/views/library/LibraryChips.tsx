import { useMemo } from 'react';
import type { WordId } from '../../../shared/locales/en';
import { stages, type Stage } from '../../../shared/review/events';
import { setFilter, useLibrary } from '../../state/library';
import { ruleCounts, type LibrarySort } from '../../state/library-order';
import { ruleTitle } from '../../state/rule-titles';
import { showWaiting } from '../../state/waiting';
import { useWords } from '../../words/words';
import { ChoiceChip } from './ChoiceChip';
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
  const words = useWords();
  const { t } = words;
  const filter = useLibrary((state) => state.filter);
  const rows = useLibrary((state) => state.rows);
  const stageChoices = useMemo(() => {
    const counts = new Map<Stage, number>();
    for (const { stage, stageUnknown } of rows.values())
      if (stageUnknown !== true) counts.set(stage, (counts.get(stage) ?? 0) + 1);
    return [
      { value: null, label: words.t('library.any-stage') },
      ...stages.map((stage) => ({
        value: stage,
        label: stageTitle(stage),
        count: counts.get(stage) ?? 0,
      })),
    ];
  }, [rows, words]);
  const ruleChoices = useMemo(
    () => [
      { value: null, label: words.t('library.any-flag') },
      ...ruleCounts(rows.values()).map(({ rule, articles }) => ({
        value: rule,
        label: ruleTitle(rule),
        count: articles,
      })),
    ],
    [rows, words],
  );

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
        choices={stageChoices}
        value={filter.stage}
        on={filter.stage !== null}
        onChoose={(stage) => setFilter({ stage })}
      />
      <ChoiceChip
        name={t('library.flag')}
        placeholder={t('library.flag')}
        choices={ruleChoices}
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
