import { paragraphRule, replacing, type Finding } from '../define-rule';
import { curlyOpens } from '../punctuation/quotes';
import { none } from '../characters/signs';

export default paragraphRule({
  title: 'Quotation mark facing the wrong way',
  why: 'A closing mark that opens, or an opening one that closes, is an old slip of machine translation and of word processors.',
  category: 'pairs',
  severity: 'warning',
  languages: ['en', 'es', 'zh', 'pt', 'it', 'nl'],
  traits: ['typographicQuote'],
  messages: {
    opening: 'An opening quotation mark stands where the quotation closes.',
    closing: 'A closing quotation mark stands where the quotation opens.',
  },
  examples: String.raw`
    bad: He said ⟦”⟧so” and left. => He said “so” and left.
    bad: He said “so⟦“⟧ and left. => He said “so” and left.
    bad: He said, “it is done. ⟦“⟧ => He said, “it is done. ”
    good: He said “so” and “thus”, “finally”.
  `,
  check({ text, signs }) {
    let findings = none;
    let open = false;
    for (let index = 0; index < signs.length; index++) {
      const at = signs[index] as number;
      const mark = text.charAt(at);
      if (mark !== '“' && mark !== '”') continue;
      open = curlyOpens(text, at, open);
      if (open !== (mark === '“')) findings = [...findings, finding(at, mark)];
    }
    return findings;
  },
});

function finding(at: number, mark: string): Finding {
  const opens = mark === '“';
  return replacing(at, at + 1, 'use-plain', opens ? '”' : '“', { message: opens ? 'opening' : 'closing' });
}
