import { useState } from 'react';
import { setWidth, usualWidth, useView, type Column } from '../../state/view';

interface SplitterProps {
  readonly column: Column;
  readonly label: string;
  readonly min: number;
  readonly max: number;
  /** Width of the column for a pointer at this distance from the window's left edge. */
  readonly widthAt: (x: number) => number;
  /** What one press of an arrow key to the right adds. */
  readonly step: number;
}

/** A line between two panes that can be dragged, or moved with the arrow keys; a double click gives the usual width back. */
export function Splitter({ column, label, min, max, widthAt, step }: SplitterProps) {
  const width = useView(({ widths }) => widths[column]);
  const [dragging, setDragging] = useState(false);
  const set = (next: number): void => setWidth(column, Math.min(max, Math.max(min, next)));
  return (
    <div
      className="splitter"
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={percent(width, min, max)}
      data-dragging={dragging || undefined}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        setDragging(true);
      }}
      onPointerMove={(event) => dragging && set(widthAt(event.clientX))}
      onPointerUp={() => setDragging(false)}
      onPointerCancel={() => setDragging(false)}
      onDoubleClick={() => setWidth(column, usualWidth(column, window.innerWidth))}
      onKeyDown={(event) => {
        if (event.key === 'ArrowLeft') set(width - step);
        else if (event.key === 'ArrowRight') set(width + step);
        else return;
        event.preventDefault();
      }}
    />
  );
}

function percent(width: number, min: number, max: number): number {
  return Math.round(((width - min) / (max - min)) * 100);
}
