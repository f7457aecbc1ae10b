import { Tabs } from 'radix-ui';
import { useAnalysis } from '../../state/analysis';
import { useArticle } from '../../state/article';
import { changesOf } from '../../state/changes';
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
  const flags = useSortedFlags().open.length;
  const changes = useAnalysis(({ analysis }) => (analysis === null ? 0 : changesOf(analysis.diff).length));
  const notes = useArticle(
    ({ article }) => article?.folded.threads.filter(({ resolved }) => !resolved).length ?? 0,
  );
  return (
    <aside className="dock" aria-label="Dock">
      <Tabs.Root
        className="dock-tabs"
        value={tab}
        activationMode="automatic"
        onValueChange={(value) => showDock(value as DockTab)}
      >
        <Tabs.List className="tab-list" aria-label="About the article">
          <Tab tab="flags" label="Flags" count={flags} />
          <Tab tab="changes" label="Changes" count={changes} />
          <Tab tab="notes" label="Notes" count={notes} />
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

interface TabProps {
  readonly tab: DockTab;
  readonly label: string;
  readonly count?: number;
}

function Tab({ tab, label, count = 0 }: TabProps) {
  return (
    <Tabs.Trigger className="tab" value={tab}>
      {label}
      {count > 0 && <em>{count}</em>}
    </Tabs.Trigger>
  );
}
