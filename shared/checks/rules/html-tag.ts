import { replaceFix } from '../lib/fixes';
import { trait } from '../lib/traits';
import type { Finding, Rule } from '../rule';

const pattern =
  /<\/?(?:a|abbr|article|aside|b|big|blockquote|body|br|button|caption|center|cite|code|col|dd|del|div|dl|dt|em|embed|figcaption|figure|font|footer|form|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|label|li|link|main|meta|nav|nobr|object|ol|option|p|pre|q|s|script|section|select|small|source|span|strike|strong|style|sub|sup|svg|table|tbody|td|textarea|tfoot|th|thead|title|tr|tt|u|ul|video|wbr)(?:\s[^<>\n]{0,500})?\s{0,3}\/?>/gi;
const comment = /<!--[^\n]{0,500}?-->|<!\[CDATA\[|\]\]>|<!doctype [^>\n]{0,200}>/gi;

const rule: Rule = {
  id: 'html-tag',
  title: 'HTML tag',
  why: 'Tags of the page the source was taken from are left in the text.',
  category: 'residue',
  mqm: 'fluency/character-encoding',
  severity: 'error',
  languages: '*',
  scope: 'paragraph',
  traits: trait.sign,
  examples: [
    { text: 'one<br/>two <b>three</b>', flags: ['<br/>', '<b>', '</b>'], fixed: 'one two three' },
    {
      text: 'see <a href="x">this</a><!-- not that -->',
      flags: ['<a href="x">', '</a>', '<!-- not that -->'],
      fixed: 'see this',
    },
    { text: 'if 3 < 5 and p > q, <name> or x<b', flags: [] },
  ],
  *check({ text }): Iterable<Finding> {
    if (!text.includes('<') && !text.includes(']]>')) return;
    for (const expression of [pattern, comment])
      for (const match of text.matchAll(expression)) {
        const start = match.index;
        const end = start + match[0].length;
        const breaks = /^<\/?(?:br|p|div|li|tr|td|hr|h\d)\b/i.test(match[0]);
        const glued = /\S/.test(text.charAt(start - 1)) && /[^\s.,;:!?)]/.test(text.charAt(end));
        yield {
          start,
          end,
          message: `“${match[0].slice(0, 40)}” is an HTML tag.`,
          fixes: [replaceFix('Remove the tag', start, end, breaks && glued ? ' ' : '', false)],
        };
      }
  },
};

export default rule;
