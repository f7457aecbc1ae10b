import { finding, paragraphRule, replacing, unsafeFix, type Finding } from '../define-rule';
import { isFunctionWord } from '../words/function-words';
import { isSmall, isCapital } from '../characters/letters';

const doubled = /^\p{Lu}{2}\p{Ll}+$/u;
/** A small letter and capitals, too long for a unit or a name: `bRIDGE`. */
const inverted = /^\p{Ll}\p{Lu}{4,}$/u;
const ofName = /[@#_./-]/;
/** A function word that nobody stresses, in capitals between words in small letters. */
const shouted = /^(?:THE|OF|WITH|FOR|AND|FROM|INTO|ITS|THEIR|WHICH|WERE)$/;

export default paragraphRule({
  title: 'Capitals where small letters belong',
  why: 'A finger stayed on a shift key, or two pieces were joined: "THe", "OLive", "bRIDGE", "decided That you".',
  category: 'casing',
  severity: 'warning',
  traits: ['capitalsSmall', 'camel', 'capitals'],
  messages: {
    inside: '“{word}” has capitals where small letters belong.',
    two: '“{word}” begins with two capitals.',
  },
  examples: String.raw`
    bad: ⟦THe⟧ bridge => The bridge
    bad: The ⟦OLive⟧ oil => The Olive oil
    bad: The ⟦bRIDGE⟧ is old ⟦AND⟧ the river is wide. => The bridge is old and the river is wide.
    good: It is NOT mRNA, iOS, eBPF, tRNAs, kWh; logic AND, this OR that; AND AND
    good: The PCs, GHz, LEDs, PhD, KPIs, McDonald and URLs.
  `,
  check({ text, wordStarts, wordEnds }) {
    const findings: Finding[] = [];
    for (let at = 0; at < wordStarts.length; at++) {
      const start = wordStarts[at] as number;
      if (!isCapital(text.charCodeAt(start + 1))) continue;
      const end = wordEnds[at] as number;
      const word = text.slice(start, end);
      if (isInverted(text, start, word) || isShouted(text, start, word))
        findings.push(
          replacing(start, end, 'use-small-letters', word.toLowerCase(), {
            message: 'inside',
            values: { word },
          }),
        );
      else if (beginsWithTwo(word) && !isWritten(word))
        findings.push(
          finding(start, end, {
            message: 'two',
            values: { word },
            fixes: unsafeFix('keep-the-first-capital', start + 1, start + 2, word.charAt(1).toLowerCase()),
          }),
        );
    }
    return findings;
  },
});

function isInverted(text: string, start: number, word: string): boolean {
  return isSmall(word.charCodeAt(0)) && inverted.test(word) && !ofName.test(text.charAt(start - 1));
}

function isShouted(text: string, start: number, word: string): boolean {
  return (
    shouted.test(word) &&
    /\p{Ll} $/u.test(text.slice(Math.max(0, start - 2), start)) &&
    /^ \p{Ll}{2}/u.test(text.slice(start + word.length, start + word.length + 3))
  );
}

function beginsWithTwo(word: string): boolean {
  return isCapital(word.charCodeAt(0)) && isSmall(word.charCodeAt(2)) && doubled.test(word);
}

/** True for what may well be written with two capitals and small letters: an acronym in the plural, a name. */
function isWritten(word: string): boolean {
  const isFunction = isFunctionWord(word);
  if (
    !isFunction &&
    !/^[AEIOU]\p{Lu}|^[^AEIOU][AEIOU]|^(?:BR|CH|CL|CR|DR|FL|FR|GL|GR|PH|PL|PR|QU|SC|SH|SK|SL|SM|SN|SP|ST|TH|TR|WH|WR)/u.test(
      word,
    )
  )
    return true;
  if (/^(?:IDs|ICs|OSes|ETFs|IPOs|IDed|Mc|Mac|IELTs|UAVs|ATMs|APIs|EVs|AIs|IoT)/.test(word)) return true;
  return !isFunction && word.length < 5;
}
