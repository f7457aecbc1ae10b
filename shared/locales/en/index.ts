import type { Locale } from '../locale';
import { library } from './library';
import { native } from './native';
import { notices } from './notices';
import { once } from './once';
import { palette } from './palette';
import { settings } from './settings';
import { synonyms } from './synonyms';
import { welcome } from './welcome';

const words = { ...library, ...native, ...notices, ...once, ...palette, ...settings, ...welcome } as const;

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
