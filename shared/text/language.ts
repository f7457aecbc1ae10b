/** A BCP 47 tag as projects and the command line give it: `en`, `zh`, `de-CH`. */
export type Language = string;

/** What projects are mostly translated from, and what they are translated to, to choose from; a project may name any other. */
export const commonSources: readonly Language[] = [
  'zh',
  'ja',
  'ko',
  'ru',
  'de',
  'fr',
  'es',
  'it',
  'pt',
  'uk',
  'cs',
  'pl',
  'nl',
  'tr',
  'ar',
  'fa',
  'hi',
  'th',
  'vi',
  'id',
  'en',
];
export const commonTargets: readonly Language[] = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'zh', 'ja'];

/** The primary subtag in lower case: `en` of `en-GB`. */
export function primary(language: Language): string {
  if (language.length === 2) return language.toLowerCase();
  return (language.split(/[-_]/, 1)[0] ?? '').toLowerCase();
}

/** True for languages written without spaces between words, whose sentences may follow one another without a gap. */
export function isUnspaced(language: Language): boolean {
  return ['zh', 'ja', 'th', 'lo', 'km', 'my', 'yue'].includes(primary(language));
}

/** True for languages written from right to left. */
export function isRightToLeft(language: Language): boolean {
  return ['ar', 'fa', 'he', 'ur', 'ps', 'ckb', 'sd', 'ug', 'yi', 'dv'].includes(primary(language));
}
