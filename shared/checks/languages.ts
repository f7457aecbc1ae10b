import type { Language } from '../text/language';

/** Languages written in Latin letters with spaces between words, whose marks are ASCII or Latin typographic ones. */
export const latinLanguages: readonly Language[] = [
  'en',
  'fr',
  'de',
  'es',
  'it',
  'pt',
  'nl',
  'ca',
  'da',
  'sv',
  'no',
  'nb',
  'nn',
  'fi',
  'pl',
  'cs',
  'sk',
  'ro',
  'hu',
  'tr',
  'id',
  'vi',
];

/** Latin languages that set every mark close to the word before it; French sets `; : ! ?` apart. */
export const closeMarkLanguages: readonly Language[] = latinLanguages.filter((language) => language !== 'fr');

/** Languages whose marks are full-width. */
export const fullWidthLanguages: readonly Language[] = ['zh', 'ja', 'yue'];
