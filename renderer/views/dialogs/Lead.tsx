import type { ReactNode } from 'react';

interface Props {
  readonly onGo: () => void;
  readonly children: ReactNode;
}

/** Something that is left undone, as a way to it. */
export function Lead({ onGo, children }: Props) {
  return (
    <button type="button" className="link" onClick={onGo}>
      {children}
    </button>
  );
}
