import { Tabs } from 'radix-ui';
import { useArticle } from '../../state/article';
import { useChanges } from '../../state/changes';
import { useSortedFlags } from '../../state/flags';
import { showDock, useView, type DockTab } from '../../state/view';
import { ChangesTab } from './ChangesTab';
import { FlagsTab } from './FlagsTab';
import { HistoryTab } from './HistoryTab';
import { NotesTab } from './NotesTab';
import './dock.css';

/** What there is to know about the open article, beside it. */
export function Dock() {
  const tab = useView((state) => state.dockTab);
  return (
    <aside className="dock" aria-label="Dock">
      <Tabs.Root
        className="dock-tabs"
        value={tab}
        activationMode="automatic"
        onValueChange={(value) => showDock(value as DockTab)}
      >
        <Tabs.List className="tab-list" aria-label="About the article">
          <Tab tab="flags" label="Flags" useCount={useFlagCount} />
          <Tab tab="changes" label="Changes" useCount={useChangeCount} />
          <Tab tab="notes" label="Notes" useCount={useNoteCount} />
          <Tab tab="history" label="History" />
        </Tabs.List>
        <Tabs.Content className="tab-content" value="flags" tabIndex={-1}>
          <FlagsTab />
        </Tabs.Content>
        <Tabs.Content className="tab-content" value="changes" tabIndex={-1}>
          <ChangesTab />
        </Tabs.Content>
        <Tabs.Content className="tab-content" value="notes" tabIndex={-1}>
          <NotesTab />
        </Tabs.Content>
        <Tabs.Content className="tab-content" value="history" tabIndex={-1}>
          <HistoryTab />
        </Tabs.Content>
      </Tabs.Root>
    </aside>
  );
}

const useFlagCount = (): number => useSortedFlags().open.length;
const useChangeCount = (): number => useChanges().changes.length;
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
  const count = useCount();
  return count === 0 ? null : <em>{count}</em>;
}
