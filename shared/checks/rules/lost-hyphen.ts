import { paragraphRule, replacing, type Finding } from '../define-rule';
import { has } from '../../base/bit-set';
import { wordClass, type VocabularyWord } from '../words/vocabulary';

/** Compounds that are not written as one word, with a bar where a hyphen belongs. */
const compounds = new Map(
  (
    'long|term short|term mid|term medium|term near|term long|range long|distance long|running high|quality high|level ' +
    'high|speed high|tech high|end high|profile high|performance high|definition high|density low|carbon low|cost low|income ' +
    'low|level low|quality low|end large|scale small|scale full|scale full|time part|time first|class second|class ' +
    'world|class world|famous well|known well|established well|equipped well|developed well|deserved well|prepared so|called ' +
    'self|sufficient self|employed self|confidence self|reliance self|discipline self|control self|esteem state|owned ' +
    'state|run user|friendly eco|friendly cost|effective energy|saving time|consuming labour|intensive labor|intensive ' +
    'capital|intensive fast|growing fast|moving far|reaching hard|won ever|changing ever|growing never|ending mind|blowing ' +
    'mind|boggling eye|catching thought|provoking award|winning record|breaking decision|making problem|solving face|saving ' +
    'two|thirds one|third one|half one|quarter three|quarters one|fifth two|fifths next|generation old|fashioned open|minded ' +
    'like|minded runner|up up|to|date face|to|face'
  )
    .split(' ')
    .map((word) => [word.replaceAll('|', ''), word] as const),
);
const run = wordClass(new Set(compounds.keys()));

export default paragraphRule({
  title: 'Compound run together without its hyphen',
  why: '“Longterm”, “selfsufficient”: where a hyphen was lost, two words became one that no dictionary has.',
  category: 'hyphenation',
  mqm: 'fluency/spelling',
  severity: 'warning',
  words: run,
  messages: { main: '“{written}” is written with a hyphen.' },
  examples: String.raw`
    bad: A ⟦longterm⟧ plan to save ⟦twothirds⟧ of the ⟦lowcarbon⟧, ⟦uptodate⟧ works. => A long-term plan to save two-thirds of the low-carbon, up-to-date works.
    good: A long-term plan, a long term, Longterm_plan, high-speed, highspeed.example.com, lifelong
  `,
  check({ text, vocabulary, wordStarts, wordEnds }) {
    const findings: Finding[] = [];
    for (let at = 0; at < vocabulary.length; at++) {
      const { lower, classes } = vocabulary[at] as VocabularyWord;
      if (!has(classes, run)) continue;
      const start = wordStarts[at] as number;
      const end = wordEnds[at] as number;
      if (/[-@#/._]/.test(text.charAt(start - 1)) || /^(?:[@/_-]|\.\p{L})/u.test(text.slice(end, end + 2)))
        continue;
      const found = text.slice(start, end);
      const written = hyphenated(found, compounds.get(lower) ?? lower);
      findings.push(replacing(start, end, 'add-the-hyphen', written, { values: { written } }));
    }
    return findings;
  },
});

/** The word in its own case, with hyphens where the pattern has bars. */
function hyphenated(found: string, pattern: string): string {
  let at = 0;
  return [...pattern].map((character) => (character === '|' ? '-' : found.charAt(at++))).join('');
}
