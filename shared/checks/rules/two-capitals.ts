import { replaceFix } from '../lib/fixes';
import { isFunctionWord } from '../lib/english-words';
import { trait } from '../lib/traits';
import type { Finding, Rule } from '../rule';

const pattern = /(?<![\p{L}\p{N}])\p{Lu}{2}\p{Ll}+(?![\p{L}\p{N}])/gu;

/** A small letter and capitals, too long for a unit or a name: `bRIDGE`. */
const inverted = /(?<![\p{L}\p{N}@#_./-])\p{Ll}\p{Lu}{4,}(?![\p{L}\p{N}])/gu;
/** A function word that nobody stresses, in capitals between words in small letters. */
const shouted = /(?<=\p{Ll} )(?:THE|OF|WITH|FOR|AND|FROM|INTO|ITS|THEIR|WHICH|WERE)(?= \p{Ll}{2})/gu;

const rule: Rule = {
  id: 'two-capitals',
  title: 'Capitals where small letters belong',
  why: 'A finger stayed on a shift key, or two pieces were joined: "THe", "OLive", "bRIDGE", "decided That you".',
  category: 'casing',
  mqm: 'fluency/spelling',
  severity: 'warning',
  languages: ['en'],
  scope: 'paragraph',
  traits: trait.capitalsSmall | trait.camel | trait.capitals,
  examples: [
    { text: 'THe bridge', flags: ['THe'], fixed: 'The bridge' },
    { text: 'The OLive oil', flags: ['OLive'], fixed: 'The Olive oil' },
    {
      text: 'The bRIDGE is old AND the river is wide.',
      flags: ['bRIDGE', 'AND'],
      fixed: 'The bridge is old and the river is wide.',
    },
    { text: 'It is NOT mRNA, iOS, eBPF, tRNAs, kWh; logic AND, this OR that; AND AND', flags: [] },
    { text: 'The PCs, GHz, LEDs, PhD, KPIs, McDonald and URLs.', flags: [] },
  ],
  *check({ text }): Iterable<Finding> {
    for (const expression of [inverted, shouted])
      for (const { index: start, 0: word } of text.matchAll(expression)) {
        const end = start + word.length;
        yield {
          start,
          end,
          message: `“${word}” has capitals where small letters belong.`,
          fixes: [replaceFix('Use small letters', start, end, word.toLowerCase(), false)],
        };
      }
    for (const match of text.matchAll(pattern)) {
      const word = match[0];
      if (
        !isFunctionWord(word) &&
        !/^[AEIOU]\p{Lu}|^[^AEIOU][AEIOU]|^(?:BR|CH|CL|CR|DR|FL|FR|GL|GR|PH|PL|PR|QU|SC|SH|SK|SL|SM|SN|SP|ST|TH|TR|WH|WR)/u.test(
          word,
        )
      )
        continue;
      if (/^(?:IDs|ICs|OSes|ETFs|IPOs|IDed|Mc|Mac|IELTs|UAVs|ATMs|APIs|EVs|AIs|IoT)/.test(word)) continue;
      if (!isFunctionWord(word) && word.length < 5) continue;
      const start = match.index;
      yield {
        start,
        end: start + word.length,
        message: `“${word}” begins with two capitals.`,
        fixes: [
          replaceFix('Keep the first capital', start + 1, start + 2, word.charAt(1).toLowerCase(), false),
        ],
      };
    }
  },
};

export default rule;
