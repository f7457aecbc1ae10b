/** The palette of commands and the list of articles. */
export const palette = {
  'palette.commands': 'All commands',
  'palette.ask': 'What would you like to do?',
  'palette.no-command': 'No command by that name applies here.',
  'palette.article': 'Go to an article',
  'palette.title-or-name': 'Title or file name',
  'palette.flag': 'Find a kind of flag',
  'palette.flag-title': 'What is flagged',
  'palette.no-flag': 'No article has a flag by that name.',
  'palette.no-article': 'No article by that name.',
} as const;
