/** The window before anything is open, and the desk without an article. */
export const welcome = {
  'welcome.lead':
    'Turn machine-translated articles into text you would sign. Open a folder of articles, or paste a text; the files themselves are never changed.',
  'welcome.open-folder': 'Open a folder…',
  'welcome.open-another': 'Open another folder…',
  'welcome.paste': 'Paste a text…',
  'welcome.sample': 'Try the sample project',
  'welcome.of-sample': 'Sample project',
  'welcome.of-pasted': 'Pasted texts',
  'welcome.before': 'Opened before',
  'welcome.named': 'Folders',
  'welcome.cannot-open': 'This article cannot be opened',
  'welcome.left-as-it-was':
    'Its file was left as it is. The other articles of the project are not touched by this.',
  'welcome.next-article': 'Go to the next article',
  'welcome.none-pass': 'No article passes these filters.',
  'welcome.none-hold': 'No article’s title or path holds “{query}”.',
  'welcome.none-hold-of-these':
    'None of the articles that pass the filters has “{query}” in its title or path.',
  'welcome.find-in-texts': 'Find it in the texts…',
  'welcome.still-reading': 'Not every article has been read yet: more may turn up.',
  'welcome.show-all': 'Show all articles',
  'welcome.articles': '{count, plural, one {# article} other {# articles}}',
  'welcome.articles-of': '{count, number} of {total, plural, one {# article} other {# articles}}',
  'welcome.choose': 'Choose one on the left, or start where there is most to mend.',
  'welcome.choose-hidden': 'Choose one in the library (☰), or start where there is most to mend.',
  'welcome.open-first': 'Open “{title}”',
  'welcome.keys': '{article} finds any article, {command} any command.',
  'welcome.so-far': '{title}, so far',
  'welcome.waiting': '{count, plural, one {# article waits} other {# articles wait}} for you',
  'welcome.waiting-review': '{count, number} to review',
  'welcome.waiting-changes': '{count, number} sent back to you with changes requested',
  'welcome.waiting-assigned': '{count, number} assigned to you',
  'welcome.open-waiting': 'Open the first',
  'welcome.list-waiting': 'List only these',
  'welcome.empty': 'No articles in this folder',
  'welcome.others':
    'It has {files}, which Emend reads as well. {formats, plural, one {This format is} other {These formats are}} not listed yet.',
  'welcome.looks-for':
    'Emend looks for {ending} files here and in the folders below. A translation finds its source by name ({a} and {b}) or by folder ({c} and {d}). Put files in, and they appear at once.',
  'welcome.list-files': 'List these files…',
} as const;
