import { useBackgroundWork } from '../../state/background-work';
import { useWords } from '../../words/words';

/** Says in the status bar what goes on in the background, and stops it. */
export function BackgroundWork() {
  const works = useBackgroundWork((state) => state.works);
  const { t } = useWords();
  return works.map(({ id, kind, done, total, controller }) => (
    <span key={id} className="once-work" role="status">
      {t(`once.work-${kind}`, { done, total })}{' '}
      <button type="button" className="link" onClick={() => controller.abort()}>
        {t('once.work-stop')}
      </button>
    </span>
  ));
}
