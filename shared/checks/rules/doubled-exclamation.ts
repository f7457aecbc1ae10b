import { replaceFix } from '../fixes';
import { someSign, codesOf, none } from '../characters/signs';
import type { Finding } from '../rule';
import { paragraphRule } from '../define-rule';

const pattern = /[!?！？]{2,}/g;

export default paragraphRule({
  title: 'Several exclamation or question marks',
  why: 'One mark is enough in print; Chinese and Japanese posts double them freely.',
  category: 'punctuation',
  mqm: 'style/register',
  severity: 'info',
  languages: ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl'],
  traits: ['markMark'],
  messages: { main: 'One mark is enough.' },
  examples: String.raw`
    bad: It is open⟦!!⟧ Really⟦???⟧ => It is open! Really?
    good: It is open! Really?!
  `,
  check(context): Iterable<Finding> {
    return someSign(context, isDoubled) ? findings(context.text) : none;
  },
});

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
      message: 'main',
      fixes: [replaceFix('leave', match.index, end, kept, false)],
    };
  }
}
