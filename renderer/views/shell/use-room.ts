import { useSyncExternalStore } from 'react';

/** How much room the window has: `wide` for three columns, `narrow` for the desk with the library over it, `small` for one pane. */
export type Room = 'wide' | 'narrow' | 'small';

const narrow = window.matchMedia('(max-width: 1080px)');
const small = window.matchMedia('(max-width: 720px)');

function subscribe(changed: () => void): () => void {
  for (const query of [narrow, small]) query.addEventListener('change', changed);
  return () => {
    for (const query of [narrow, small]) query.removeEventListener('change', changed);
  };
}

const room = (): Room => (small.matches ? 'small' : narrow.matches ? 'narrow' : 'wide');

export function useRoom(): Room {
  return useSyncExternalStore(subscribe, room);
}
