import { replaceFix } from '../replace-fixes';
import { codesOf, none, someSign } from '../characters/signs';
import { trait } from '../characters/traits';
import type { Finding, Rule } from '../rule';

const pattern = /[!?！？]{2,}/g;

const rule: Rule = {
  id: 'doubled-exclamation',
  title: 'Several exclamation or question marks',
  why: 'One mark is enough in print; Chinese and Japanese posts double them freely.',
  category: 'punctuation',
  mqm: 'style/register',
  severity: 'info',
  languages: ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl'],
  scope: 'paragraph',
  traits: trait.markMark,
  examples: [
    { text: 'It is open!! Really???', flags: ['!!', '???'], fixed: 'It is open! Really?' },
    { text: 'It is open! Really?!', flags: [] },
  ],
  check(context): Iterable<Finding> {
    return someSign(context, isDoubled) ? findings(context.text) : none;
  },
};

const marks = codesOf('!?！？');

function isDoubled(text: string, at: number): boolean {
  return marks.has(text.charCodeAt(at)) && marks.has(text.charCodeAt(at + 1));
}

function* findings(text: string): Iterable<Finding> {
  for (const match of text.matchAll(pattern)) {
    if (/^(?:\?!|!\?|？！|！？)$/.test(match[0])) continue;
    const end = match.index + match[0].length;
    const kept = /[?？]/.test(match[0]) ? '?' : '!';
    yield {
      start: match.index,
      end,
      message: 'One mark is enough.',
      fixes: [replaceFix(`Leave “${kept}”`, match.index, end, kept, false)],
    };
  }
}

export default rule;
