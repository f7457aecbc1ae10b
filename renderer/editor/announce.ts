import { create } from 'zustand';

/** What a screen reader is to say next; `turn` makes the same words twice two announcements. */
export const useAnnouncement = create<{ readonly text: string; readonly turn: number }>(() => ({
  text: '',
  turn: 0,
}));

/** Says something to people who listen instead of looking. */
export function announce(text: string): void {
  useAnnouncement.setState(({ turn }) => ({ text, turn: turn + 1 }));
}
