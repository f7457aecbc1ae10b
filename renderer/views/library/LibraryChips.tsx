import { useMemo } from 'react';
import { stages, type Stage } from '../../../shared/review/events';
import { setFilter, useLibrary } from '../../state/library';
import { ruleCounts, type LibrarySort } from '../../state/library-order';
import { ruleTitle } from '../../state/rule-titles';
import { stageNames } from './article-row-text';
import { ChoiceChip, type Choice } from './ChoiceChip';

const sorts: readonly (Choice<LibrarySort> & { readonly value: LibrarySort })[] = [
  { value: 'worst', label: 'Worst first' },
  { value: 'path', label: 'By file name' },
  { value: 'title', label: 'By title' },
  { value: 'stage', label: 'By stage' },
  { value: 'edited', label: 'Most edited first' },
];

/** What the list shows and in which order. */
export function LibraryChips() {
  const filter = useLibrary((state) => state.filter);
  const rows = useLibrary((state) => state.rows);
  const stageChoices = useMemo(() => {
    const counts = new Map<Stage, number>();
    for (const { stage, stageUnknown } of rows.values())
      if (stageUnknown !== true) counts.set(stage, (counts.get(stage) ?? 0) + 1);
    return [
      { value: null, label: 'Any stage' },
      ...stages.map((stage) => ({
        value: stage,
        label: capital(stageNames[stage]),
        count: counts.get(stage) ?? 0,
      })),
    ];
  }, [rows]);
  const ruleChoices = useMemo(
    () => [
      { value: null, label: 'Any flag or none' },
      ...ruleCounts(rows.values()).map(({ rule, articles }) => ({
        value: rule,
        label: ruleTitle(rule),
        count: articles,
      })),
    ],
    [rows],
  );

  return (
    <div className="library-chips" role="group" aria-label="Order and filters">
      <ChoiceChip
        name="Order"
        choices={sorts}
        value={filter.sort}
        on={filter.sort === 'worst'}
        onChoose={(sort) => setFilter({ sort: sort ?? 'worst' })}
      />
      <ChoiceChip
        name="Stage"
        placeholder="Stage"
        choices={stageChoices}
        value={filter.stage}
        on={filter.stage !== null}
        onChoose={(stage) => setFilter({ stage })}
      />
      <ChoiceChip
        name="Flag"
        placeholder="Flag"
        choices={ruleChoices}
        value={filter.rule}
        on={filter.rule !== null}
        onChoose={(rule) => setFilter({ rule })}
      />
      <button
        type="button"
        className="chip"
        aria-pressed={filter.mine}
        title="Articles you wrote in"
        onClick={() => setFilter({ mine: !filter.mine })}
      >
        Mine
      </button>
      {filter.only !== null && (
        <button
          type="button"
          className="chip"
          data-on
          title={filter.only.label}
          aria-label={`Only: ${filter.only.label}. Show all articles again`}
          onClick={() => setFilter({ only: null })}
        >
          {filter.only.label} ✕
        </button>
      )}
    </div>
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
