import { useMemo } from 'react';
import { useWords } from '../../words/words';
import { formatOfPath, useFormatFacts } from '../../state/formats';
import { useLibrary } from '../../state/library';

interface Props {
  /** Ids of formats; those that this version does not know are kept. */
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** A box for each format, with how many of its files are in the folder. */
export function FormatChoices({ chosen, onChange }: Props) {
  const { t, formatTitle } = useWords();
  const facts = useFormatFacts();
  const rows = useLibrary((state) => state.rows);
  const others = useLibrary((state) => state.others);
  const counts = useMemo(() => {
    const found = new Map(Object.entries(others));
    for (const { path } of rows.values()) {
      const id = formatOfPath(path, facts)?.id;
      if (id !== undefined) found.set(id, (found.get(id) ?? 0) + 1);
    }
    return found;
  }, [rows, others, facts]);
  return (
    <fieldset className="field choices-beside">
      <legend>{t('formats.formats')}</legend>
      {facts.map((format) => {
        const { id, extensions } = format;
        const count = counts.get(id) ?? 0;
        return (
          <label key={id} className="choice">
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              onChange={({ target }) =>
                onChange(target.checked ? [...chosen, id] : chosen.filter((other) => other !== id))
              }
            />
            <span>
              {formatTitle(format)}{' '}
              <small>
                – {extensions.map((extension) => `.${extension}`).join(', ')}
                {count > 0 && ` · ${t('formats.here', { count })}`}
              </small>
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
