import type { Virtualizer } from '@tanstack/react-virtual';
import type { AriaRole, ReactNode } from 'react';

interface Props<Scroller extends HTMLElement> {
  readonly rows: Virtualizer<Scroller, Element>;
  readonly className: string;
  readonly role?: AriaRole | undefined;
  /** Of each row. */
  readonly rowClass: string;
  /** What a row shows; null for one that has just gone. */
  readonly children: (index: number) => ReactNode;
}

/** The rows near the visible part of a long list, each measured where it stands. */
export function VirtualRows<Scroller extends HTMLElement>({
  rows,
  className,
  role,
  rowClass,
  children,
}: Props<Scroller>) {
  return (
    <div className={className} role={role} style={{ height: rows.getTotalSize() }}>
      {rows.getVirtualItems().map(({ index, key, start }) => (
        <div
          key={key}
          ref={rows.measureElement}
          data-index={index}
          className={rowClass}
          style={{ transform: `translateY(${start}px)` }}
        >
          {children(index)}
        </div>
      ))}
    </div>
  );
}
