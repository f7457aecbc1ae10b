import { useLibrary } from '../../state/library';
import { changeSettings, notify, notifyFailure, useSession } from '../../state/session';
import { updateProject } from '../../state/update-project';
import { useWords } from '../../words/words';

/** Says that files look like sources in another language than the project's, and offers to take that one, until the person leaves them as they are. */
export function SourcesOffer() {
  const { t, languageName } = useWords();
  const project = useLibrary((state) => state.project);
  const found = useLibrary((state) => state.otherSources);
  const key = `sources-left:${project?.entry.id ?? ''}`;
  const isLeft = useSession(({ settings }) => settings.layout[key] === found?.language);
  if (project === null || project.readOnly !== null || found === null || isLeft) return null;
  const { sourceLanguage } = project.file;
  const names = {
    language: languageName(found.language),
    own: languageName(sourceLanguage),
    count: found.count,
  };
  const write = async (language: string): Promise<boolean> => {
    const failure = await updateProject((file) => ({ ...file, sourceLanguage: language }));
    notifyFailure(failure);
    return failure === null;
  };
  const take = async (): Promise<void> => {
    if (!(await write(found.language))) return;
    useLibrary.setState({ otherSources: null });
    notify({
      kind: 'done',
      text: t('library.sources-taken', names),
      action: { label: t('state.undo'), run: () => void write(sourceLanguage) },
    });
  };
  return (
    <div className="formats-offer" role="region" aria-label={t('library.sources')}>
      <p role="status">{t('library.sources-found', names)}</p>
      <button type="button" className="quiet" onClick={() => void take()}>
        {t('library.sources-take', names)}
      </button>
      <button
        type="button"
        className="quiet"
        onClick={() =>
          changeSettings((settings) => ({
            ...settings,
            layout: { ...settings.layout, [key]: found.language },
          }))
        }
      >
        {t('library.sources-leave')}
      </button>
    </div>
  );
}
