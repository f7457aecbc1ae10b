export const settings = {
  'settings.language': 'Language',
  'settings.match-system': 'Match system',
  'settings.language-failed': 'The language could not be loaded. Reload the window and choose it again.',
  'settings.theme': 'Theme',
  'settings.light': 'Light',
  'settings.dark': 'Dark',
  'settings.contrast': 'High contrast',
  'settings.contrast-note': 'light or dark, as the system',
  'settings.you': 'You',
  'settings.nobody': 'Nobody yet.',
  'settings.change-person': 'Change…',
} as const;
