/** Sentences that a person splits, joins and links. */
export const segments = {
  'segment.split': 'Sentence split.',
  'segment.joined': 'Sentences joined.',
  'segment.linked':
    '{sources, plural, =0 {Sentence no longer linked with the source.} one {Linked with 1 source sentence.} other {Linked with # source sentences.}}',
  'segment.undone': 'The sentence is as Emend found it.',
  'segment.nothing-to-undo': 'Nobody has split, joined or linked this sentence.',
  'segment.at-edge': 'There is nothing to split here: put the caret inside a sentence.',
  'segment.no-place': 'Click in the source where it is to be split, or go there with the arrow keys.',
  'segment.no-next': 'There is no sentence after this one.',
  'segment.no-previous': 'There is no sentence before this one.',
  'segment.own-paragraph':
    'These two are in different paragraphs. Only sentences of one paragraph can be joined: delete the line break between them first.',
  'segment.no-source': 'This article has no source to link with.',
  'segment.none-chosen':
    'Choose a source sentence first: click it, or press {keys} until it is the right one.',
  'segment.chosen': 'Source sentence {number, number}: {text}',
  'segment.chosen-more': '{count, number} source sentences chosen.',
  'segment.split-by': 'Split here by {name}',
  'segment.joined-by': 'Joined by {name}',
  'segment.linked-by': 'Linked by {name}',
  'segment.drag': 'Drag onto the sentence that renders this',
} as const;
