import type { MouseEvent } from 'react';
import { useLibrary } from '../../state/library';
import { useWords } from '../../words/words';
import type { ShownTerm } from './shown-terms';
import { termOptionId } from './TermList';

interface Props {
  readonly term: ShownTerm;
  /** Its place, from 0, and how many there are. */
  readonly index: number;
  readonly count: number;
  readonly top: number;
  readonly active: boolean;
  readonly chosen: boolean;
  readonly onPress: (index: number, event: MouseEvent) => void;
  readonly onEdit: () => void;
}

/** A term: the source and its rendering, and below them what is not to be written, why, and where it stands if that cannot be changed. */
export function TermLine({ term, index, count, top, active, chosen, onPress, onEdit }: Props) {
  const { t } = useWords();
  const sourceLanguage = useLibrary(({ project }) => project?.file.sourceLanguage);
  const language = useLibrary(({ project }) => project?.file.language);
  const { source, target, forbidden, note, list } = term;
  const not = forbidden.length === 0 ? '' : t('terms.not', { words: forbidden.join(' | ') });
  const isOnlyForbidding = source === '' && target === '';
  const details = [
    isOnlyForbidding ? '' : not,
    note,
    list === null ? t('terms.in-termbase') : list === 'own' ? t('terms.mine') : '',
  ]
    .filter((part) => part !== '')
    .join(' · ');
  const name = isOnlyForbidding ? not : [source, target].filter((part) => part !== '').join(' → ');
  const spoken = (details === '' ? name : `${name}. ${details}`).replaceAll(' | ', ', ');
  return (
    <div
      id={termOptionId(index)}
      className="term-row"
      role="option"
      aria-selected={chosen}
      aria-setsize={count}
      aria-posinset={index + 1}
      aria-label={spoken}
      data-active={active || undefined}
      data-chosen={chosen || undefined}
      style={{ transform: `translateY(${top}px)` }}
      onClick={(event) => onPress(index, event)}
      onDoubleClick={onEdit}
    >
      <span className="term-words">
        {source !== '' && (
          <span lang={sourceLanguage} dir="auto">
            {source}
          </span>
        )}
        {target !== '' && (
          <span className="term-target" lang={language} dir="auto">
            {target}
          </span>
        )}
        {isOnlyForbidding && <span className="term-only">{not}</span>}
      </span>
      {details !== '' && (
        <span className="term-details" title={details}>
          {details}
        </span>
      )}
    </div>
  );
}
