import { Tabs } from 'radix-ui';
import { useArticle } from '../../state/article';
import { useChanges } from '../../state/changes';
import { useFlagCount } from '../../state/flag-count';
import { showDock, useView, type DockTab } from '../../state/view';
import { Region } from '../shell/Region';
import { ChangesTab } from './ChangesTab';
import { FlagsTab } from './FlagsTab';
import { HistoryTab } from './HistoryTab';
import { NotesTab } from './NotesTab';
import './dock.css';

/** What there is to know about the open article, beside it. */
export function Dock() {
  const tab = useView((state) => state.dockTab);
  const articleId = useArticle(({ article }) => article?.row.id);
  return (
    <aside className="dock" aria-label="Dock">
      <Tabs.Root
        className="dock-tabs"
        value={tab}
        activationMode="automatic"
        onValueChange={(value) => showDock(value as DockTab)}
      >
        <Tabs.List className="tab-list" aria-label="About the article">
          <Tab tab="flags" label="Flags" useCount={useOpenFlags} />
          <Tab tab="changes" label="Changes" useCount={useChangeCount} />
          <Tab tab="notes" label="Notes" useCount={useNoteCount} />
          <Tab tab="history" label="History" />
        </Tabs.List>
        <Tabs.Content className="tab-content" value="flags" tabIndex={-1}>
          <Region name="The list of flags" about={articleId}>
            <FlagsTab />
          </Region>
        </Tabs.Content>
        <Tabs.Content className="tab-content" value="changes" tabIndex={-1}>
          <Region name="The list of changes" about={articleId}>
            <ChangesTab />
          </Region>
        </Tabs.Content>
        <Tabs.Content className="tab-content" value="notes" tabIndex={-1}>
          <Region name="The list of notes" about={articleId}>
            <NotesTab />
          </Region>
        </Tabs.Content>
        <Tabs.Content className="tab-content" value="history" tabIndex={-1}>
          <Region name="The history" about={articleId}>
            <HistoryTab />
          </Region>
        </Tabs.Content>
      </Tabs.Root>
    </aside>
  );
}

const useOpenFlags = (): number => useFlagCount().open;
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
