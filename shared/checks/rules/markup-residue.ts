import { replaceFix } from '../lib/fixes';
import { trait } from '../lib/traits';
import type { Finding, Rule } from '../rule';

const pairs =
  /(\*\*|__)(?=\S)([^*_\n]{1,200}?)(?<=\S)\1|\[(url|img|quote|code|size|color|b|i|u)(?:=[^\]\n]{0,100})?\]|\[\/(?:url|img|quote|code|size|color|b|i|u)\]|\{\{[^{}\n]{0,100}\}\}|\[\[[^[\]\n]{1,100}\]\]|'''[^'\n]{1,100}'''|\[([^[\]\n]{1,100})\]\(https?:[^()\s]{1,300}\)|\\[nrt](?![\w\\])|```/g;

const rule: Rule = {
  id: 'markup-residue',
  title: 'Markup left in the text',
  why: 'Signs of Markdown, forum or wiki markup and escaped line ends came along with the text and are shown as they are.',
  category: 'residue',
  mqm: 'fluency/character-encoding',
  severity: 'info',
  languages: '*',
  scope: 'paragraph',
  traits: trait.sign,
  examples: [
    {
      text: 'This is **bold** and [b]so[/b].',
      flags: ['**bold**', '[b]', '[/b]'],
      fixed: 'This is bold and so.',
    },
    {
      text: 'See [the page](https://example.com/a).',
      flags: ['[the page](https://example.com/a)'],
      fixed: 'See the page.',
    },
    { text: 'End.\\n', flags: ['\\n'], fixed: 'End.' },
    { text: '2 ** 3, snake__case, C:\\new, [1], (a)', flags: [] },
  ],
  *check({ text }): Iterable<Finding> {
    if (!/[*_[{\\`]|'''/.test(text)) return;
    for (const match of text.matchAll(pairs)) {
      const start = match.index;
      const end = start + match[0].length;
      if (/^__/.test(match[0]) && /\w/.test(text.charAt(start - 1) + text.charAt(end))) continue;
      if (
        /^__[A-Z_]+__$/.test(match[0]) ||
        (match[0].startsWith('\\') && /[\w:\\]/.test(text.charAt(start - 1)) && /[A-Z]:/.test(text))
      )
        continue;
      const kept = match[2] ?? match[4] ?? '';
      yield {
        start,
        end,
        message: `“${match[0].slice(0, 40)}” is markup.`,
        fixes: [replaceFix(kept === '' ? 'Remove it' : 'Keep the words only', start, end, kept, false)],
      };
    }
  },
};

export default rule;
