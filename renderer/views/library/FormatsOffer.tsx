import { formatsInWords, presentFormats, useFormatFacts } from '../../state/formats';
import { useLibrary } from '../../state/library';
import { changeSettings, useSession } from '../../state/session';
import { setOverlay } from '../../state/view';
import { useWords } from '../../words/words';

/** Says which readable files lie in the folder and are no articles, and offers to list them, until the person leaves them out. */
export function FormatsOffer() {
  const { t } = useWords();
  const project = useLibrary((state) => state.project);
  const others = useLibrary((state) => state.others);
  const facts = useFormatFacts();
  const key = `left-out:${project?.entry.id ?? ''}`;
  const leftOut = useSession(({ settings }) => settings.layout[key]);
  const known = new Set(typeof leftOut === 'string' ? leftOut.split(',') : []);
  const present = presentFormats(others, facts).filter(({ format }) => !known.has(format.id));
  if (project === null || project.readOnly !== null || present.length === 0) return null;
  const total = present.reduce((sum, { count }) => sum + count, 0);
  const leaveOut = (): void =>
    changeSettings((settings) => ({
      ...settings,
      layout: { ...settings.layout, [key]: Object.keys(others).sort().join(',') },
    }));
  return (
    <div className="formats-offer" role="region" aria-label={t('library.not-listed')}>
      <p role="status">{t('library.files-not-listed', { files: formatsInWords(present), count: total })}</p>
      <button type="button" className="quiet" onClick={() => setOverlay({ kind: 'formats' })}>
        {t('library.list-files', { count: total })}
      </button>
      <button type="button" className="quiet" title={t('library.leave-out-note')} onClick={leaveOut}>
        {t('library.leave-out')}
      </button>
    </div>
  );
}
