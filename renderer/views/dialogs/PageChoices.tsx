import { usualAttributes, type HtmlReading } from '../../../shared/formats/html/html-reading';
import { useWords } from '../../words/words';

interface Props {
  readonly reading: HtmlReading;
  readonly onChange: (reading: HtmlReading) => void;
}

const offered: ReadonlySet<string> = new Set(usualAttributes);

/** How the project's web pages are read. Attributes that the settings file names beside the usual ones are kept. */
export function PageChoices({ reading, onChange }: Props) {
  const { t, list } = useWords();
  const { attributes, articleOnly } = reading;
  const others = attributes.filter((name) => !offered.has(name));
  return (
    <>
      <fieldset className="field">
        <legend>{t('pages.title')}</legend>
        <label className="choice">
          <input
            type="checkbox"
            checked={articleOnly}
            onChange={({ target }) => onChange({ ...reading, articleOnly: target.checked })}
          />
          <span>
            {t('pages.article-only')} <small>– {t('pages.article-only-note')}</small>
          </span>
        </label>
      </fieldset>
      <fieldset className="field choices-beside">
        <legend>{t('pages.attributes')}</legend>
        {usualAttributes.map((name) => (
          <label key={name} className="choice">
            <input
              type="checkbox"
              checked={attributes.includes(name)}
              onChange={({ target }) =>
                onChange({
                  ...reading,
                  attributes: target.checked
                    ? [...attributes, name]
                    : attributes.filter((other) => other !== name),
                })
              }
            />
            <span>
              {t(name === 'title' ? 'pages.title-attribute' : `pages.${name}`)}{' '}
              <small className="choice-code">– {name}</small>
            </span>
          </label>
        ))}
        {others.length > 0 && <small>{t('pages.others', { names: list(others) })}</small>}
        <small>{t('pages.changes')}</small>
      </fieldset>
    </>
  );
}
