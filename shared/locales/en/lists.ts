/** Words and terms that a person adds to lists. */
export const lists = {
  'lists.own-word': 'Add to my dictionary',
  'lists.project-word': 'Add to the project’s dictionary',
  'lists.as-term': 'Add as a term…',
  'lists.own-added': '“{word}” is in your dictionary now.',
  'lists.project-added': '“{word}” is in the project’s dictionary now.',
  'lists.word-known': '“{word}” is in the dictionary already.',
  'lists.no-word': 'Put the caret in a word, or select one, and try again.',
  'lists.term-title': 'Add a term',
  'lists.term-about':
    'Checks ask for it wherever the source has it, and flag what is not to be written. Terms are kept in .emend/terms.csv, for everybody who shares the folder. A whole glossary is imported under Show the terms…',
  'lists.source': 'In the source',
  'lists.target': 'In the translation',
  'lists.forbidden': 'Not to be written',
  'lists.forbidden-note': 'Several are separated by |.',
  'lists.note': 'Why',
  'lists.note-note': 'Shown with the flag. It may stay empty.',
  'lists.add': 'Add',
  'lists.term-wrong': 'Fill in the source and the translation, or what is not to be written.',
  'lists.term-added': 'The term “{term}” is in the project’s list now.',
  'lists.term-known': 'The term “{term}” is in the project’s list already.',
} as const;
