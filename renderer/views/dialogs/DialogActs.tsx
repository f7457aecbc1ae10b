import type { ReactNode } from 'react';
import { useWords } from '../../words/words';

/** What a dialog ends with: leaving it, and doing what it is for. */
export function DialogActs({
  children,
  onCancel,
  onDo,
  disabled = false,
  first = false,
}: {
  /** What doing it is called. */
  readonly children: ReactNode;
  readonly onCancel: () => void;
  readonly onDo: () => void;
  readonly disabled?: boolean;
  /** True if Enter does it as soon as the dialog is there. */
  readonly first?: boolean;
}) {
  const { t } = useWords();
  return (
    <>
      <button type="button" className="btn" onClick={onCancel}>
        {t('dialog.cancel')}
      </button>
      <button
        type="button"
        className="btn main"
        autoFocus={first}
        data-first={first || undefined}
        disabled={disabled}
        onClick={onDo}
      >
        {children}
      </button>
    </>
  );
}
