import { DropdownMenu } from 'radix-ui';
import { useLandmark } from '../shell/use-landmark';
import { stages } from '../../../shared/review/events';
import type { Words } from '../../../shared/locales/words';
import { saveReport, setOverviewFilter, useProjectView } from '../../state/project-view';
import { notifyFailure, useSession } from '../../state/session';
import { useWords } from '../../words/words';
import { ChoiceChip } from '../library/ChoiceChip';
import { daysOf, type Period } from './periods';
import { stageTitle } from './words';

const periods: readonly Period[] = ['this-week', 'last-week', '30', '90'];

/** The report as a file; `rules`: the precision of rules from use, for who makes them. */
const files = ['html', 'pdf', 'csv', 'json', 'rules'] as const;

/** What the figures are about, and the report as a file. */
export function Filters() {
  const { t } = useWords();
  const [trigger, landmark] = useLandmark();
  const { person, stage, folder, from, to } = useProjectView((state) => state.filter);
  const people = useProjectView((state) => state.overview?.people) ?? [];
  const folders = useProjectView((state) => state.overview?.folders) ?? [];
  // A browser writes a PDF from its own print dialog.
  const writesPdf = useSession(({ info }) => info?.canSaveCopy === true);
  const period = chosenPeriod(from, to);
  return (
    <div className="project-filters" role="group" aria-label={t('view.filters')}>
      <ChoiceChip
        name={t('view.person')}
        placeholder={t('view.anybody')}
        choices={[
          { value: null, label: t('view.anybody') },
          ...people.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={person ?? null}
        on={person !== undefined}
        onChoose={(value) => setOverviewFilter({ person: value ?? undefined })}
      />
      <ChoiceChip
        name={t('view.time')}
        placeholder={t('view.any-time')}
        choices={[
          { value: null, label: t('view.any-time') },
          ...periods.map((value) => ({ value, label: periodName(value, t) })),
        ]}
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
        name={t('view.stage')}
        placeholder={t('library.any-stage')}
        choices={[
          { value: null, label: t('library.any-stage') },
          ...stages.map((value) => ({ value, label: stageTitle(value) })),
        ]}
        value={stage ?? null}
        on={stage !== undefined}
        onChoose={(value) => setOverviewFilter({ stage: value ?? undefined })}
      />
      {folders.length > 0 && (
        <ChoiceChip
          name={t('view.folder')}
          placeholder={t('view.all-folders')}
          choices={[
            { value: null, label: t('view.all-folders') },
            ...folders.map((value) => ({ value, label: value })),
          ]}
          value={folder ?? null}
          on={folder !== undefined}
          onChoose={(value) => setOverviewFilter({ folder: value ?? undefined })}
        />
      )}
      <DropdownMenu.Root modal={false}>
        <DropdownMenu.Trigger ref={trigger} className="btn">
          {t('view.save')}
        </DropdownMenu.Trigger>
        <DropdownMenu.Portal container={landmark}>
          <DropdownMenu.Content className="menu" align="end" sideOffset={6} collisionPadding={8}>
            {files.map((format) => (
              <DropdownMenu.Item
                key={format}
                className="menu-item"
                onSelect={() => void saveReport(format).then(notifyFailure)}
              >
                {format === 'pdf' && !writesPdf ? t('view.print') : t(`view.save-${format}`)}
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
  return periods.find(isChosen) ?? null;
}

function periodName(period: Period, t: Words['t']): string {
  if (period === 'this-week') return t('view.this-week');
  if (period === 'last-week') return t('view.last-week');
  return t('view.days', { count: Number(period) });
}
