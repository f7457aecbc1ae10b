import type { ReactNode } from 'react';

/** Why what a dialog was asked for cannot be done; nothing while there is no reason. Read out when it appears. */
export function Problem({ children }: { readonly children: ReactNode }) {
  return children === null ? null : (
    <p className="wrong" role="alert">
      {children}
    </p>
  );
}
