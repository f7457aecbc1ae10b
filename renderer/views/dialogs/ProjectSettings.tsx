import { segmentationFile, type ProjectFile } from '../../../shared/review/project-file';
import { commonSources, commonTargets, type Language } from '../../../shared/text/language';
import type { ProjectInfo } from '../../../shared/protocol/contract';
import { useFormatFacts } from '../../state/formats';
import { updateProject } from '../../state/update-project';
import { notifyFailure } from '../../state/session';
import { setOverlay } from '../../state/view';
import { useWords } from '../../words/words';

/** What the project asks of everyone who works in it. */
export function ProjectSettings({ project }: { readonly project: ProjectInfo }) {
  const { t, list, formatTitle, failure } = useWords();
  const { file, entry, readOnly, problems } = project;
  const facts = useFormatFacts();
  return (
    <>
      {problems.length > 0 && (
        <div className="field">
          <span>{t('project-settings.problems')}</span>
          <ul className="settings-problems wrong">
            {problems.map((problem) => (
              <li key={problem.message}>{failure(problem)}</li>
            ))}
          </ul>
        </div>
      )}
      <fieldset className="field" disabled={readOnly !== null}>
        <legend>{t('project-settings.review')}</legend>
        <label className="choice">
          <input
            type="checkbox"
            checked={file.fourEyes}
            onChange={(event) => {
              const fourEyes = event.target.checked;
              void updateProject((before) => ({ ...before, fourEyes })).then(notifyFailure);
            }}
          />
          <span>
            {t('project-settings.four-eyes')} <small>– {t('project-settings.four-eyes-note')}</small>
          </span>
        </label>
      </fieldset>
      <div className="field">
        <span>{t('project-settings.articles')}</span>
        <p className="settings-line">
          {list(
            file.formats.map((id) => {
              const known = facts.find((format) => format.id === id);
              return known === undefined ? id : formatTitle(known);
            }),
          )}{' '}
          <button type="button" className="btn" onClick={() => setOverlay({ kind: 'formats' })}>
            {t('project-settings.choose-formats')}
          </button>
        </p>
      </div>
      <fieldset className="field" disabled={readOnly !== null}>
        <legend>{t('project-settings.languages')}</legend>
        <p className="settings-line">
          <LanguageChoice side="sourceLanguage" file={file} common={commonSources} />
          <LanguageChoice side="language" file={file} common={commonTargets} />
        </p>
      </fieldset>
      <div className="field">
        <span>{t('segmentation.title')}</span>
        <p className="settings-line">
          {project.srx === undefined
            ? t('segmentation.built-in')
            : t('segmentation.own', { rules: project.srx.rules, file: segmentationFile })}{' '}
          <button type="button" className="btn" onClick={() => setOverlay({ kind: 'segmentation' })}>
            {t('project-settings.choose-segmentation')}
          </button>
        </p>
      </div>
      <div className="field">
        <span>{t('project-settings.lists')}</span>
        <p className="settings-line">
          <span className="settings-note">{t('project-settings.lists-about')}</span>{' '}
          <button type="button" className="btn" onClick={() => setOverlay({ kind: 'terms' })}>
            {t('project-settings.terms')}
          </button>
          <button
            type="button"
            className="btn"
            onClick={() => setOverlay({ kind: 'guide', find: t('project-settings.house-rules') })}
          >
            {t('project-settings.house-help')}
          </button>
        </p>
      </div>
      <p className="settings-note">
        {t('project-settings.where', { file: `${entry.path}/.emend/project.json` })}
      </p>
      {readOnly !== null && <p className="wrong">{failure(readOnly)}</p>}
    </>
  );
}

interface LanguageChoiceProps {
  readonly side: 'sourceLanguage' | 'language';
  readonly file: ProjectFile;
  readonly common: readonly Language[];
}

/** The language of the sources, or of the translations. */
function LanguageChoice({ side, file, common }: LanguageChoiceProps) {
  const { t, languageName } = useWords();
  const present = file[side];
  const choices = common.includes(present) ? common : [present, ...common];
  return (
    <label className="settings-line">
      {t(side === 'language' ? 'project-settings.target-language' : 'project-settings.source-language')}{' '}
      <select
        value={present}
        onChange={(event) => {
          const chosen = event.target.value;
          void updateProject((before) => ({ ...before, [side]: chosen })).then(notifyFailure);
        }}
      >
        {choices.map((language) => (
          <option key={language} value={language}>
            {languageName(language)}
          </option>
        ))}
      </select>
    </label>
  );
}
