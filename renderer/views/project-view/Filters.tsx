import { DropdownMenu } from 'radix-ui';
import { stages } from '../../../shared/review/events';
import type { ReportFormat } from '../../../shared/protocol/report-contract';
import { saveReport, setOverviewFilter, useProjectView } from '../../state/project-view';
import { notifyFailure } from '../../state/session';
import { ChoiceChip, type Choice } from '../library/ChoiceChip';
import { daysOf, type Period } from './periods';
import { stageTitle } from './words';

const periods: readonly Choice<Period>[] = [
  { value: null, label: 'Any time' },
  { value: 'this-week', label: 'This week' },
  { value: 'last-week', label: 'Last week' },
  { value: '30', label: 'Last 30 days' },
  { value: '90', label: 'Last 90 days' },
];
const files: readonly { readonly format: ReportFormat; readonly label: string }[] = [
  { format: 'html', label: 'Page (HTML), prints well' },
  { format: 'csv', label: 'Tables (CSV)' },
  { format: 'json', label: 'Data (JSON)' },
];

/** What the figures are about, and the report as a file. */
export function Filters() {
  const { person, stage, folder, from, to } = useProjectView((state) => state.filter);
  const people = useProjectView((state) => state.overview?.people) ?? [];
  const folders = useProjectView((state) => state.overview?.folders) ?? [];
  const period = chosenPeriod(from, to);
  return (
    <div className="project-filters" role="group" aria-label="Filters of the project view">
      <ChoiceChip
        name="Person"
        placeholder="Anybody"
        choices={[
          { value: null, label: 'Anybody' },
          ...people.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={person ?? null}
        on={person !== undefined}
        onChoose={(value) => setOverviewFilter({ person: value ?? undefined })}
      />
      <ChoiceChip
        name="Time"
        placeholder="Any time"
        choices={periods}
        value={period}
        on={from !== undefined}
        onChoose={(value) =>
          setOverviewFilter({
            from: undefined,
            to: undefined,
            ...(value !== null && daysOf(value, Date.now())),
          })
        }
      />
      <ChoiceChip
        name="Stage of the articles"
        placeholder="Any stage"
        choices={[
          { value: null, label: 'Any stage' },
          ...stages.map((value) => ({ value, label: stageTitle(value) })),
        ]}
        value={stage ?? null}
        on={stage !== undefined}
        onChoose={(value) => setOverviewFilter({ stage: value ?? undefined })}
      />
      {folders.length > 0 && (
        <ChoiceChip
          name="Folder"
          placeholder="All folders"
          choices={[
            { value: null, label: 'All folders' },
            ...folders.map((value) => ({ value, label: value })),
          ]}
          value={folder ?? null}
          on={folder !== undefined}
          onChoose={(value) => setOverviewFilter({ folder: value ?? undefined })}
        />
      )}
      <DropdownMenu.Root modal={false}>
        <DropdownMenu.Trigger className="btn">Save the report…</DropdownMenu.Trigger>
        <DropdownMenu.Portal>
          <DropdownMenu.Content className="menu" align="end" sideOffset={6} collisionPadding={8}>
            {files.map(({ format, label }) => (
              <DropdownMenu.Item
                key={format}
                className="menu-item"
                onSelect={() => void saveReport(format).then(notifyFailure)}
              >
                {label}
              </DropdownMenu.Item>
            ))}
          </DropdownMenu.Content>
        </DropdownMenu.Portal>
      </DropdownMenu.Root>
    </div>
  );
}

/** The period that the filter's days are; null if none. */
function chosenPeriod(from: string | undefined, to: string | undefined): Period | null {
  const isChosen = (period: Period): boolean => {
    const days = daysOf(period, Date.now());
    return days.from === from && days.to === to;
  };
  return periods.find(({ value }) => value !== null && isChosen(value))?.value ?? null;
}
