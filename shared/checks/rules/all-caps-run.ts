import { capitalised } from '../../base/capitalised';
import { paragraphRule, replacing, type Finding, type ParagraphContext } from '../define-rule';
import { isFunctionWord } from '../words/function-words';
import { latinLanguages } from '../languages';
import { isSmall, isCapital } from '../characters/letters';

/** What may stand between words of a run. */
const joint = /^[ ,'’-]{1,2}$/;

export default paragraphRule({
  title: 'Words all in capitals',
  why: 'Capitals shout and hide where names begin; they are left over from headlines and menus of the source.',
  category: 'casing',
  severity: 'info',
  languages: latinLanguages,
  traits: ['capitalRun'],
  messages: { main: 'These words are all in capitals.' },
  examples: String.raw`
    bad: They said that ⟦THE BRIDGE IS CLOSED⟧ for now. => They said that the bridge is closed for now.
    good: The USA, UK and UN, NATO EU WTO members.
    good: THE BRIDGE IS CLOSED
  `,
  check(context) {
    const { text, wordStarts, wordEnds } = context;
    const findings: Finding[] = [];
    for (let at = 0; at + 2 < wordStarts.length; at++) {
      const start = wordStarts[at] as number;
      if (!isCapital(text.charCodeAt(start + 1))) continue;
      const last = lastOfRun(context, at);
      if (last - at < 2) continue;
      const end = wordEnds[last] as number;
      if (isOrdinary(context, at, last) && hasSmallLetters(text))
        findings.push(
          replacing(start, end, 'use-small-letters', inSmallLetters(text, start, text.slice(start, end))),
        );
      at = last;
    }
    return findings;
  },
});

/** The number of the last word of the run in capitals that the one at `first` begins; `first` itself if there is none. */
function lastOfRun({ text, wordStarts, wordEnds }: ParagraphContext, first: number): number {
  let last = first - 1;
  while (
    last + 1 < wordStarts.length &&
    areCapitals(text, wordStarts[last + 1] as number, wordEnds[last + 1] as number) &&
    (last < first || joint.test(text.slice(wordEnds[last], wordStarts[last + 1])))
  )
    last++;
  return Math.max(first, last);
}

/** Two in a row: a line all in capitals may have a unit or a particle in small letters. */
function hasSmallLetters(text: string): boolean {
  for (let at = 1; at < text.length; at++)
    if (isSmall(text.charCodeAt(at)) && isSmall(text.charCodeAt(at - 1))) return true;
  return false;
}

function areCapitals(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!isCapital(text.charCodeAt(at))) return false;
  return true;
}

/** True if at least half of the words are no acronyms. */
function isOrdinary({ vocabulary }: ParagraphContext, first: number, last: number): boolean {
  const words = vocabulary.slice(first, last + 1);
  const ordinary = words.filter(({ lower }) => lower.length > 5 || isFunctionWord(lower)).length;
  return ordinary >= words.length / 2;
}

/** What opens a sentence keeps its capital, and so does “I”. */
function inSmallLetters(text: string, start: number, run: string): string {
  const lower = run.toLowerCase().replace(/(^|[ ,'’-])i(?=$|[ ,'’-])/g, '$1I');
  const opens = /^$|[.!?]["”’)]* $|["“‘(]$/.test(text.slice(Math.max(0, start - 4), start));
  return opens ? capitalised(lower) : lower;
}
