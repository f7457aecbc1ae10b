import type { Locale } from '../locale';
import { desk } from './desk';
import { editor } from './editor';
import { library } from './library';
import { native } from './native';
import { notices } from './notices';
import { palette } from './palette';
import { review } from './review';
import { settings } from './settings';
import { shell } from './shell';
import { synonyms } from './synonyms';
import { welcome } from './welcome';

const words = {
  ...desk,
  ...editor,
  ...library,
  ...native,
  ...notices,
  ...palette,
  ...review,
  ...settings,
  ...shell,
  ...welcome,
} as const;

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
