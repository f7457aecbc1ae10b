import { Tabs } from 'radix-ui';
import { useLibrary } from '../../state/library';
import { setOverlay } from '../../state/view';
import { Dialog } from './Dialog';
import { ModelSettings } from '../once/ModelSettings';
import { KeySettings } from './KeySettings';
import { ProjectSettings } from './ProjectSettings';
import { RuleSettings } from './RuleSettings';
import { WindowSettings } from './WindowSettings';
import './settings.css';

/** What a person chooses for themselves, and what a project asks of everyone in it. */
export function SettingsDialog() {
  const project = useLibrary((state) => state.project);
  return (
    <Dialog title="Settings" wide onClose={() => setOverlay(null)}>
      <Tabs.Root defaultValue="window" className="settings">
        <Tabs.List aria-label="Settings" className="settings-tabs">
          <Tabs.Trigger value="window">You and the window</Tabs.Trigger>
          <Tabs.Trigger value="keys">Keys</Tabs.Trigger>
          <Tabs.Trigger value="model">Model</Tabs.Trigger>
          {project !== null && <Tabs.Trigger value="project">Project</Tabs.Trigger>}
          {project !== null && <Tabs.Trigger value="rules">Rules</Tabs.Trigger>}
        </Tabs.List>
        <Tabs.Content value="window">
          <WindowSettings />
        </Tabs.Content>
        <Tabs.Content value="keys">
          <KeySettings />
        </Tabs.Content>
        <Tabs.Content value="model">
          <ModelSettings />
        </Tabs.Content>
        {project !== null && (
          <>
            <Tabs.Content value="project">
              <ProjectSettings project={project} />
            </Tabs.Content>
            <Tabs.Content value="rules">
              <RuleSettings project={project} />
            </Tabs.Content>
          </>
        )}
      </Tabs.Root>
    </Dialog>
  );
}
