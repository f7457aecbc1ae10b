/** What is told in a corner of the window, and how it is put away. */
export const notices = {
  'notices.name': 'Notices',
  'notices.dismiss': 'Dismiss this notice',
  'notices.host-again':
    'Emend runs here again. What you typed last is in this page alone: save a copy of it, then reload.',
  'notices.reload': 'Reload',
  'notices.unsaved': 'What you typed is not on disk yet. Save a copy first, or close once more to leave it.',
  'notices.save-copy': 'Save a copy…',
} as const;
