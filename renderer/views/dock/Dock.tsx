import { Tabs } from 'radix-ui';
import { useArticle } from '../../state/article';
import { useChangeCount } from '../../state/changes';
import { useFlagCount } from '../../state/flag-count';
import { showDock, useView, type DockTab } from '../../state/view';
import { useWords } from '../../words/words';
import { Region } from '../shell/Region';
import { ChangesTab } from './ChangesTab';
import { FlagsTab } from './FlagsTab';
import { HistoryTab } from './HistoryTab';
import { NotesTab } from './NotesTab';
import './dock.css';

/** What there is to know about the open article, beside it. */
export function Dock() {
  const { t } = useWords();
  const tab = useView((state) => state.dockTab);
  const articleId = useArticle(({ article }) => article?.row.id);
  return (
    <aside className="dock" aria-label={t('dock.name')}>
      <Tabs.Root
        className="dock-tabs"
        value={tab}
        activationMode="automatic"
        onValueChange={(value) => showDock(value as DockTab)}
      >
        <Tabs.List className="tab-list" aria-label={t('dock.about')}>
          <Tab tab="flags" label={t('dock.flags')} useCount={useOpenFlags} />
          <Tab tab="changes" label={t('dock.changes')} useCount={useChangeCount} />
          <Tab tab="notes" label={t('dock.notes')} useCount={useNoteCount} />
          <Tab tab="history" label={t('dock.history')} />
        </Tabs.List>
        <Tabs.Content className="tab-content" value="flags" tabIndex={-1}>
          <Region name={t('dock.flag-list')} about={articleId}>
            <FlagsTab />
          </Region>
        </Tabs.Content>
        <Tabs.Content className="tab-content" value="changes" tabIndex={-1}>
          <Region name={t('dock.change-list')} about={articleId}>
            <ChangesTab />
          </Region>
        </Tabs.Content>
        <Tabs.Content className="tab-content" value="notes" tabIndex={-1}>
          <Region name={t('dock.note-list')} about={articleId}>
            <NotesTab />
          </Region>
        </Tabs.Content>
        <Tabs.Content className="tab-content" value="history" tabIndex={-1}>
          <Region name={t('dock.history-list')} about={articleId}>
            <HistoryTab />
          </Region>
        </Tabs.Content>
      </Tabs.Root>
    </aside>
  );
}

const useOpenFlags = (): number => useFlagCount().open;
const useNoteCount = (): number =>
  useArticle(({ article }) => article?.folded.threads.filter(({ resolved }) => !resolved).length ?? 0);

interface TabProps {
  readonly tab: DockTab;
  readonly label: string;
  /** A hook, so that a changed number draws itself alone. */
  readonly useCount?: () => number;
}

function Tab({ tab, label, useCount }: TabProps) {
  return (
    <Tabs.Trigger className="tab" value={tab}>
      {label}
      {useCount !== undefined && <Count useCount={useCount} />}
    </Tabs.Trigger>
  );
}

function Count({ useCount }: { readonly useCount: () => number }) {
  const { number } = useWords();
  const count = useCount();
  return count === 0 ? null : <em>{number(count)}</em>;
}
