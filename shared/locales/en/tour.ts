/** The tour on the sample project: what each step says. */
export const tour = {
  'tour.name': 'Tour',
  'tour.step': 'Step {at, number} of {of, number}',
  'tour.next': 'Next',
  'tour.end': 'Finish',
  'tour.over': 'That was the tour. Go on trying things here, or open a folder of your own articles.',
  'tour.open-own': 'Open a folder…',
  'tour.leave': 'Leave the tour',
  'tour.take': 'Take the two-minute tour',
  'tour.text-title': 'The text, and what it came from',
  'tour.text':
    'The text with the caret is the translation, and you type in it as anywhere. On its left is the source: the same sentence is lit on both sides. Nothing you do here changes a file.',
  'tour.flag-title': 'Go to the next flag',
  'tour.flag': 'Underlined words have a flag. {key} goes to the next one and shows what is wrong with it.',
  'tour.fix-title': 'Fix it and go on',
  'tour.fix': '{key} applies the first fix and goes to the next flag. {undo} takes anything back.',
  'tour.safe-title': 'Fix all that is safe',
  'tour.safe':
    '{key} shows every fix that cannot change the meaning. Look through them and press Enter, or Escape to leave things as they are.',
  'tour.done-title': 'Rewrite a sentence',
  'tour.done': 'Type what the sentence should say. Then {key} marks it done and goes to the next one.',
  'tour.review-title': 'See every change',
  'tour.review':
    '{key} lists each change beside the machine’s words, as a reviewer sees it: approve, restore or ask for changes. The same key brings you back.',
  'tour.step-title': 'Pass it on',
  'tour.pass':
    '{key} always takes the article’s next step: submit it, review it, approve it, export it. {commands} finds every command by name. Next, {open} opens a folder of your own.',
} as const;
