import type { Locale } from '../locale';
import { desk } from './desk';
import { dialogs } from './dialogs';
import { dock } from './dock';
import { editor } from './editor';
import { library } from './library';
import { lists } from './lists';
import { marks } from './marks';
import { merge } from './merge';
import { native } from './native';
import { notices } from './notices';
import { once } from './once';
import { palette } from './palette';
import { review } from './review';
import { projectView } from './project';
import { segments } from './segments';
import { settings } from './settings';
import { shell } from './shell';
import { synonyms } from './synonyms';
import { terms } from './terms';
import { tour } from './tour';
import { welcome } from './welcome';

const words = {
  ...desk,
  ...dialogs,
  ...dock,
  ...editor,
  ...library,
  ...lists,
  ...marks,
  ...merge,
  ...native,
  ...notices,
  ...once,
  ...palette,
  ...review,
  ...projectView,
  ...segments,
  ...settings,
  ...shell,
  ...terms,
  ...tour,
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
  ruleReasons: null,
  formats: null,
  failures: null,
  rules: null,
};
