import { finding, paragraphRule } from '../define-rule';
import { codesOf } from '../characters/signs';

const pattern =
  /«\s?([^«»\n]{1,400}?)\s?»|‹\s?([^‹›\n]{1,400}?)\s?›|„([^„“”\n]{1,400}?)[“”]|‚([^‚‘’\n]{2,100}?)‘/g;

export default paragraphRule({
  title: 'Quotation marks of another language',
  why: 'French, German and Russian sources bring their own quotation marks, « » and „ “; English has “ ” and " ".',
  category: 'punctuation',
  mqm: 'locale-convention/punctuation',
  severity: 'warning',
  traits: ['typographicQuote'],
  messages: { main: 'English sets {open} {close} around quotations.', 'fix-pair': 'Use {open} {close}' },
  examples: String.raw`
    bad: The ⟦«old bridge»⟧ and the ⟦„new one“⟧ were ⟦« closed »⟧. => The “old bridge” and the “new one” were “closed”.
    bad: "So," he said; ⟦«so»⟧ they said. => "So," he said; "so" they said.
    good: The “old bridge” and the ‘new one’, 5 « 7
  `,
  signs: isOpener,
  *check({ text }) {
    const straight = text.includes('"') && !/[“”]/.test(text.replace(pattern, ''));
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      const inner = match[1] ?? match[2] ?? match[3] ?? match[4] ?? '';
      const single = match[0].startsWith('‚');
      const [open, close] = single ? ['‘', '’'] : straight ? ['"', '"'] : ['“', '”'];
      const from = match[0].indexOf(inner);
      yield finding(start, end, {
        values: { open, close },
        fixes: [
          {
            title: 'fix-pair',
            values: { open, close },
            safe: false,
            edits: [
              { start, end: start + from, text: open },
              { start: start + from + inner.length, end, text: close },
            ],
          },
        ],
      });
    }
  },
});

const openers = codesOf('«‹„‚');

function isOpener(text: string, at: number): boolean {
  return openers.has(text.charCodeAt(at));
}
