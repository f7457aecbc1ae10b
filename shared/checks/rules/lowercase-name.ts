import { has } from '../../base/bit-set';
import { replaceFix } from '../fixes';
import { isAddress, tokenAround } from '../punctuation/addresses';
import { wordClass, type VocabularyWord } from '../words/vocabulary';
import type { Finding } from '../rule';
import { paragraphRule } from '../define-rule';

/** Words that are written with a capital wherever they stand; "may", "march", "china" and "polish" are words of their own and left out. */
const names = (
  'monday tuesday wednesday thursday friday saturday sunday january february april june july september october november december ' +
  'chinese japanese english american european british russian german french african asian korean indian australian canadian italian ' +
  'spanish vietnamese beijing shanghai london paris tokyo christmas ' +
  'europe africa asia america australia canada germany france italy russia korea japan vietnam thailand indonesia malaysia singapore taiwan ukraine iran iraq israel india brazil ' +
  'mexico argentina egypt nigeria kenya moscow berlin guangdong sichuan hunan tibet xinjiang shenzhen guangzhou hangzhou wuhan nanjing chongqing tianjin ' +
  'brazilian mexican portuguese swedish norwegian finnish turkish iranian iraqi israeli ukrainian indonesian malaysian taiwanese tibetan'
).split(' ');

const suspect = wordClass(new Set(['i', ...names]));

export default paragraphRule({
  title: 'Name with a small letter',
  why: 'Days, months, languages, nations and the pronoun "I" take a capital in English, unlike in many source languages.',
  category: 'casing',
  severity: 'warning',
  words: suspect,
  messages: { main: '“{word}” takes a capital.' },
  examples: String.raw`
    bad: On ⟦monday⟧ ⟦i⟧ met the ⟦chinese⟧ team. => On Monday I met the Chinese team.
    good: On Monday I may march, i.e. to www.english.com or english@example.com.
    good: the items i) and ii), part i of it
  `,
  check({ text, vocabulary, wordStarts, wordEnds }): Iterable<Finding> {
    const findings: Finding[] = [];
    for (let at = 0; at < vocabulary.length; at++) {
      const { lower: word, classes } = vocabulary[at] as VocabularyWord;
      if (!has(classes, suspect)) continue;
      const start = wordStarts[at] as number;
      const end = wordEnds[at] as number;
      if (text.charCodeAt(start) !== word.charCodeAt(0) || (word === 'i' && !isPronoun(text, start)))
        continue;
      if (/['’@#_./-]/.test(text.charAt(start - 1)) || /^(?:[@_]|\.\w)/.test(text.slice(end, end + 2)))
        continue;
      if (isAddress(tokenAround(text, start).text)) continue;
      findings.push({
        start,
        end,
        message: 'main',
        values: { word },
        fixes: [
          replaceFix('use-a-capital', start, start + 1, text.charAt(start).toUpperCase(), word !== 'i'),
        ],
      });
    }
    return findings;
  },
});

function isPronoun(text: string, at: number): boolean {
  return /^i(?:['’](?:m|ve|ll|d)\b| (?:am|was|have|had|will|would|can|could|do|did|don|think|know|want|like|need|met|saw|said|went|just|also|really|never|always|should|must|may|might|hope|believe|feel|felt|got|get|love|see|use|used|made|bought|found|asked|told)\b)/.test(
    text.slice(at, at + 12),
  );
}
