import { finding, paragraphRule, removeWord, replaceFix, type Finding } from '../define-rule';
import { none } from '../characters/signs';

const pattern =
  /< ?\/? ?(?:a|abbr|article|aside|b|big|blockquote|body|br|button|caption|center|cite|code|col|dd|del|div|dl|dt|em|embed|figcaption|figure|font|footer|form|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|label|li|link|main|meta|nav|nobr|object|ol|option|p|pre|q|s|script|section|select|small|source|span|strike|strong|style|sub|sup|svg|table|tbody|td|textarea|tfoot|th|thead|title|tr|tt|u|ul|video|wbr)(?:\s[^<>\n]{0,500})?\s{0,3}\/?>/gi;
/** Tags of translation tools, of subword models, and whatever has an attribute. */
const other =
  /<\/?(?:\d{1,3}|0x[\dA-F]{2}|ph|bpt|ept|it|g|x|bx|ex|mrk|eos|bos)(?:\s[^<>\n]{0,100})?\/?>|<\/?[a-zA-Z][\w:-]{0,20}(?:\s+[\w:-]{1,20}=(?:"[^"<>]{0,200}"|'[^'<>]{0,200}'|[^\s<>"']{1,100})){1,9}\s*\/?>|\{\/\d{1,2}\}/g;
const comment = /<!--[^\n]{0,500}?-->|<!\[CDATA\[|\]\]>|<!doctype [^>\n]{0,200}>/gi;

export default paragraphRule({
  title: 'HTML tag',
  why: 'Tags of the page the source was taken from are left in the text.',
  category: 'residue',
  severity: 'error',
  languages: '*',
  traits: ['sign'],
  messages: { main: '“{found}” is an HTML tag.' },
  examples: String.raw`
    bad: one⟦<br/>⟧two ⟦<b>⟧three⟦</b>⟧ => one two three
    bad: see ⟦<a href="x">⟧this⟦</a>⟧⟦<!-- not that -->⟧ => see this
    bad: It was ⟦<1>⟧late⟦</1>⟧ in ⟦<x id="1"/>⟧ the ⟦< b >⟧town⟦< / b >⟧. => It was late in the town.
    good: if 3 < 5 and p > q, <name> or x<b
  `,
  check: ({ text }) =>
    text.includes('<') || text.includes(']]>') || text.includes('{/') ? tags(text) : none,
});

function* tags(text: string): Iterable<Finding> {
  const seen = new Set<number>();
  const angle = text.includes('<');
  for (const expression of angle ? [pattern, other, comment] : [other, comment])
    for (const match of text.matchAll(expression)) {
      const start = match.index;
      if (seen.has(start)) continue;
      seen.add(start);
      const end = start + match[0].length;
      const alone = /\s|^$/.test(text.charAt(start - 1)) && text.charAt(end) === ' ';
      const breaks = /^<\/?(?:br|p|div|li|tr|td|hr|h\d)\b/i.test(match[0]);
      const glued = /\S/.test(text.charAt(start - 1)) && /[^\s.,;:!?)]/.test(text.charAt(end));
      yield finding(start, end, {
        values: { found: match[0].slice(0, 40) },
        fixes: [
          alone
            ? removeWord(text, start, end)
            : replaceFix('remove-the-tag', start, end, breaks && glued ? ' ' : '', false),
        ],
      });
    }
}
