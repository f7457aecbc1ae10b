import { unsafeFix } from '../lib/fixes';
import { isAddress, tokenAround } from '../lib/addresses';
import { isFunctionWord } from '../lib/english-words';
import type { Finding, Rule } from '../rule';

const known =
  /(?<![\p{L}\p{N}'’.@#_/-])(?:alot|infact|aswell|eachother|atleast|ofcourse|inspite|incase|infront|thankyou|goodluck|abit|nomore|noone|highschool|allthe|andthe|inthe|ofthe|tothe|onthe|forthe|withthe|fromthe|bythe|atthe|thatthe|isthe|asthe|thisis|itis|isa|tobe|canbe|willbe|hasbeen|havebeen|innovationand|moreand|havea|anymore the|suchas|dueto|accordingto|morethan|lessthan|inorder|aswellas|sothat|rightnow|everytime|alright then|lastyear|thisyear|nextyear)(?![\p{L}\p{N}'’@_-]|\.\p{L})/giu;
/** Two words at a change of case, the first of them small: "companyFind". */
const camel = /(?<![\p{L}\p{N}'’.@#_/-])(\p{Ll}{3,})(\p{Lu}\p{Ll}{2,})(?![\p{L}\p{N}_(]|\.\p{L})/gu;
const tails =
  /(?<![\p{L}\p{N}'’.@#_/-])(\p{L}*(?:tion|ment|ness|ing|ity|ies|ous|ally|ance|ence|pany|ture))(and|the|of|for|with|from|that|which|is|was|are|were)(?![\p{L}\p{N}'’@_-]|\.\p{L})/gu;

const rule: Rule = {
  id: 'joined-words',
  title: 'Two words run together',
  why: 'A space lost where pieces were joined: "companyand", "decorationFind", "alot".',
  category: 'spacing',
  mqm: 'fluency/spelling',
  severity: 'warning',
  languages: ['en'],
  scope: 'paragraph',
  examples: [
    {
      text: 'the companyand the decorationFind',
      flags: ['companyand', 'decorationFind'],
      fixed: 'the company and the decoration Find',
    },
    { text: 'alot of it, ofthe same', flags: ['alot', 'ofthe'], fixed: 'a lot of it, of the same' },
    {
      text: 'iPhone, eBay, YouTube, macOS, understand, withstand, beforehand, whereof, javaScript()',
      flags: [],
    },
  ],
  *check({ text }): Iterable<Finding> {
    for (const match of text.matchAll(known)) {
      const cut = cutOf(match[0].toLowerCase());
      if (cut > 0) yield* finding(text, match.index, match[0], cut);
    }
    for (const match of text.matchAll(camel)) {
      if (
        /^(?:java|open|deep|data|micro|work|smart|game|power|health|type|mac|mini|web|net)$/.test(
          match[1] ?? '',
        )
      )
        continue;
      yield* finding(text, match.index, match[0], match[1]?.length ?? 0);
    }
    for (const match of text.matchAll(tails)) {
      const [word, first = '', second = ''] = match;
      if (first.length < 6 || /^(?:understanding|outstanding)/.test(word) || !isFunctionWord(second))
        continue;
      yield* finding(text, match.index, word, first.length);
    }
  },
};

/** Where the first word of a fused pair ends. */
function cutOf(word: string): number {
  for (const first of [
    'as well',
    'in order',
    'thank',
    'good',
    'high',
    'every',
    'according',
    'right',
    'each',
    'last',
    'this',
    'next',
    'that',
    'more',
    'less',
    'such',
    'has',
    'have',
    'will',
    'can',
    'from',
    'with',
    'for',
    'and',
    'all',
    'due',
    'no',
    'of',
    'in',
    'at',
    'as',
    'to',
    'on',
    'by',
    'is',
    'it',
    'so',
    'a',
  ]) {
    const bare = first.replace(' ', '');
    if (word.startsWith(bare) && word.length > bare.length)
      return bare === 'in' && word === 'inorder'
        ? 2
        : bare === 'aswell' || bare === 'inorder'
          ? 2
          : bare.length;
  }
  return 0;
}

function* finding(text: string, start: number, word: string, cut: number): Iterable<Finding> {
  if (isAddress(tokenAround(text, start).text)) return;
  const at = start + cut;
  yield {
    start,
    end: start + word.length,
    message: `A space is missing in “${word}”.`,
    fixes: unsafeFix('Add a space', at, at, ' '),
  };
}

export default rule;
