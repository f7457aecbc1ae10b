import { useCallback, useState } from 'react';

/**
 * The landmark around an element that takes the ref; null until it is there. A menu is put into it, so that it is found where it
 * belongs and not after everything else.
 */
export function useLandmark(): readonly [(element: HTMLElement | null) => void, HTMLElement | null] {
  const [landmark, setLandmark] = useState<HTMLElement | null>(null);
  const ref = useCallback((element: HTMLElement | null) => {
    if (element !== null) setLandmark(element.closest<HTMLElement>('nav, main, aside, header'));
  }, []);
  return [ref, landmark];
}
