import type { Finding, Rule } from '../rule';

/** A space, then a mark that is neither the start of a number (` .5`) nor of an ellipsis, name or smiley (` .NET`, ` ...`, ` :)`). */
const pattern = /(?<=\S) +(?=[,;!?)\]}](?![\p{L}\p{N}]|[)(])|[.:](?=\s|$|["”’'»)]))/gu;

const rule: Rule = {
  id: 'space-before-punctuation',
  title: 'Space before a punctuation mark',
  why: 'English sets commas, full stops, colons and closing brackets close to the word before them; machine translation often leaves a space there.',
  category: 'spacing',
  mqm: 'fluency/punctuation',
  severity: 'error',
  languages: ['en', 'de', 'es'],
  scope: 'paragraph',
  examples: [
    { text: 'First , second .', flags: [' ,', ' .'], fixed: 'First, second.' },
    { text: 'It uses .NET and costs .5 cents … or so ...', flags: [] },
  ],
  *check({ text }): Iterable<Finding> {
    if (!text.includes(' ')) return;
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      yield {
        start,
        end: end + 1,
        message: `A space stands before “${text.charAt(end)}”; remove it.`,
        fixes: [{ title: 'Remove the space', safe: true, edits: [{ start, end, text: '' }] }],
      };
    }
  },
};

export default rule;
