import { useSession } from '../../state/session';
import { setOverlay } from '../../state/view';
import { useWords } from '../../words/words';

/** Leads to where a model is set up, for whoever has none. */
export function SetUpModel() {
  const { t } = useWords();
  const hasModel = useSession(({ settings }) => settings.model?.enabled === true);
  if (hasModel) return null;
  return (
    <button type="button" className="link" onClick={() => setOverlay({ kind: 'settings' })}>
      {t('once.set-up-model')}
    </button>
  );
}
