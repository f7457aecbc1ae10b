import { isFunctionWord } from '../lib/english-words';
import { replaceFix } from '../lib/fixes';
import { latinLanguages } from '../lib/languages';
import { isCapital } from '../lib/letters';
import { trait } from '../lib/traits';
import type { Finding, Rule } from '../rule';

const pattern = /\p{Lu}{2,}(?:[ ,'’-]{1,2}\p{Lu}+){2,}(?![\p{L}\p{N}])/uy;

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
  check({ text, wordStarts }): Iterable<Finding> {
    const findings: Finding[] = [];
    let free = 0;
    for (let at = 0; at + 2 < wordStarts.length; at++) {
      const start = wordStarts[at] as number;
      if (start < free || !isCapital(text.charCodeAt(start + 1)) || !isCapital(text.charCodeAt(start)))
        continue;
      if (!isCapital(text.charCodeAt(wordStarts[at + 1] as number))) continue;
      if (!isCapital(text.charCodeAt(wordStarts[at + 2] as number))) continue;
      pattern.lastIndex = start;
      const run = pattern.exec(text)?.[0];
      if (run === undefined) continue;
      const end = start + run.length;
      free = end;
      if (!isOrdinary(run) || !/\p{Ll}{2}/u.test(text)) continue;
      findings.push({
        start,
        end,
        message: 'These words are all in capitals.',
        fixes: [replaceFix('Use small letters', start, end, inSmallLetters(text, start, run), false)],
      });
    }
    return findings;
  },
};

/** True if at least half of the words are no acronyms. */
function isOrdinary(run: string): boolean {
  const words = run.match(/\p{L}+/gu) ?? [];
  const ordinary = words.filter((word) => word.length > 5 || isFunctionWord(word)).length;
  return words.length > 2 && ordinary >= words.length / 2;
}

/** What opens a sentence keeps its capital, and so does “I”. */
function inSmallLetters(text: string, start: number, run: string): string {
  const lower = run.toLowerCase().replace(/(?<![\p{L}\p{N}])i(?![\p{L}\p{N}])/gu, 'I');
  const opens = /^$|[.!?]["”’)]* $|["“‘(]$/.test(text.slice(Math.max(0, start - 4), start));
  return opens ? lower.charAt(0).toUpperCase() + lower.slice(1) : lower;
}

export default rule;
