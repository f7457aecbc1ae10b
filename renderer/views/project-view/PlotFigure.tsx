import { useEffect, useRef, useState } from 'react';

interface PlotFigureProps {
  /** Draws the plot at that width, in CSS pixels; the same function as long as it draws the same. */
  readonly draw: (width: number) => SVGElement | HTMLElement;
  readonly label: string;
}

/** A plot that is drawn again when its room or its figures change. */
export function PlotFigure({ draw, label }: PlotFigureProps) {
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    const sizes = new ResizeObserver(() => setWidth(Math.floor(element.clientWidth)));
    sizes.observe(element);
    return () => sizes.disconnect();
  }, []);
  useEffect(() => {
    if (width === 0) return;
    const element = place.current;
    const at = focusedMark(element);
    const plot = draw(width);
    plot.setAttribute('role', 'group');
    plot.setAttribute('aria-label', label);
    element?.replaceChildren(plot);
    // Whoever was at a bar stays at it.
    if (at >= 0) marksIn(element)[at]?.focus({ preventScroll: true });
  }, [draw, label, width]);
  return <div className="project-plot" ref={place} />;
}

function marksIn(element: Element | null): SVGElement[] {
  return [...(element?.querySelectorAll<SVGElement>('[role="button"]') ?? [])];
}

function focusedMark(element: Element | null): number {
  return marksIn(element).findIndex((mark) => mark === document.activeElement);
}

/** Makes the shapes of a plot buttons: for the mouse, the keyboard and screen readers. Names come in the order of the shapes. */
export function makeButtons(
  shapes: readonly SVGElement[],
  names: readonly string[],
  open: (index: number) => void,
): void {
  shapes.forEach((shape, index) => {
    shape.setAttribute('role', 'button');
    shape.setAttribute('tabindex', '0');
    shape.setAttribute('aria-label', names[index] ?? '');
    const title = document.createElementNS('http://www.w3.org/2000/svg', 'title');
    title.textContent = names[index] ?? '';
    shape.append(title);
    shape.addEventListener('click', () => open(index));
    shape.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      open(index);
    });
  });
}
