/** The project's list of terms, and glossaries that are taken in. */
export const terms = {
  'terms.title': 'Terms',
  'terms.about':
    'Checks ask for a term wherever the source has it, and flag what is not to be written. The list is .emend/terms.csv, shared with the folder. Enter edits the chosen term, Delete removes it.',
  'terms.list': 'Terms of the project',
  'terms.search': 'Search {count, plural, one {# term} other {# terms}}',
  'terms.none':
    'There are no terms yet. Import a glossary (CSV, TSV or TBX), drop its file here, or add the first term.',
  'terms.nothing': 'No term has these words.',
  'terms.not': 'not: {words}',
  'terms.mine': 'mine, in all my projects',
  'terms.for-me': 'Only for me, in all my projects',
  'terms.in-termbase': 'in .emend/terms.tbx',
  'terms.fixed':
    'This term stands in .emend/terms.tbx, which Emend only reads. Change it where the file was made.',
  'terms.problems': 'What cannot be used; the rest holds:',
  'terms.more': '{count, plural, one {and # more} other {and # more}}',
  'terms.add': 'Add…',
  'terms.edit': 'Edit',
  'terms.remove': 'Remove{count, plural, one {} other { #}}',
  'terms.find': 'Find in articles…',
  'terms.edit-title': 'Edit the term',
  'terms.save': 'Save',
  'terms.wrong': 'The term cannot be saved: {why}.',
  'terms.added': '“{name}” added.',
  'terms.edited': '“{name}” changed.',
  'terms.removed': '{count, plural, one {“{name}” removed.} other {# terms removed.}}',
  'terms.imported': '{count, plural, one {# term} other {# terms}} imported.',
  'terms.undone': 'Undone: {said}',
  'terms.redone': 'Done again: {said}',
  'terms.some-left':
    '{said} {count, plural, one {# was} other {# were}} left: changed meanwhile, or in the list already.',
  'terms.nothing-changed':
    'Nothing was changed: the list has this already, or somebody changed the term meanwhile. The list shows it as it is now.',
  'terms.too-large': 'The file is too large: a glossary may have 32 MB. Split it.',
  'terms.unreadable': 'The file cannot be read any more. Choose it again.',
  'terms.not-in-tbx':
    'Saved, but {count, plural, one {# entry has} other {# entries have}} no source and cannot stand in a termbase. A CSV file holds everything.',

  'terms.import': 'Import…',
  'terms.import-title': 'Import terms',
  'terms.counts':
    '{fresh, number} new, {same, number} the same{conflicts, plural, =0 {} one {, # in conflict} other {, # in conflict}}{wrong, plural, =0 {} one {, # unusable} other {, # unusable}}',
  'terms.column': 'Column {number, number}',
  'terms.column-named': 'Column {number, number}: {name}',
  'terms.no-column': 'None',
  'terms.encoding': 'Encoding',
  'terms.conflicts': '{count, plural, one {# term differs} other {# terms differ}} from what the list has',
  'terms.for-all': 'For all of them',
  'terms.for-one': 'What becomes of {term}',
  'terms.keep': 'Keep the list’s',
  'terms.take': 'Take the file’s',
  'terms.both': 'Keep both',
  'terms.file-says': 'The file says: {said}',
  'terms.show-more': 'Show {count, number} more',
  'terms.new': '{count, plural, one {# new term} other {# new terms}}',
  'terms.left-out':
    '{count, plural, one {# row cannot be used and is} other {# rows cannot be used and are}} left out:',
  'terms.back': 'Back',
  'terms.import-all': '{count, plural, =0 {Nothing to import} one {Import # term} other {Import # terms}}',
} as const;
