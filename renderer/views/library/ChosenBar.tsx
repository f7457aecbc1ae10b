import { DropdownMenu } from 'radix-ui';
import { runCommand } from '../../commands/registry';
import { chooseArticles, shownAndHidden } from '../../state/chosen-articles';
import { useLibrary } from '../../state/library';
import { useLandmark } from '../shell/use-landmark';
import { useWords } from '../../words/words';

const acts = ['fix-safe', 'assign', 'submit', 'approve', 'reopen', 'export'] as const;

/** How many articles are chosen, and what can be done with all of them. */
export function ChosenBar() {
  const { t } = useWords();
  const count = useLibrary((state) => shownAndHidden(state).shown);
  const hidden = useLibrary((state) => shownAndHidden(state).hidden);
  const [trigger, landmark] = useLandmark();
  if (count + hidden === 0) return null;
  const said = hidden === 0 ? t('chosen.count', { count }) : t('chosen.count-hidden', { count, hidden });
  return (
    <div className="chosen-bar" role="region" aria-label={said}>
      <span role="status">{said}</span>
      <DropdownMenu.Root modal={false}>
        {/* Nothing is done to what the list does not show. */}
        <DropdownMenu.Trigger ref={trigger} className="btn main" disabled={count === 0}>
          {t('chosen.act')}
        </DropdownMenu.Trigger>
        <DropdownMenu.Portal container={landmark}>
          <DropdownMenu.Content className="menu" side="top" align="end" sideOffset={6} collisionPadding={8}>
            {acts.map((act) => (
              <DropdownMenu.Item
                key={act}
                className="menu-item"
                onSelect={() => runCommand(`articles.${act}`)}
              >
                <span>{t(`chosen.${act}`)}</span>
              </DropdownMenu.Item>
            ))}
          </DropdownMenu.Content>
        </DropdownMenu.Portal>
      </DropdownMenu.Root>
      <button
        type="button"
        className="quiet"
        aria-label={t('chosen.clear')}
        onClick={() => {
          chooseArticles([]);
          document.getElementById('article-list')?.focus();
        }}
      >
        ×
      </button>
    </div>
  );
}
