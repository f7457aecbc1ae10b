import { replaceFix } from '../replace-fixes';
import { curlyOpens } from '../punctuation/quotes';
import { none } from '../characters/signs';
import { trait } from '../characters/traits';
import type { Finding, Rule } from '../rule';

const rule: Rule = {
  id: 'quote-facing-wrong',
  title: 'Quotation mark facing the wrong way',
  why: 'A closing mark that opens, or an opening one that closes, is an old slip of machine translation and of word processors.',
  category: 'pairs',
  mqm: 'fluency/punctuation',
  severity: 'warning',
  languages: ['en', 'es', 'zh', 'pt', 'it', 'nl'],
  scope: 'paragraph',
  traits: trait.typographicQuote,
  examples: [
    { text: 'He said ”so” and left.', flags: ['”'], fixed: 'He said “so” and left.' },
    { text: 'He said “so“ and left.', flags: ['“'], fixed: 'He said “so” and left.' },
    { text: 'He said, “it is done. “', flags: ['“'], fixed: 'He said, “it is done. ”' },
    { text: 'He said “so” and “thus”, “finally”.', flags: [] },
  ],
  check({ text, signs }): Iterable<Finding> {
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
};

function finding(at: number, mark: string): Finding {
  const opens = mark === '“';
  return {
    start: at,
    end: at + 1,
    message: opens
      ? 'An opening quotation mark stands where the quotation closes.'
      : 'A closing quotation mark stands where the quotation opens.',
    fixes: [replaceFix(opens ? 'Use ”' : 'Use “', at, at + 1, opens ? '”' : '“', false)],
  };
}

export default rule;
