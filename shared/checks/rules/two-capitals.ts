import { replaceFix } from '../lib/fixes';
import { isFunctionWord } from '../lib/english-words';
import { trait } from '../lib/traits';
import type { Finding, Rule } from '../rule';

const pattern = /(?<![\p{L}\p{N}])\p{Lu}{2}\p{Ll}+(?![\p{L}\p{N}])/gu;

const rule: Rule = {
  id: 'two-capitals',
  title: 'Two capitals at the start of a word',
  why: 'A finger stayed on the shift key, or two pieces were joined: "THe", "OLive".',
  category: 'casing',
  mqm: 'fluency/spelling',
  severity: 'warning',
  languages: ['en'],
  scope: 'paragraph',
  traits: trait.capitalsSmall,
  examples: [
    { text: 'THe bridge', flags: ['THe'], fixed: 'The bridge' },
    { text: 'The OLive oil', flags: ['OLive'], fixed: 'The Olive oil' },
    { text: 'The PCs, GHz, LEDs, PhD, KPIs, McDonald and URLs.', flags: [] },
  ],
  *check({ text }): Iterable<Finding> {
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
