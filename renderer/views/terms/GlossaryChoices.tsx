import { termFields, type TermField } from '../../../shared/formats/terms/term-headings';
import type { ReadTerms } from '../../../shared/protocol/terms-contract';
import type { GlossaryChoice } from '../../state/terms';
import { useWords } from '../../words/words';

interface Props {
  readonly read: ReadTerms;
  /** What was chosen so far, which may not be read yet. */
  readonly chosen: GlossaryChoice;
  readonly onChoose: (choice: GlossaryChoice) => void;
}

/** Which columns of a table hold what, and the encoding it is read in; nothing for a termbase, which says both. */
export function GlossaryChoices({ read, chosen, onChoose }: Props) {
  const { t } = useWords();
  const { table, encoding, encodings } = read;
  if (table === null) return null;
  const { first } = table;
  const columns = chosen.columns ?? table.columns;
  const inEncoding = chosen.encoding ?? encoding;
  const choose = (field: TermField, value: string): void =>
    onChoose({ encoding: inEncoding, columns: { ...columns, [field]: value === '' ? null : Number(value) } });
  const nameOf = (index: number): string =>
    first[index] === undefined || first[index] === ''
      ? t('terms.column', { number: index + 1 })
      : t('terms.column-named', { number: index + 1, name: first[index].slice(0, 40) });
  return (
    <div className="glossary-choices">
      {termFields.map((field) => (
        <label key={field} className="field">
          <span>{t(`lists.${field}`)}</span>
          <select value={columns[field] ?? ''} onChange={({ target }) => choose(field, target.value)}>
            <option value="">{t('terms.no-column')}</option>
            {first.map((_, index) => (
              <option key={index} value={index}>
                {nameOf(index)}
              </option>
            ))}
          </select>
        </label>
      ))}
      {encodings.length > 1 && (
        <label className="field">
          <span>{t('terms.encoding')}</span>
          <select
            value={inEncoding}
            // Another encoding reads the first row otherwise, so that columns are told anew.
            onChange={({ target }) => onChoose({ encoding: target.value })}
          >
            {[...new Set([encoding, ...encodings])].map((each) => (
              <option key={each}>{each}</option>
            ))}
          </select>
        </label>
      )}
    </div>
  );
}
