import type { Locale } from '../locale';
import { native } from './native';
import { settings } from './settings';
import { synonyms } from './synonyms';

const words = { ...native, ...settings } as const;

/** The id of a message: `area.what-it-says`. */
export type WordId = keyof typeof words;

export const en: Locale = {
  id: 'en',
  words,
  commands: null,
  synonyms,
  menus: {
    File: 'File',
    Edit: 'Edit',
    Go: 'Go',
    Flags: 'Flags',
    Review: 'Review',
    History: 'History',
    View: 'View',
    Help: 'Help',
  },
  ruleTitles: null,
  rules: null,
};
