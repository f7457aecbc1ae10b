import { useState } from 'react';
import {
  taken,
  type ConflictChoice,
  type GlossaryEntry,
} from '../../../shared/formats/terms/compare-glossary';
import type { ListTerm } from '../../../shared/formats/terms/change-terms';
import { useWords } from '../../words/words';

const choices = ['keep', 'take', 'both'] as const;
/** Conflicts shown at first, and more of them at each press of the button. */
const pageSize = 100;

interface Props {
  readonly entries: readonly GlossaryEntry[];
  readonly choiceOf: (index: number) => ConflictChoice;
  readonly forAll: ConflictChoice;
  readonly onAll: (choice: ConflictChoice) => void;
  readonly onOne: (index: number, choice: ConflictChoice) => void;
}

/** Terms about which list and glossary differ, each with what it would become. */
export function ConflictList({ entries, choiceOf, forAll, onAll, onOne }: Props) {
  const { t } = useWords();
  const [shown, setShown] = useState(pageSize);
  const conflicts = entries.flatMap((entry, index) => (entry.kind === 'conflict' ? [{ entry, index }] : []));
  const rest = conflicts.length - shown;
  return (
    <fieldset className="glossary-conflicts">
      <legend>{t('terms.conflicts', { count: conflicts.length })}</legend>
      <Choice label={t('terms.for-all')} value={forAll} onChoose={onAll} />
      <ul>
        {conflicts.slice(0, shown).map(({ entry: { term, was }, index }) => {
          const choice = choiceOf(index);
          return (
            <li key={index}>
              <span className="glossary-conflict">
                <b>{was.source}</b> <Became was={was} term={term} choice={choice} />
              </span>
              <Choice
                label={t('terms.for-one', {
                  term: was.source === '' ? was.forbidden.join(', ') : was.source,
                })}
                value={choice}
                hidden
                onChoose={(next) => onOne(index, next)}
              />
            </li>
          );
        })}
      </ul>
      {rest > 0 && (
        <button type="button" className="btn" onClick={() => setShown(shown + pageSize)}>
          {t('terms.show-more', { count: Math.min(rest, pageSize) })}
        </button>
      )}
    </fieldset>
  );
}

function Became({
  was,
  term,
  choice,
}: {
  readonly was: ListTerm;
  readonly term: ListTerm;
  readonly choice: ConflictChoice;
}) {
  const { t } = useWords();
  const said = ({ target, forbidden, note }: ListTerm): string =>
    [target, forbidden.length > 0 ? t('terms.not', { words: forbidden.join(' | ') }) : '', note]
      .filter((part) => part !== '')
      .join(' · ');
  if (choice === 'take')
    return (
      <>
        <del>{said(was)}</del> <ins>{said(taken(was, term))}</ins>
      </>
    );
  if (choice === 'both')
    return (
      <>
        {said(was)} <ins>{said(term)}</ins>
      </>
    );
  return (
    <>
      {said(was)} <span className="once-note">{t('terms.file-says', { said: said(term) })}</span>
    </>
  );
}

function Choice({
  label,
  value,
  hidden = false,
  onChoose,
}: {
  readonly label: string;
  readonly value: ConflictChoice;
  /** True where the label is only spoken. */
  readonly hidden?: boolean;
  readonly onChoose: (choice: ConflictChoice) => void;
}) {
  const { t } = useWords();
  return (
    <label className="choice">
      {!hidden && <span>{label}</span>}
      <select
        aria-label={hidden ? label : undefined}
        value={value}
        onChange={({ target }) => {
          const chosen = choices.find((each) => each === target.value);
          if (chosen !== undefined) onChoose(chosen);
        }}
      >
        {choices.map((each) => (
          <option key={each} value={each}>
            {t(`terms.${each}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
