import type { ProjectInfo } from '../../../shared/protocol/contract';
import { useFormatFacts } from '../../state/formats';
import { updateProject } from '../../state/update-project';
import { notifyFailure } from '../../state/session';
import { setOverlay } from '../../state/view';

/** What the project asks of everyone who works in it. */
export function ProjectSettings({ project }: { readonly project: ProjectInfo }) {
  const { file, entry, readOnly } = project;
  const facts = useFormatFacts();
  return (
    <>
      <fieldset className="field" disabled={readOnly !== null}>
        <legend>Review</legend>
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
            Four eyes <small>– nobody approves their own words, nor the article they submitted</small>
          </span>
        </label>
      </fieldset>
      <div className="field">
        <span>Articles</span>
        <p className="settings-line">
          {file.formats.map((id) => facts.find((format) => format.id === id)?.title ?? id).join(', ')}{' '}
          <button type="button" className="btn" onClick={() => setOverlay({ kind: 'formats' })}>
            Choose formats…
          </button>
        </p>
      </div>
      <div className="field">
        <span>Languages</span>
        <p className="settings-line">
          From {languageName(file.sourceLanguage)} to {languageName(file.language)}
        </p>
        <small>
          These settings are in {entry.path}/.emend/project.json, and hold for everyone who shares the folder.
        </small>
      </div>
      {readOnly !== null && <p className="wrong">{readOnly.message}</p>}
    </>
  );
}

function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
