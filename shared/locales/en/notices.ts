/** What is told in a corner of the window, and how it is put away. */
export const notices = {
  'notices.name': 'Notices',
  'notices.dismiss': 'Dismiss this notice',
  'notices.unsaved': 'What you typed is not on disk yet. Save a copy first, or close once more to leave it.',
  'notices.save-copy': 'Save a copy…',
} as const;
