/** The text, what it is held against, what stands above it, and the find bar. */
export const desk = {
  'desk.text': 'Text',
  'desk.text-of-article': 'Text of the article',
  'desk.left-width': 'Width of the left pane',
  'desk.compared-with': 'Compared with',
  'desk.left-shows': 'What the left pane shows',
  'desk.left-source': 'Source',
  'desk.left-mt': 'Machine translation',
  'desk.left-both': 'Both',
  'desk.sentences': '{count, plural, one {# sentence} other {# sentences}}',
  'desk.done-of': '{done, number} of {total, number} done',
  'desk.sentences-done': '{done, number} of {total, number} sentences done',
  'desk.filter': 'Sentences',
  'desk.filter-all': 'All sentences',
  'desk.filter-flagged': 'Flagged',
  'desk.filter-changed': 'Changed',
  'desk.filter-not-done': 'Not done',
  'desk.filter-commented': 'Commented',
  'desk.check-again': 'Check again',
  'desk.a-reviewer': 'A reviewer',

  'edit-approved.title': 'Edit the approved text?',
  'edit-approved.about':
    '{who} approved this text ({when}). Any change takes the approval back: the article has to be submitted and approved again, and is not exported until then. Verdicts on sentences you leave alone stay.',
  'edit-approved.keep': 'Keep the approval',
  'edit-approved.edit': 'Edit the text',

  'reopen.title': 'Reopen the article?',
  'reopen.about':
    '{who} approved it ({when}). Reopened, it is being edited again and is not exported until it has been approved once more. The text and the verdicts on its sentences stay.',
  'reopen.own':
    'You approved it ({when}). Reopened, it is being edited again and is not exported until it has been approved once more. The text and the verdicts on its sentences stay.',
  'reopen.reopen': 'Reopen',

  'edit-submitted.title': 'Edit the submitted text?',
  'edit-submitted.own':
    'You submitted this text ({when}). To edit it, withdraw it first; submit it again when it is ready.',
  'edit-submitted.of-other':
    '{who} submitted this text ({when}). It stays submitted, and whoever reviews it sees your changes, too.',
  'edit-submitted.keep': 'Leave it as it is',
  'edit-submitted.review': 'Go to review',
  'edit-submitted.withdraw': 'Withdraw and edit',

  'find.bar': 'Find in the article',
  'find.find': 'Find',
  'find.replace-with': 'Replace with',
  'find.match-case': 'Match case (Alt C)',
  'find.whole-words': 'Whole words (Alt W)',
  'find.regex': 'Regular expression (Alt R)',
  'find.previous': 'Previous match',
  'find.next': 'Next match',
  'find.close': 'Close',
  'find.replace': 'Replace',
  'find.replace-all': 'Replace all',
  'find.none': 'Not found',
  'find.found': '{count, number} found',
  'find.of': '{at, number} of {count, number}',
  'find.replaced': '{count, plural, one {# place replaced.} other {# places replaced.}}',

  'requests.open': '{count, plural, one {1 sentence was sent back} other {# sentences were sent back}}',
  'requests.addressed': '{count, plural, one {1 request addressed} other {# requests addressed}}',
  'requests.go': 'Go to it',
  'requests.next': 'Next request',
  'requests.is-addressed': 'Addressed',

  'warning.not-saved': 'What you typed is not on disk.',
  'warning.kept-here': 'The text is kept here; nothing can be typed until it is saved.',
  'warning.try-again': 'Try again',
  'warning.save-copy': 'Save a copy…',
  'warning.read-only': 'Read only: {why}',
  'warning.original-changed':
    'The original file has changed since this article was first opened. You see the text as it was then.',
  'warning.original-gone':
    'The file of this article is not there any more. The text and all that was done to it are kept, and can be copied; it can be exported once the file is back.',
  'warning.take-original': 'Use the new original…',
  'warning.read-otherwise':
    'The file of this article is read as {encoding} now, which gives another text. You see the text as it was read before.',
  'warning.page-read-otherwise':
    'The project has web pages read in another way now, which gives another text of this one. You see the text as it was read before.',
  'warning.take-reading': 'Use the new reading…',
  'warning.other-encodings': 'Other encodings…',
  'warning.two-versions':
    'This article has two versions: {names} edited it at the same time. You can go on typing in yours.',
  'warning.question':
    '{who} comments: {what}{others, plural, =0 {} one { (and # more)} other { (and # more)}}',
  'warning.question-go': 'Go there',
  'warning.merge': 'Merge them',
  'warning.asks-for-changes': '{who} asks for changes:',
  'warning.asked-in-sentences': 'see the {count, plural, one {marked sentence} other {# marked sentences}}.',
  'warning.code-missing':
    'The code {code} is missing from line {line, number}.{others, plural, =0 {} one { One other code is missing, too.} other { # other codes are missing, too.}} Codes stay in the file, between the words around them. Undo, or type the code again to say where it belongs.',
  'warning.style-moved':
    'Formatting: “{before}” was {style} in line {line, number}; after the rewriting “{now}” is.{others, plural, =0 {} one { One other place is like it.} other { # other places are like it.}}',
  'warning.style-gone':
    'Formatting: “{before}” was {style} in line {line, number}; after the rewriting no words are.{others, plural, =0 {} one { One other place is like it.} other { # other places are like it.}}',
  'warning.show-style': 'Show the words',
  'warning.show-next-style': 'Show the next',
  'style.bold': 'bold',
  'style.italic': 'in italics',
  'style.underline': 'underlined',
  'style.strike': 'struck out',
  'style.raised': 'raised or lowered',
  'style.link': 'a link',
  'warning.kept-until-answer':
    'What you type is kept in this window and written as soon as there is an answer. Save a copy if you have to leave.',
  'warning.dismiss': 'Dismiss this message',
  'warning.slow': 'The disk or Emend itself has not answered for 3 seconds.',
  'warning.interrupted': 'Emend does not answer.',
} as const;
