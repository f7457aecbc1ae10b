import { useSyncExternalStore } from 'react';

/** How much room the window has: `wide` for three columns, `narrow` for the desk with the library over it, `small` for one pane. */
export type Room = 'wide' | 'narrow' | 'small';

/** Tests run where there is no window. */
const matches = (query: string): boolean => 'window' in globalThis && window.matchMedia(query).matches;

const narrow = '(max-width: 1080px)';
const small = '(max-width: 720px)';

function subscribe(changed: () => void): () => void {
  const queries = [narrow, small].map((query) => window.matchMedia(query));
  for (const query of queries) query.addEventListener('change', changed);
  return () => {
    for (const query of queries) query.removeEventListener('change', changed);
  };
}

/** How much room the window has now. */
export const room = (): Room => (matches(small) ? 'small' : matches(narrow) ? 'narrow' : 'wide');

export function useRoom(): Room {
  return useSyncExternalStore(subscribe, room);
}
