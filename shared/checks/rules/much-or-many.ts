import { replaceFix } from '../fixes';
import { isPluralNoun, uncountable } from '../words/noun-forms';
import {
  lowerOf,
  fitsAtWord,
  adjoin,
  taggedSentences,
  type SentenceWords,
} from '../sentences/tagged-sentences';
import { wordClass } from '../words/vocabulary';
import type { Finding } from '../rule';
import { paragraphRule } from '../define-rule';

const candidate =
  /\b(?:much|little|many|few|fewer|these|those|an?|informations|advices|equipments|furnitures|knowledges|evidences|homeworks|softwares|machineries|luggages|sceneries) ?/i;
const plurals =
  'informations|advices|equipments|furnitures|knowledges|luggages|baggages|homeworks|softwares|hardwares|sceneries|machineries';
const suspects = wordClass(new Set(['much', ...uncountable, ...plurals.split('|')]));
const suspect = new RegExp(
  `much [a-z]+|(?<=\\b(?:many|few|fewer|these|those|an?) )(?:${[...uncountable].join('|')})\\b|(?:${plurals})\\b`,
  'iy',
);
const articled = new Set(['a', 'an']);
const counting: Readonly<Record<string, string>> = {
  many: 'much',
  few: 'little',
  fewer: 'less',
  these: 'this',
  those: 'that',
};

export default paragraphRule({
  title: 'Much or many',
  why: 'Chinese has one word for “much” and “many”, and does not tell what can be counted: “much problems”, “many information”, “equipments”.',
  category: 'grammar',
  severity: 'warning',
  needs: ['tagger'],
  words: suspects,
  messages: {
    uncountable: '“{token}” is not counted in English and has no plural.',
    amount: '“{token}” does not go with “{noun}”.',
  },
  examples: String.raw`
    bad: There were ⟦much problems⟧ and ⟦many information⟧. => There were many problems and much information.
    bad: ⟦These equipment⟧ is ⟦an advice⟧. ⟦Few evidence⟧ was found. => This equipment is advice. Little evidence was found.
    bad: New ⟦equipments⟧ and ⟦furnitures⟧ came. => New equipment and furniture came.
    good: Many information desks have much older chairs. A traffic jam. Not much children can do.
    good: many problems, much information, a knowledge of the sea, few weather stations
  `,
  check(context) {
    const findings: Finding[] = [];
    const mayBeWrong = (text: string, sentence: SentenceWords): boolean =>
      fitsAtWord(context, text, sentence, suspects, suspect) && candidate.test(text);
    for (const { tokens } of taggedSentences(context, mayBeWrong, suspects))
      for (const [index, token] of tokens.entries()) {
        const noun = tokens[index + 1];
        const word = lowerOf(token);
        const single = word.endsWith('s') ? word.replace(/ies$/, 'y').replace(/s$/, '') : '';
        if (uncountable.has(single) && single !== 'progress' && token.pos === 'NOUN') {
          findings.push({
            start: token.start,
            end: token.end,
            message: 'uncountable',
            values: { token: token.text },
            fixes: [
              replaceFix('use', token.start, token.end, sameLetters(token.text, single), false, {
                text: token.text.slice(0, single.length),
              }),
            ],
          });
          continue;
        }
        if (!noun || !adjoin(token, noun) || noun.pos !== 'NOUN' || follows(tokens[index + 2])) continue;
        const wanted = wantedFor(word, lowerOf(tokens[index - 1]), noun.text, isPluralNoun(noun));
        if (wanted === null) continue;
        const upper = /^[A-Z]/.test(token.text);
        const fix = articled.has(word)
          ? replaceFix('remove', token.start, noun.start + 1, capital(noun.text.charAt(0), upper), false, {
              text: token.text,
            })
          : replaceFix('use', token.start, token.end, capital(wanted, upper), false, { text: wanted });
        findings.push({
          start: token.start,
          end: noun.end,
          message: 'amount',
          values: { token: token.text, noun: noun.text },
          fixes: [fix],
        });
      }
    return findings;
  },
});

/** What should stand instead of the word, '' for nothing; null where it is right. */
function wantedFor(word: string, before: string, noun: string, plural: boolean): string | null {
  if (word === 'much') return plural && !/^(?:not|so|as|how|that|very|pretty)$/.test(before) ? 'many' : null;
  if (articled.has(word))
    return /^(?:information|advice|equipment|furniture|homework|luggage|baggage|machinery|software|hardware|progress|evidence)$/.test(
      noun,
    )
      ? ''
      : null;
  if (word === 'few' && before === 'a') return null;
  return uncountable.has(noun) ? (counting[word] ?? null) : null;
}

/** A noun or a joint behind: the word belongs to what follows ("many information desks"). */
function follows(next: { readonly pos: string; readonly text: string } | undefined): boolean {
  return (
    next !== undefined &&
    (['NOUN', 'PROPN', 'ADJ', 'NUM', 'PART'].includes(next.pos) ||
      /^[-–’'/]/.test(next.text) ||
      /ing$/.test(next.text))
  );
}

function capital(word: string, upper: boolean): string {
  return upper ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

function sameLetters(shown: string, single: string): string {
  return /^[A-Z]/.test(shown) ? capital(single, true) : single;
}
