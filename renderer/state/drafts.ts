import { create } from 'zustand';

/** What somebody has begun to write and not sent, by what it is about: it outlives the field it stands in, until it is sent. */
const useDrafts = create<Readonly<Record<string, string>>>(() => ({}));

/** The draft about `key`, empty if there is none, and the function that keeps another one; an empty one is forgotten. */
export function useDraft(key: string): readonly [string, (text: string) => void] {
  const text = useDrafts((drafts) => drafts[key] ?? '');
  const keep = (now: string): void => {
    const others = Object.entries(useDrafts.getState()).filter(([about]) => about !== key);
    useDrafts.setState(Object.fromEntries(now === '' ? others : [...others, [key, now]]), true);
  };
  return [text, keep];
}
