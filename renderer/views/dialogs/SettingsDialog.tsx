import { Tabs } from 'radix-ui';
import { useLibrary } from '../../state/library';
import { setOverlay } from '../../state/view';
import { useWords } from '../../words/words';
import { Dialog } from './Dialog';
import { ModelSettings } from '../once/ModelSettings';
import { KeySettings } from './KeySettings';
import { ProjectSettings } from './ProjectSettings';
import { RuleSettings } from './RuleSettings';
import { WindowSettings } from './WindowSettings';
import './settings.css';

/** What a person chooses for themselves, and what a project asks of everyone in it. */
export function SettingsDialog({ tab }: { readonly tab: 'window' | 'project' }) {
  const { t } = useWords();
  const project = useLibrary((state) => state.project);
  return (
    <Dialog title={t('settings.title')} wide onClose={() => setOverlay(null)}>
      <Tabs.Root defaultValue={project === null ? 'window' : tab} className="settings">
        <Tabs.List aria-label={t('settings.title')} className="settings-tabs">
          <Tabs.Trigger value="window">{t('settings.window')}</Tabs.Trigger>
          <Tabs.Trigger value="keys">{t('keys.title')}</Tabs.Trigger>
          <Tabs.Trigger value="model">{t('once.model-name')}</Tabs.Trigger>
          {project !== null && (
            // The tab that has the focus is the one that is shown.
            <Tabs.Trigger value="project" data-first={tab === 'project' || undefined}>
              {t('settings.project')}
            </Tabs.Trigger>
          )}
          {project !== null && <Tabs.Trigger value="rules">{t('settings.rules')}</Tabs.Trigger>}
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
