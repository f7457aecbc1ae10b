import type { Decision } from '../../state/corrections';
import { useWords } from '../../words/words';

/** What may become of a pair. */
const statuses = ['active', 'off', 'never'] as const;

interface Props {
  /** Names the menu where the words beside it do not. */
  readonly label?: string;
  readonly value: string;
  /** What stands where none of them was chosen yet, and is no choice itself. */
  readonly unset: { readonly value: string; readonly text: string } | null;
  readonly disabled?: boolean;
  readonly onChoose: (status: Decision['status']) => void;
}

/** A menu of what may become of pairs of the corrections. */
export function StatusSelect({ label, value, unset, disabled = false, onChoose }: Props) {
  const { t } = useWords();
  return (
    <select
      aria-label={label}
      value={value}
      disabled={disabled}
      onChange={({ target }) => {
        const chosen = statuses.find((each) => each === target.value);
        if (chosen !== undefined) onChoose(chosen);
      }}
    >
      {unset !== null && <option value={unset.value}>{unset.text}</option>}
      {statuses.map((each) => (
        <option key={each} value={each}>
          {t(`once.status-${each}`)}
        </option>
      ))}
    </select>
  );
}
