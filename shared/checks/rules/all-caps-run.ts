import { isFunctionWord } from '../lib/english-words';
import { replaceFix } from '../lib/fixes';
import { latinLanguages } from '../lib/languages';
import { trait } from '../lib/traits';
import type { Finding, Rule } from '../rule';

const pattern = /(?=\p{Lu}{2})(?<![\p{L}\p{N}])\p{Lu}{2,}(?:[ ,'’-]{1,2}\p{Lu}+){2,}(?![\p{L}\p{N}])/gu;

const rule: Rule = {
  id: 'all-caps-run',
  title: 'Words all in capitals',
  why: 'Capitals shout and hide where names begin; they are left over from headlines and menus of the source.',
  category: 'casing',
  mqm: 'fluency/spelling',
  severity: 'info',
  languages: latinLanguages,
  scope: 'paragraph',
  traits: trait.capitalRun,
  examples: [
    {
      text: 'They said that THE BRIDGE IS CLOSED for now.',
      flags: ['THE BRIDGE IS CLOSED'],
      fixed: 'They said that the bridge is closed for now.',
    },
    { text: 'The USA, UK and UN, NATO EU WTO members.', flags: [] },
    { text: 'THE BRIDGE IS CLOSED', flags: [] },
  ],
  *check({ text }): Iterable<Finding> {
    if (!/\p{Ll}{2}/u.test(text)) return;
    for (const match of text.matchAll(pattern)) {
      const words = match[0].match(/\p{L}+/gu) ?? [];
      const ordinary = words.filter((word) => word.length > 5 || isFunctionWord(word)).length;
      if (words.length < 3 || ordinary < words.length / 2) continue;
      const start = match.index;
      const end = start + match[0].length;
      yield {
        start,
        end,
        message: 'These words are all in capitals.',
        fixes: [replaceFix('Use small letters', start, end, inSmallLetters(text, start, match[0]), false)],
      };
    }
  },
};

/** What opens a sentence keeps its capital, and so does “I”. */
function inSmallLetters(text: string, start: number, run: string): string {
  const lower = run.toLowerCase().replace(/(?<![\p{L}\p{N}])i(?![\p{L}\p{N}])/gu, 'I');
  const opens = /^$|[.!?]["”’)]* $|["“‘(]$/.test(text.slice(Math.max(0, start - 4), start));
  return opens ? lower.charAt(0).toUpperCase() + lower.slice(1) : lower;
}

export default rule;
